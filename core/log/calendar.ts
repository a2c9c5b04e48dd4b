import type { DayTotals } from './day-totals.ts';
import { weekdayOf } from './local-day.ts';

/** A column of the calendar: seven days from the first weekday on; null before the range begins and after it ends. */
export type CalendarWeek = (DayTotals | null)[];

const WEEK = 7;

/** @param days without gaps, oldest first. @param firstWeekday 1 for Monday to 7 for Sunday. */
export function calendarWeeks(days: readonly DayTotals[], firstWeekday: number): CalendarWeek[] {
  const [first] = days;
  if (!first) return [];
  const before = (weekdayOf(first.day) - firstWeekday + WEEK) % WEEK;
  const cells: CalendarWeek = [...Array<null>(before).fill(null), ...days];
  const weeks: CalendarWeek[] = [];
  for (let at = 0; at < cells.length; at += WEEK) {
    const week = cells.slice(at, at + WEEK);
    weeks.push([...week, ...Array<null>(WEEK - week.length).fill(null)]);
  }
  return weeks;
}

/** The number of breaks from which a day takes each tone: 0, 1, 2, 3 to 4, 5 and more. */
export const TONES = [0, 1, 2, 3, 5] as const;

/** The tone of a day, 0 for none to 4. */
export function toneOf(routines: number): number {
  return TONES.findLastIndex((from) => routines >= from);
}
