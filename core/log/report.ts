import { sum } from '../sum.ts';
import { type Parts, readParts } from './day-parts.ts';
import type { DayTotals } from './day-totals.ts';
import type { Entry, Feel, FeelEntry, NoteEntry } from './entry.ts';
import type { DayRange } from './history.ts';
import { daysBetween } from './local-day.ts';

/** A printable page about a stretch of days, for the person or to show to somebody who takes care of them. */
export interface Report extends DayRange {
  /** How many days it is about, and on how many there was a routine or a drink. */
  days: number;
  daysWithRoutine: number;
  daysWithDrink: number;
  routines: { routineId: string; times: number; seconds: number; feel: Record<Feel, number> }[];
  routineTimes: number;
  routineSeconds: number;
  drinkMl: number;
  /** Over the days with a drink: a day without one was most likely not written down. */
  meanDrinkMl: number | null;
  ml: Parts['ml'];
  feel: Parts['feel'];
  /** Oldest first. */
  feels: FeelEntry[];
  notes: NoteEntry[];
}

const noFeel: Readonly<Record<Feel, number>> = { lighter: 0, same: 0, sore: 0 };

/** @param totals the days of the range. @param entries those of its entries that were not undone; only notes and feel checks are used. */
export function report(totals: readonly DayTotals[], entries: readonly Entry[], range: DayRange): Report {
  const parts = readParts(totals);
  const drinkMl = sum(totals.map((day) => day.drinkMl));
  const daysWithDrink = totals.filter(({ drinks }) => drinks > 0).length;
  return {
    ...range,
    days: daysBetween(range.from, range.to).length,
    daysWithRoutine: totals.filter(({ routines }) => routines > 0).length,
    daysWithDrink,
    routines: [...parts.routines]
      .map(([routineId, done]) => ({ routineId, ...done, feel: parts.feelByRoutine.get(routineId) ?? noFeel }))
      .sort((a, b) => b.seconds - a.seconds || b.times - a.times || (a.routineId < b.routineId ? -1 : 1)),
    routineTimes: sum(totals.map(({ routines }) => routines)),
    routineSeconds: sum(totals.map(({ routineSeconds }) => routineSeconds)),
    drinkMl,
    meanDrinkMl: daysWithDrink === 0 ? null : drinkMl / daysWithDrink,
    ml: parts.ml,
    feel: parts.feel,
    feels: entries.filter((entry) => entry.kind === 'feel'),
    notes: entries.filter((entry) => entry.kind === 'note'),
  };
}
