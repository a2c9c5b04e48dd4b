import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** The only module that knows reminders by name, and how settings store them. */
const LIST = 'core/reminders/reminder-list.ts';
/** Where a kind is named, a guard, or an entry of the log: no reminder. */
const NO_REMINDERS: Record<string, readonly string[]> = {
  'reminder.ts': ["type Kind = 'routine' | 'drink';", "name: 'drink';"],
  'decisions.ts': ["case 'drink':"],
  'reason-line.ts': ["lead.kind === 'drink'"],
};
/** A reminder by its id or by its place in the settings, and the stored form of one's own for a drink. */
const BY_NAME = /(['"`])(?:drainage|drink)\1|\breminders\??\.(?:drainage|drink)\b|\{ drainage\b|\broutineId (?:[!=]==|:) null\b/gu;

function namedIn(file: string, code: string): string[] {
  const other = (NO_REMINDERS[basename(file)] ?? []).reduce((text, allowed) => text.replaceAll(allowed, ''), code);
  return [...other.matchAll(BY_NAME)].map(([found]) => `${file}: ${found}`);
}

it('the scheduler knows no reminder by its name', () => {
  const files = globSync('core/{reminders,schedule}/**/*.ts', { cwd: ROOT }).map((file) => file.replaceAll('\\', '/'));
  expect(files.length).toBeGreaterThan(30);
  expect(files.filter((file) => file !== LIST).flatMap((file) => namedIn(file, readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
});

it.each([
  "countFrom(state, ['drainage', ...ids], now)",
  "if (id === 'drink') return null;",
  "if (reminder.kind === 'drink') return null;",
  'const { way } = settings.reminders.drink;',
  'const { drainage, drink } = settings.reminders;',
  'if (own.routineId === null) return null;',
])('%s would be noticed', (code) => {
  expect(namedIn('core/reminders/due.ts', code)).toHaveLength(1);
});

/** The form in which settings store the drink of an own reminder: no routine. */
const STORED_DRINK = /\bown\??\.routineId [!=]==? null\b|\broutineId: null\b/u;

it('one file alone reads and writes a drink of an own reminder as it is stored', () => {
  const files = globSync('{core/settings,platform,stores,components,entrypoints}/**/*.{ts,tsx}', { cwd: ROOT });
  expect(files.length).toBeGreaterThan(300);
  expect(files.filter((file) => STORED_DRINK.test(readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
});
