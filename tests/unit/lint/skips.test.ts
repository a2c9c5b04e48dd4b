import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** The ways to leave a story out, and where it is not told then. */
const WAYS: [RegExp, string][] = [
  [/\.runIf\((?:inject\('browser'\)|browser) === 'chromium'\)/gu, 'Firefox'],
  [/\.runIf\((?:inject\('browser'\)|browser) === 'firefox'\)/gu, 'Chromium'],
  [/\.runIf\(hasDesks\)/gu, 'macOS, Windows'],
];
const ANY_WAY = /\b(?:runIf|skipIf|skip|todo|only)\b[.(;]/gu;

function leftOutIn(file: string, code: string): string[] {
  const told = WAYS.flatMap(([way, where]) => [...code.matchAll(way)].map(() => `${basename(file, '.test.ts')}: ${where}`));
  if (told.length !== [...code.matchAll(ANY_WAY)].length) throw new Error(`${file} leaves a story out in a way that nobody knows.`);
  return told;
}

function rows(text: string): string[] {
  const [, table = ''] = text.split('### Stories that a browser does not take part in');
  return [...table.matchAll(/^\| `(.+)` \| (.+) \| .{10,} \|$/gmu)].map(([, file, where]) => `${file}: ${where}`);
}

it('each story that is left out somewhere has its reason in CONTRIBUTING.md, and no other', () => {
  const leftOut = globSync('tests/e2e/**/*.test.ts', { cwd: ROOT }).flatMap((file) =>
    leftOutIn(file, readFileSync(join(ROOT, file), 'utf8')),
  );
  expect(leftOut.length).toBeGreaterThan(10);
  expect(leftOut.sort()).toEqual(rows(readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8')).sort());
});

it.each(['test.skip(', 'it.todo(', 'context.skip();', 'test.skipIf(isSlow)(', 'test.runIf(browser === "safari")(', 'test.only('])(
  '%s would be noticed',
  (code) => {
    expect(() => leftOutIn('some.test.ts', code)).toThrow('some.test.ts');
  },
);
