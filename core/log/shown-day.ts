import type { DayEntries } from './day-entries.ts';
import { type DayTotals, emptyTotals, totalsOf } from './day-totals.ts';
import type { Entry } from './entry.ts';
import type { Day } from './local-day.ts';

export interface ShownDay {
  /** Oldest first, without those undone. */
  entries: Entry[];
  totals: DayTotals;
}

/**
 * A day as people see it.
 * @param kept its entries and totals in the log, if there are any
 * @param outbox what is on its way to the log, of any day; what is in the log already counts as it stands there
 */
export function shownDay(
  day: Day,
  kept: { entries: DayEntries | undefined; totals: DayTotals | undefined },
  outbox: readonly Entry[],
): ShownDay {
  const known = kept.entries?.entries ?? [];
  const ids = new Set(kept.entries?.ids);
  const coming = outbox.filter((entry) => entry.day === day && !ids.has(entry.id));
  const all = [...known, ...coming];
  const totals = coming.length > 0 ? totalsOf(day, all) : (kept.totals ?? emptyTotals(day));
  return { entries: all.filter(({ undone }) => !undone).sort((a, b) => a.at - b.at || a.id.localeCompare(b.id)), totals };
}
