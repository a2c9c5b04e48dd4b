import { type DayTotals, emptyTotals, totalsOf } from './day-totals.ts';
import { ENTRY_KINDS, type Entry } from './entry.ts';
import type { Day } from './local-day.ts';
import type { RecentLog } from './recent.ts';

export interface ShownDay {
  /** Oldest first, without those undone, and those of a kind that only a newer version knows. */
  entries: Entry[];
  /** How many more there are, before these. */
  earlier: number;
  totals: DayTotals;
}

/** No day that was lived has more; a list of all that a file may have brought would take a page's breath for long. */
const SHOWN_MOST = 500;

/**
 * A day as people see it.
 * @param recent the entries of the log of this day and of the days around it
 * @param outbox entries on their way to the log, of any day; an entry that is in the log already counts as it stands there
 */
export function shownDay(day: Day, recent: RecentLog, outbox: readonly Entry[]): ShownDay {
  const known = recent.entries.find((one) => one.day === day);
  const totals = recent.days.find((one) => one.day === day);
  const ids = new Set(known?.ids);
  const coming = outbox.filter((entry) => entry.day === day && !ids.has(entry.id));
  const all = [...(known?.entries ?? []), ...coming];
  const shown = all
    .filter(({ undone, kind }) => !undone && ENTRY_KINDS.includes(kind))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  return {
    entries: shown.slice(-SHOWN_MOST),
    earlier: Math.max(0, shown.length - SHOWN_MOST),
    totals: coming.length > 0 ? totalsOf(day, all) : (totals ?? emptyTotals(day)),
  };
}
