import type { Entry } from './entry.ts';
import { type Day, wallHour } from './local-day.ts';

/** The totals of a day. They are kept beside the entries, so that opening the popup costs one day however long the log is. */
export interface DayTotals {
  day: Day;
  drinkMl: number;
  drinks: number;
  routines: number;
  routineSeconds: number;
  /**
   * Finer sums by name, such as `ml/tea` or `held/call/15`; a sum of nothing is not there. `day-parts.ts` reads them.
   * A flat list, so that adding is the same for each of them, and no name can be one that objects have by themselves.
   */
  parts: Record<string, number>;
}

export function emptyTotals(day: Day): DayTotals {
  return { day, drinkMl: 0, drinks: 0, routines: 0, routineSeconds: 0, parts: {} };
}

/** The totals of the entries of a day; an undone entry counts for nothing. */
export function totalsOf(day: Day, entries: Iterable<Entry>): DayTotals {
  const totals = emptyTotals(day);
  for (const entry of entries) if (!entry.undone) count(totals, entry);
  return totals;
}

function count(totals: DayTotals, entry: Entry): void {
  if (entry.kind === 'drink') {
    totals.drinks += 1;
    totals.drinkMl += entry.ml;
  }
  if (entry.kind === 'routine') {
    totals.routines += 1;
    totals.routineSeconds += entry.seconds;
  }
  for (const [name, share] of partsOf(entry)) if (share !== 0) totals.parts[name] = (totals.parts[name] ?? 0) + share;
}

function partsOf(entry: Entry): [name: string, share: number][] {
  const hour = wallHour(entry);
  switch (entry.kind) {
    case 'drink':
      return [
        [`ml/${entry.of ?? 'water'}`, entry.ml],
        [`ml-at/${hour}`, entry.ml],
      ];
    case 'routine':
      return [
        [`times/${entry.routineId}`, 1],
        [`seconds/${entry.routineId}`, entry.seconds],
        [`seconds-at/${hour}`, entry.seconds],
      ];
    case 'feel':
      return [[`feel/${entry.feel}/${entry.routineId}`, 1]];
    case 'prompt':
      return [[`prompt/${entry.outcome}`, 1]];
    case 'held':
      return [[`held/${entry.by}/${hour}`, 1]];
    default:
      return [];
  }
}
