import type { Entry } from './entry.ts';

import { type Day, wallHour } from './local-day.ts';

/** What a day adds up to. Kept beside the entries, so that opening the popup costs one day however long the log is. */
export interface DayTotals {
  day: Day;
  drinkMl: number;
  drinks: number;
  routines: number;
  routineSeconds: number;
  /**
   * Finer sums by name, such as `ml/tea` or `held/call/15`; a sum of nothing is not there. `day-parts.ts` reads them.
   * A flat list, so that adding and taking away is the same for each of them, and no name can be one that objects have by themselves.
   */
  parts: Record<string, number>;
}

export function emptyTotals(day: Day): DayTotals {
  return { day, drinkMl: 0, drinks: 0, routines: 0, routineSeconds: 0, parts: {} };
}

/** Adds an entry's share to its day's totals, or takes it away again; an undone entry has none. Changes `totals` in place. */
export function countEntry(totals: DayTotals, entry: Entry, sign: 1 | -1): void {
  if (entry.undone) return;
  if (entry.kind === 'drink') {
    totals.drinks += sign;
    totals.drinkMl += sign * entry.ml;
  }
  if (entry.kind === 'routine') {
    totals.routines += sign;
    totals.routineSeconds += sign * entry.seconds;
  }
  for (const [name, share] of partsOf(entry)) addPart(totals, name, sign * share);
}

export function addPart({ parts }: DayTotals, name: string, share: number): void {
  const sum = (parts[name] ?? 0) + share;
  if (sum === 0) delete parts[name];
  else parts[name] = sum;
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
