import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { type Source, sources } from './styles.ts';

test('a hint is shown by the tooltip, which the keyboard brings too, and not by the browser', () => {
  const components = sources('{components,entrypoints}/**/*.tsx');
  expect(components.length).toBeGreaterThan(100);
  expect(components.flatMap(titled)).toEqual([]);
  expect(titled({ file: 'planted.tsx', text: 'export const A = () => <Part title="b"><a title="c" /></Part>;' })).toEqual([
    'planted.tsx <a>',
  ]);
});

/** The elements of HTML that have a `title`. A part of ours may have a property of that name, and a drawing a `<title>`. */
function titled({ file, text }: Source): string[] {
  const found: string[] = [];
  const look = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, name, attributes } = node as { type?: string; name?: { name?: unknown }; attributes?: { name?: { name?: unknown } }[] };
    const isHtml = type === 'JSXOpeningElement' && /^[a-z]/.test(String(name?.name));
    if (isHtml && attributes?.some((attribute) => attribute.name?.name === 'title')) found.push(`${file} <${name?.name}>`);
    for (const part of Object.values(node)) look(part);
  };
  look(parseSync(file, text).program);
  return found;
}
