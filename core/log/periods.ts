import type { DayTotals } from './day-totals.ts';
import { FEELS, type Feel } from './entry.ts';
import { byWeek, type WeekTotals } from './history.ts';

/** The stretches of days that a bar of a chart over time may stand for. */
const PERIODS = ['day', 'week', 'month'] as const;
export type PeriodUnit = (typeof PERIODS)[number];

/** A bar of the chart: a day, a week or a month, cut off where the range ends. */
export interface Period extends WeekTotals {
  /** How faces felt after its routines. */
  feel: Record<Feel, number>;
}

/** More bars than these are too narrow to be told apart; fewer than these say nothing. */
const MOST_BARS = 110;
const DAYS_MOST = 92;
const WEEK_DAYS = 7;
const MONTH_DAYS = 30;
const LEAST_BARS = 2;

/** The units in which so many days can be drawn, finest first; there is always one. */
export function unitsFor(days: number): PeriodUnit[] {
  const units: PeriodUnit[] = [];
  if (days <= DAYS_MOST) units.push('day');
  if (days >= WEEK_DAYS * LEAST_BARS && days <= WEEK_DAYS * MOST_BARS) units.push('week');
  if (days > MONTH_DAYS * LEAST_BARS) units.push('month');
  return units;
}

/** @param days without gaps, oldest first. @param firstWeekday 1 for Monday to 7 for Sunday. */
export function periods(days: readonly DayTotals[], unit: PeriodUnit, firstWeekday: number): Period[] {
  let start = 0;
  return grouped(days, unit, firstWeekday).map((period) => {
    const own = days.slice(start, start + period.days);
    start += period.days;
    return { ...period, feel: feelOf(own) };
  });
}

/** `readParts` would do, but it reads all of them: a hundred and fifty thousand in ten years. */
function feelOf(days: readonly DayTotals[]): Record<Feel, number> {
  const feel = { lighter: 0, same: 0, sore: 0 };
  for (const { parts } of days) {
    for (const name in parts) {
      if (!name.startsWith('feel/')) continue;
      const said = FEELS.find((one) => name.startsWith(one, 'feel/'.length));
      if (said) feel[said] += parts[name] ?? 0;
    }
  }
  return feel;
}

function grouped(days: readonly DayTotals[], unit: PeriodUnit, firstWeekday: number): WeekTotals[] {
  if (unit === 'week') return byWeek(days, firstWeekday);
  const groups: WeekTotals[] = [];
  for (const { day, drinkMl, drinks, routines, routineSeconds } of days) {
    const last = groups.at(-1);
    if (!last || unit === 'day' || !isSameMonth(last.from, day)) {
      groups.push({ from: day, to: day, drinkMl, drinks, routines, routineSeconds, days: 1 });
      continue;
    }
    last.to = day;
    last.days += 1;
    last.drinkMl += drinkMl;
    last.drinks += drinks;
    last.routines += routines;
    last.routineSeconds += routineSeconds;
  }
  return groups;
}

function isSameMonth(a: string, b: string): boolean {
  const month = 'YYYY-MM'.length;
  return a.slice(0, month) === b.slice(0, month);
}
