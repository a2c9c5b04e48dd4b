import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

/** The signs of a test that hears nothing, or that hears something only at some hour. */

const TESTS = fileURLToPath(new URL('../..', import.meta.url));
const FOLDERS = ['unit', 'simulation', 'component', 'build'];
/** Names of numbers without an opinion: how long a minute is. */
const NO_OPINION = new Set(['SECOND', 'MINUTE', 'HOUR', 'DAY']);
/**
 * Numbers of the code that a test may bring in, each since it is not what the test checks.
 * - `BUDGETS`: the test plants packages that are a byte too heavy for whatever the budget is.
 * - `DEFAULT_FIT`: where the mirror begins, to tell in which direction a person has moved it.
 * - `NEWS_VERSION`: the version at hand.
 */
const MAY_COME = new Set(['BUDGETS', 'DEFAULT_FIT', 'NEWS_VERSION']);
/** Files that wait in real time for what another process or a real database does, or that print the seed that they take from the clock. */
const REAL_CLOCK = new Set([
  'unit/readers-fuzz.test.ts',
  'unit/platform/clock.test.ts',
  'simulation/run-histories.ts',
  'simulation/new-histories.test.ts',
]);

interface Tree {
  type: string;
  start: number;
  [key: string]: unknown;
}

function* nodesOf(tree: unknown): Generator<Tree> {
  if (typeof tree !== 'object' || tree === null) return;
  if (typeof (tree as Tree).type === 'string') yield tree as Tree;
  for (const part of Object.values(tree)) yield* nodesOf(part);
}

const textOf = (code: string, node: unknown) => code.slice((node as Tree).start, (node as { end: number }).end);

/** Tests of which `not.toThrow` is the only expectation: it is no result that code runs. */
function silentTests(code: string): string[] {
  if (!code.includes('.not.toThrow')) return [];
  return [...nodesOf(parseSync('a.tsx', code).program)]
    .filter(({ type, callee }) => type === 'CallExpression' && /^(it|test)(\.|$)/u.test(textOf(code, callee)))
    .map((node) => textOf(code, node))
    .filter(
      (test) =>
        /\.not\.toThrow\w*\(/u.test(test) &&
        (test.match(/\bexpect\w*\(/gu) ?? []).length === (test.match(/\.not\.toThrow\w*\(/gu) ?? []).length,
    );
}

/** Numbers of the code that are brought in by their names, as `MAX_OWN` is. */
function importedNumbers(code: string, isNumber: (name: string, from: string) => boolean): string[] {
  const imports = [
    ...code.matchAll(/^import (?!type\b)\{([^}]*)\} from '([^']*\/(?:core|platform|stores|components|scripts)\/[^']*)';/gmu),
  ];
  return imports.flatMap(([, names = '', from = '']) => {
    const constants = names.split(',').map((name) => name.trim().split(' as ')[0] ?? '');
    return constants.filter(
      (name) => /^[A-Z][A-Z0-9_]+$/u.test(name) && !NO_OPINION.has(name) && !MAY_COME.has(name) && isNumber(name, from),
    );
  });
}

const ROOT = join(TESTS, '..');
/** Whether the code writes this constant with a number in it. */
function isNumber(name: string, from: string): boolean {
  const file = from.slice(from.search(/(core|platform|stores|components|scripts)\//u));
  const [, value = ''] = new RegExp(`export const ${name}\\b[^=]*=([^;]*);`, 'u').exec(readFileSync(join(ROOT, file), 'utf8')) ?? [];
  return /^[^'"`[]*\b\d/u.test(value);
}

/** The real clock, in a file that never stops it. */
function readsRealClock(code: string): boolean {
  const asks = /\bDate\.now\(\)|\bnew Date\(\)|\bTemporal\.Now\.(?!timeZoneId)|\bMath\.random\(\)/u;
  return asks.test(code) && !/useFakeTimers|startWorld\(|stopTime\(|\bNOW\b.*from/u.test(code);
}

const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(TESTS, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
).filter((name) => /\.tsx?$/u.test(name) && !name.endsWith('.d.ts') && !name.endsWith('lint/proofs.test.ts'));
const read = (file: string) => readFileSync(join(TESTS, file), 'utf8');

describe('no test', () => {
  it('is content that something runs', () => {
    expect(files.filter((file) => silentTests(read(file)).length > 0)).toEqual([]);
  });

  it('takes from the code the number that it checks', () => {
    const taken = files.map((file) => [file, ...importedNumbers(read(file), isNumber)]);
    expect(taken.filter(({ length }) => length > 1)).toEqual([]);
  });

  it('goes by the clock or the chance of the moment', () => {
    expect(files.filter((file) => !REAL_CLOCK.has(file) && readsRealClock(read(file)))).toEqual([]);
  });
});

describe('a planted one is found out', () => {
  it('that only runs something', () => {
    expect(silentTests("it('works', () => { expect(() => run()).not.toThrow(); });")).toHaveLength(1);
    expect(silentTests("it.each([1])('works', () => { expect(() => run()).not.toThrowError(); });")).toHaveLength(1);
    expect(silentTests("it('works', () => { expect(() => run()).not.toThrow(); expect(a).toBe(1); });")).toEqual([]);
  });

  it('that brings in its own number', () => {
    const from = '../../../core/routines/own-summaries.ts';
    expect(importedNumbers(`import { MAX_OWN } from '${from}';`, isNumber)).toEqual(['MAX_OWN']);
    expect(importedNumbers("import { MINUTE } from '../../core/time.ts';", isNumber)).toEqual([]);
    expect(importedNumbers("import { FEELS } from '../../../core/log/entry.ts';", isNumber)).toEqual([]);
  });

  it('that asks what time it is', () => {
    expect(readsRealClock('const now = Date.now();')).toBe(true);
    expect(readsRealClock('const today = new Date();')).toBe(true);
    expect(readsRealClock('vi.useFakeTimers({ now: 5 });\nconst now = Date.now();')).toBe(false);
  });
});
