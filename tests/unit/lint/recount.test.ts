import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const SIMULATION = fileURLToPath(new URL('../../simulation', import.meta.url));
/** The files that judge the reminders; all other files of the simulation may use the code that is tested. */
const JUDGES = [
  'rules.ts',
  'tell.ts',
  'local-time.ts',
  'between.ts',
  ...readdirSync(SIMULATION).filter((name) => name.startsWith('recount')),
];

/** Imports of a file that bring code in, and not types alone. */
function codeImports(text: string): string[] {
  const withFrom = [...text.matchAll(/^(?:import|export)\s+(?!type\b)[^'";]*?from\s+['"]([^'"]+)['"]/gm)];
  const bare = [...text.matchAll(/(?:^import\s+|\bimport\(\s*)['"]([^'"]+)['"]/gm)];
  return [...withFrom, ...bare].map(([, from = '']) => from);
}

/** A judge stands on its own feet: on types of the core, and on other judges. */
function isAllowed(from: string): boolean {
  return from.startsWith('./') && JUDGES.includes(from.slice(2));
}

describe('what judges the reminders', () => {
  test.each(JUDGES)('%s brings in no code of the core', (name) => {
    const text = readFileSync(join(SIMULATION, name), 'utf8');
    expect(codeImports(text).filter((from) => !isAllowed(from))).toEqual([]);
  });

  test.each([
    "import { MINUTE } from '../../core/time.ts';",
    "import {\n  RECENT,\n  type Drink,\n} from '../../core/reminders/drinks.ts';",
    "import * as core from '../../core/reminders/due.ts';",
    "export { dueOf } from '../../core/reminders/due.ts';",
    "import '../../core/reminders/due.ts';",
    "const due = await import('../../core/reminders/due.ts');",
    "import { startBrowser } from './fake-browser.ts';",
  ])('would be found out by %s', (planted) => {
    expect(codeImports(`import type { Instant } from '../../core/time.ts';\n${planted}\n`).some((from) => !isAllowed(from))).toBe(true);
  });

  test.each(["import type { Instant } from '../../core/time.ts';", "import { isNoise } from './recount.ts';"])('may say %s', (allowed) => {
    expect(codeImports(allowed).every(isAllowed)).toBe(true);
  });
});
