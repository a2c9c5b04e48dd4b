import type { DayEntries } from './day-entries.ts';
import type { DayTotals } from './day-totals.ts';
import { addDays, type Day } from './local-day.ts';
import { RHYTHM_DAYS } from './rhythm.ts';

/** The last days of the log, as it has them: enough for today and for the rhythm. Days without an entry are missing. */
export interface RecentLog {
  entries: DayEntries[];
  days: DayTotals[];
}

/**
 * The days of which entries and totals are wanted.
 * @param date by the clock on the wall. A person's today is that day or, before the hour at which it starts, the one before.
 */
export function recentSpan(date: Day): { entriesFrom: Day; daysFrom: Day; to: Day } {
  const earliestToday = addDays(date, -1);
  // A person who has come from the east may have written entries in the day that begins here tomorrow.
  return { entriesFrom: earliestToday, daysFrom: addDays(earliestToday, -RHYTHM_DAYS), to: addDays(date, 1) };
}
