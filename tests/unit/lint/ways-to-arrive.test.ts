import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** Where ways stand by name: with what follows from each, how they are when Rill is installed, and how each is drawn. */
const BY_NAME = ['core/settings/ways.ts', 'core/settings/defaults.ts', 'components/choices/arrival-picture.tsx'];
/** A way that is compared or set by its name. */
const NAMED = /'(?:badge-then-card|notification)'|\b[wW]ay\)?\s*(?:[!=]==|:|=)\s*'[a-z-]+'|case '(?:card|tab)'/gu;

const namedIn = (code: string) => [...code.matchAll(NAMED)].map(([found]) => found);

it('what follows from a way to arrive stands in one table, and nothing else knows a way by its name', () => {
  const files = globSync('{core/reminders,core/schedule,core/settings,platform,stores,components,entrypoints}/**/*.{ts,tsx}', {
    cwd: ROOT,
  });
  expect(files.length).toBeGreaterThan(300);
  const others = files.map((file) => file.replaceAll('\\', '/')).filter((file) => !BY_NAME.includes(file));
  expect(others.flatMap((file) => namedIn(readFileSync(join(ROOT, file), 'utf8')).map((found) => `${file}: ${found}`))).toEqual([]);
});

it.each([
  "if (way !== 'card') return 0;",
  "const window = prompt.way === 'tab' ? null : open();",
  "return { ...prompt, way: 'badge' };",
  "notifies: way === 'notification'",
  "case 'tab':",
])('%s would be noticed', (code) => {
  expect(namedIn(code).length).toBeGreaterThan(0);
});
