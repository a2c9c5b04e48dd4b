import type { DayTotals } from '../../core/log/day-totals.ts';
import type { Entry } from '../../core/log/entry.ts';
import type { Day } from '../../core/log/local-day.ts';
import { inLog } from './database.ts';

/** The totals of the days from `from` to `to`, both included, oldest first. Days on which nothing happened may be missing. */
export function readDays(from: Day, to: Day): Promise<DayTotals[]> {
  return inLog('readonly', (transaction) => transaction.objectStore('days').getAll(IDBKeyRange.bound(from, to)));
}

/** The entries of those days, oldest first, without those undone. Costs as much as there are: for a report, not for a chart. */
export function readEntries(from: Day, to: Day): Promise<Entry[]> {
  return inLog('readonly', async (transaction) => {
    const days = await transaction.objectStore('dayEntries').getAll(IDBKeyRange.bound(from, to));
    const entries = days.flatMap((day) => day.entries);
    return entries.filter(({ undone }) => !undone).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  });
}

/** The first and the last day with an entry; null while the log is empty. */
export function readSpan(): Promise<{ from: Day; to: Day } | null> {
  return inLog('readonly', async (transaction) => {
    const days = transaction.objectStore('days');
    const [first, last] = await Promise.all([days.openKeyCursor(), days.openKeyCursor(null, 'prev')]);
    return first && last ? { from: first.key, to: last.key } : null;
  });
}
