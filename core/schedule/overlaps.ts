import type { Range, WeekHours } from './week.ts';

const DAY = 24 * 60;
const WEEK = 7 * DAY;

/** How long a range lasts, in minutes: 1 to 1440. A range that ends at the minute at which it begins lasts a whole day. */
function rangeMinutes({ from, to }: Range): number {
  return to > from ? to - from : to - from + DAY;
}

/** For each range of each weekday, whether it lies over another one; a night shift may reach over the next morning's. */
export function overlaps(week: WeekHours): boolean[][] {
  const all = week.flatMap((ranges, day) =>
    ranges.map((range, index) => ({ day, index, start: day * DAY + range.from, length: rangeMinutes(range) })),
  );
  return week.map((ranges, day) =>
    ranges.map((_, index) => {
      const one = all.find((other) => other.day === day && other.index === index);
      return all.some((other) => one && other !== one && meet(one, other));
    }),
  );
}

interface Stretch {
  start: number;
  length: number;
}

/** The week is a ring: Sunday's night shift ends on Monday. Touching is not meeting. */
function meet(a: Stretch, b: Stretch): boolean {
  const aToB = (b.start - a.start + WEEK) % WEEK;
  const bToA = (a.start - b.start + WEEK) % WEEK;
  return aToB < a.length || bToA < b.length;
}

/** The stretches of a weekday's clock, 0 to 1440, that are within hours; the end of the night before it included. */
export function stretchesOf(week: WeekHours, day: number): Range[] {
  const evening = week[(day + 6) % 7] ?? [];
  const morning = evening.filter(reachesOver).map(({ to }) => ({ from: 0, to }));
  const own = (week[day] ?? []).map((range) => ({ from: range.from, to: range.to > range.from ? range.to : DAY }));
  return [...morning, ...own].sort((a, b) => a.from - b.from);
}

/** Whether a range goes on after midnight; a range until midnight does not. */
export function reachesOver({ from, to }: Range): boolean {
  return to <= from && to > 0;
}

const MORNING = 9 * 60;
const EVENING = 17 * 60 + 30;
const LUNCH = { from: 12 * 60 + 30, to: 13 * 60 + 15 };

/** Whether the next stretch that a day is given makes a gap for lunch in the one it has. */
export function getsLunchGap(ranges: readonly Range[]): boolean {
  const [only, another] = ranges;
  return only !== undefined && another === undefined && only.from <= LUNCH.from - 60 && only.to >= LUNCH.to + 60;
}

/** A day's ranges with one more: a usual day for an empty one, a gap for lunch in a long one, else some hours where there is room. */
export function withOneMore(ranges: readonly Range[]): Range[] {
  const [first] = ranges;
  if (!first) return [{ from: MORNING, to: EVENING }];
  if (getsLunchGap(ranges))
    return [
      { from: first.from, to: LUNCH.from },
      { from: LUNCH.to, to: first.to },
    ];
  const last = ranges.at(-1) ?? first;
  const after = last.to + 60;
  if (last.to > last.from && after <= DAY - 120) return [...ranges, { from: after, to: Math.min(after + 120, DAY - 1) }];
  if (first.from >= 120) return [{ from: Math.max(0, first.from - 180), to: first.from - 60 }, ...ranges];
  return [...ranges, { from: MORNING, to: EVENING }];
}
