import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { expect, it } from 'vitest';

/** Every listener for keys leaves those alone that an input method has taken: it is made by `onPageKey` (`components/ui/on-page-key.ts`). */

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** Hears keys as a sign that somebody is there, whatever they mean. */
const SIGNS: Record<string, readonly string[]> = { 'components/player/finish.tsx': ['addEventListener(sign, wait)'] };

interface Tree {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

function* nodesOf(tree: unknown): Generator<Tree> {
  if (typeof tree !== 'object' || tree === null) return;
  if (typeof (tree as Tree).type === 'string') yield tree as Tree;
  for (const part of Object.values(tree)) yield* nodesOf(part);
}

/** Listeners for keys that are not made by `onPageKey`, where they stand or where their name is declared. */
function unguarded(file: string, code: string): string[] {
  if (!/\bonKey(?:Down|Up|Press)|['"]key(?:down|up|press)['"]/u.test(code)) return [];
  const nodes = [...nodesOf(parseSync(file, code).program)];
  const textOf = (node: unknown) => code.slice((node as Tree).start, (node as Tree).end);
  const isGuarded = (node: Tree | null | undefined): boolean => {
    if (!node) return false;
    if (node.type === 'JSXExpressionContainer') return isGuarded(node.expression as Tree);
    if (node.type === 'CallExpression') return textOf(node.callee) === 'onPageKey';
    if (node.type !== 'Identifier') return false;
    const named = nodes.find(({ type, id }) => type === 'VariableDeclarator' && textOf(id) === textOf(node));
    return isGuarded(named?.init as Tree | undefined);
  };
  const listeners = nodes.flatMap((node): { node: Tree; hear: Tree | null | undefined }[] => {
    const isNamed = (name: unknown) => /^(['"]?)onKey(?:Down|Up|Press)(?:Capture)?\1$/u.test(textOf(name));
    if (node.type === 'JSXAttribute' && isNamed(node.name)) return [{ node, hear: node.value as Tree | null }];
    if (node.type === 'Property' && isNamed(node.key)) return [{ node, hear: node.value as Tree }];
    if (node.type !== 'CallExpression' || !/(?:^|\.)addEventListener$/u.test(textOf(node.callee))) return [];
    const [name, hear] = node.arguments as Tree[];
    // A name that is no text may be any: it is one of keys where the file names them.
    const isOfKeys = name && (name.type === 'Literal' ? /^['"]key/u.test(textOf(name)) : true);
    return isOfKeys ? [{ node, hear }] : [];
  });
  return listeners
    .filter(({ node, hear }) => !isGuarded(hear) && !SIGNS[file]?.some((sign) => textOf(node).endsWith(sign)))
    .map(({ node }) => `${file}: ${textOf(node).slice(0, 60)}`);
}

const files = globSync('{components,entrypoints,stores,platform}/**/*.{ts,tsx}', { cwd: ROOT }).map((file) => file.replaceAll('\\', '/'));

it('each listener for keys leaves those of an input method alone', () => {
  expect(files.length).toBeGreaterThan(400);
  expect(files.flatMap((file) => unguarded(file, readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
});

it.each([
  '<input onKeyDown={(event) => leave(event)} />;',
  '<input onKeyUp={commit} />;',
  'const props = { onKeyDown: ({ key }) => key };',
  "document.addEventListener('keydown', press, true);",
  "const press = (event) => act(event); addEventListener('keyup', press);",
  "const press = useEffectEvent(act); document.addEventListener('keydown', press);",
  "for (const sign of ['keydown', 'pointerdown']) page.addEventListener(sign, wait);",
])('%s would be noticed', (code) => {
  expect(unguarded('a.tsx', code)).toHaveLength(1);
});

it.each([
  '<input onKeyDown={onPageKey((event) => leave(event))} />;',
  "const press = onPageKey((event) => act(event)); addEventListener('keydown', press);",
])('%s is right', (code) => {
  expect(unguarded('a.tsx', code)).toEqual([]);
});
