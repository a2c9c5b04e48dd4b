import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { vi } from 'vitest';
import type { DayTotals } from '../../../core/log/day-totals.ts';
import type { Entry } from '../../../core/log/entry.ts';
import { naiveTotals } from './naive.ts';

/** A page of its own: its modules, and with them its connection, are nobody else's. */
export async function openPage() {
  vi.resetModules();
  const [db, edit, erase, history, restore, backup, file, trouble] = await Promise.all([
    import('../../../platform/log-db.ts'),
    import('../../../platform/log-db-edit.ts'),
    import('../../../platform/log-db-erase.ts'),
    import('../../../platform/log-db-history.ts'),
    import('../../../platform/log-db-restore.ts'),
    import('../../../platform/log-db-backup.ts'),
    import('../../../platform/backup-file.ts'),
    import('../../../platform/log-db-trouble.ts'),
  ]);
  return { ...db, ...edit, ...erase, ...history, ...restore, ...backup, ...file, ...trouble };
}

/** What is really in the database, without a word of the code that wrote it. */
export async function lookInside(): Promise<{ entries: Entry[]; days: DayTotals[] }> {
  const db = await openDB('rill-log');
  const inside = { entries: (await db.getAll('entries')) as Entry[], days: (await db.getAll('days')) as DayTotals[] };
  db.close();
  return inside;
}

/** The days of a log as one adds them up by hand; those without anything are left out. */
export function naiveDays(log: readonly Entry[]) {
  const days = [...new Set(log.map(({ day }) => day))].sort();
  return days.map((day) => naiveTotals(log, day)).filter(hasSomething);
}

export function hasSomething(totals: Pick<DayTotals, 'drinks' | 'routines' | 'parts'>): boolean {
  return totals.drinks > 0 || totals.routines > 0 || Object.keys(totals.parts).length > 0;
}
