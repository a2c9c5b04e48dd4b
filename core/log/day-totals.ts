import type { Entry } from './entry.ts';
import type { Day } from './local-day.ts';

/** What a day adds up to. Kept beside the entries, so that opening the popup costs one day however long the log is. */
export interface DayTotals {
  day: Day;
  drinkMl: number;
  drinks: number;
  routines: number;
  routineSeconds: number;
}

export function emptyTotals(day: Day): DayTotals {
  return { day, drinkMl: 0, drinks: 0, routines: 0, routineSeconds: 0 };
}

/** The totals after `before` (if any) has been replaced by `after`; both belong to the totals' day. */
export function replaceInTotals(totals: DayTotals, before: Entry | undefined, after: Entry | undefined): DayTotals {
  return addShare(before ? addShare(totals, before, -1) : totals, after, 1);
}

function addShare(totals: DayTotals, entry: Entry | undefined, sign: 1 | -1): DayTotals {
  if (!entry || entry.undone) return totals;
  if (entry.kind === 'drink') return { ...totals, drinkMl: totals.drinkMl + sign * entry.ml, drinks: totals.drinks + sign };
  if (entry.kind === 'routine') {
    return { ...totals, routines: totals.routines + sign, routineSeconds: totals.routineSeconds + sign * entry.seconds };
  }
  return totals;
}
