import { addPart, countEntry, type DayTotals, emptyTotals } from './day-totals.ts';
import type { Entry } from './entry.ts';
import type { Day } from './local-day.ts';

/** Day totals that are being added up, such as those of a whole log. */
export type DaySums = Map<Day, DayTotals>;

/** Takes entries into account; those of a whole log, in any order and in any number of parts, give all its day totals. */
export function addEntries(sums: DaySums, entries: Iterable<Entry>): DaySums {
  for (const entry of entries) countEntry(sumsOf(sums, entry.day), entry, 1);
  return sums;
}

/** The totals of a day, which start with nothing. */
export function sumsOf(sums: DaySums, day: Day): DayTotals {
  let totals = sums.get(day);
  if (!totals) {
    totals = emptyTotals(day);
    sums.set(day, totals);
  }
  return totals;
}

/** Adds what a day's totals change by. Changes `totals` in place. */
export function addTotals(totals: DayTotals, change: DayTotals): void {
  totals.drinks += change.drinks;
  totals.drinkMl += change.drinkMl;
  totals.routines += change.routines;
  totals.routineSeconds += change.routineSeconds;
  for (const [name, sum] of Object.entries(change.parts)) addPart(totals, name, sum);
}
