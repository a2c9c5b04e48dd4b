/** The parts of a day at a desk (health dossier 4.3), from the first hour to the last. */
export const DAY_TIMES = ['early', 'mid_morning', 'late_morning', 'after_lunch', 'mid_afternoon', 'late_afternoon', 'end'] as const;

export type DayTime = (typeof DAY_TIMES)[number];

/** Until which minute after midnight each of them lasts. */
const UNTIL_MIN: readonly number[] = [10.5, 11.5, 12.5, 14.5, 15.5, 17, 24].map((hour) => hour * 60);

export function dayTimeAt(minuteOfDay: number): DayTime {
  return DAY_TIMES[UNTIL_MIN.findIndex((until) => minuteOfDay < until)] ?? 'end';
}
