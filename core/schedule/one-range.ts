import type { Range, WeekHours } from './week.ts';

/** The same hours on some days of the week, as most weeks have them. */
export interface OneRange {
  range: Range;
  /** 1 is Monday; at least one. */
  weekdays: readonly number[];
}

/** A week as one range on some of its days, or null for a week that is more than that, or empty. */
export function oneRangeOf(week: WeekHours): OneRange | null {
  const [range] = week.flat();
  if (!range) return null;
  const isSimple = week.every((ranges) => ranges.length === 0 || (ranges.length === 1 && isSame(ranges[0] as Range, range)));
  if (!isSimple) return null;
  return { range, weekdays: week.flatMap((ranges, day) => (ranges.length > 0 ? [day + 1] : [])) };
}

/** @param weekdays 1 is Monday. */
export function withOneRange(range: Range, weekdays: readonly number[]): WeekHours {
  return Array.from({ length: 7 }, (_, day) => (weekdays.includes(day + 1) ? [{ ...range }] : []));
}

function isSame(a: Range, b: Range): boolean {
  return a.from === b.from && a.to === b.to;
}
