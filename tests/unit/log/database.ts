import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, vi } from 'vitest';
import type { DayEntries } from '../../../core/log/day-entries.ts';
import type { DayTotals } from '../../../core/log/day-totals.ts';
import type { Entry } from '../../../core/log/entry.ts';
import type { Day } from '../../../core/log/local-day.ts';
import { shownDay } from '../../../core/log/shown-day.ts';
import { browser } from './browser.ts';
import { naiveTotals } from './naive.ts';

/** A page of its own: it shares no modules, and so no connection, with other pages. */
export async function openPage() {
  vi.resetModules();
  vi.doMock('../../../platform/browser.ts', () => ({ browser }));
  const [db, write, edit, erase, history, restore, backup, file, trouble, recent, copies, logged] = await Promise.all([
    import('../../../platform/log/database.ts'),
    import('../../../platform/log/write.ts'),
    import('../../../platform/log/edit.ts'),
    import('../../../platform/log/erase.ts'),
    import('../../../platform/log/history.ts'),
    import('../../../platform/log/restore.ts'),
    import('../../../platform/log/backup.ts'),
    import('../../../platform/backup-file.ts'),
    import('../../../platform/log/trouble.ts'),
    import('../../../platform/log/recent.ts'),
    import('../../../platform/log/copies.ts'),
    import('../../../platform/log/logged.ts'),
  ]);
  // The code that the background reads in a file of its own.
  vi.stubGlobal('rillLate', { log: { ...db, ...write, ...copies } });
  const readDay = async (day: Day, outbox: readonly Entry[] = []) => shownDay(day, await db.readRecentLog(day), outbox);
  return {
    ...db,
    ...write,
    ...edit,
    ...erase,
    ...history,
    ...restore,
    ...backup,
    ...file,
    ...trouble,
    ...recent,
    ...copies,
    ...logged,
    readDay,
  };
}

/** The real contents of the database, read without the code that wrote them: every entry once, in its day, and found by its id. */
export async function lookInside(): Promise<{ entries: Entry[]; days: DayTotals[] }> {
  const db = await openDB('rill-log');
  const records = (await db.getAll('dayEntries')) as DayEntries[];
  const days = (await db.getAll('days')) as DayTotals[];
  const entries = records.flatMap((record) => record.entries);
  const found = await Promise.all(entries.map(({ id }) => db.getAllKeysFromIndex('dayEntries', 'id', id)));
  db.close();
  expect(found).toEqual(entries.map(({ day }) => [day]));
  expect(records.map(({ day, ids }) => [day, ids])).toEqual(
    [...Map.groupBy(entries, ({ day }) => day)].map(([day, own]) => [day, own.map(({ id }) => id).sort()]),
  );
  expect(days.map(({ day }) => day)).toEqual(records.map(({ day }) => day));
  return { entries: entries.sort((a, b) => (a.id < b.id ? -1 : 1)), days };
}

/** The days of a log as one adds them up by hand; days without entries are left out. */
export function naiveDays(log: readonly Entry[]) {
  const days = [...new Set(log.map(({ day }) => day))].sort();
  return days.map((day) => naiveTotals(log, day)).filter(hasSomething);
}

export function hasSomething(totals: Pick<DayTotals, 'drinks' | 'routines' | 'parts'>): boolean {
  return totals.drinks > 0 || totals.routines > 0 || Object.keys(totals.parts).length > 0;
}
