import type { Hold } from '../reminders/reasons.ts';
import { sum } from '../sum.ts';
import type { Parts } from './day-parts.ts';
import { type DayTotals, emptyTotals } from './day-totals.ts';
import { addDays, type Day, daysBetween, weekdayOf } from './local-day.ts';

/** A stretch of days, both ends included. */
export interface DayRange {
  from: Day;
  to: Day;
}

/** The stretches one can look at with one click; `all` begins with the first entry. */
const RANGES = ['7-days', '30-days', 'year', 'all'] as const;
export type RangeName = (typeof RANGES)[number];

const lengths: Readonly<Record<Exclude<RangeName, 'all'>, number>> = { '7-days': 7, '30-days': 30, year: 365 };

/** The stretch that ends today. @param first the first day of the log, for `all`; without entries there is only today. */
export function rangeOf(name: RangeName, today: Day, first: Day | null): DayRange {
  const from = name === 'all' ? (first ?? today) : addDays(today, 1 - lengths[name]);
  return { from: from < today ? from : today, to: today };
}

/** Every day of the range, with zeros where nothing happened. */
export function fillDays(totals: Iterable<DayTotals>, { from, to }: DayRange): DayTotals[] {
  const known = new Map([...totals].map((day) => [day.day, day]));
  return daysBetween(from, to).map((day) => known.get(day) ?? emptyTotals(day));
}

/** A bar of the chart by weeks. */
export interface WeekTotals extends DayRange {
  drinkMl: number;
  drinks: number;
  routines: number;
  routineSeconds: number;
  /** How many days of it are in the range, for a mean that does not punish a week that has just begun. */
  days: number;
}

/** @param firstWeekday 1 for Monday to 7 for Sunday. @param days without gaps, oldest first. */
export function byWeek(days: readonly DayTotals[], firstWeekday: number): WeekTotals[] {
  const weeks: WeekTotals[] = [];
  for (const { day, drinkMl, drinks, routines, routineSeconds } of days) {
    let week = weeks.at(-1);
    if (!week || weekdayOf(day) === firstWeekday) {
      week = { from: day, to: day, drinkMl: 0, drinks: 0, routines: 0, routineSeconds: 0, days: 0 };
      weeks.push(week);
    }
    week.to = day;
    week.days += 1;
    week.drinkMl += drinkMl;
    week.drinks += drinks;
    week.routines += routines;
    week.routineSeconds += routineSeconds;
  }
  return weeks;
}

/** A thing that most held breaks have in common, such as calls after 14:00. */
export interface HeldPattern {
  by: Hold;
  /** How many of `total` were for this reason. */
  count: number;
  total: number;
  /** The hour from which on nearly all of them were; null when they were spread over the day. */
  fromHour: number | null;
}

/** Fewer say nothing about a habit. */
const LEAST_HELD = 5;
const MOST = 0.5;
const NEARLY_ALL = 0.8;
/** A pattern is worth telling when it leaves out some hours in which people are at a desk. */
const MORNING = 11;

/** Null while there are too few, or no reason stands out. */
export function heldPattern({ held }: Pick<Parts, 'held'>): HeldPattern | null {
  const counts = [...held].map(([by, hours]) => ({ by, hours, count: sum(hours) })).sort((a, b) => b.count - a.count);
  const total = sum(counts.map(({ count }) => count));
  const [top] = counts;
  if (!top || total < LEAST_HELD || top.count / total <= MOST) return null;
  let fromHour = 23;
  while (sum(top.hours.slice(fromHour)) / top.count < NEARLY_ALL) fromHour -= 1;
  return { by: top.by, count: top.count, total, fromHour: fromHour >= MORNING ? fromHour : null };
}
