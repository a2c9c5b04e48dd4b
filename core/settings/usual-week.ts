import { isSame } from '../same.ts';
import { oneRangeOf, withOneRange } from '../schedule/one-range.ts';
import type { WeekHours } from '../schedule/week.ts';
import { defaultSettings } from './defaults.ts';

/**
 * The hours that Rill began with, moved to the working days of the person's region; hours that somebody has chosen stay.
 * @param workdays 1 for Monday to 7 for Sunday.
 */
export function regionalWeek(week: WeekHours, workdays: readonly number[]): WeekHours {
  const usual = oneRangeOf(defaultSettings.hours.week);
  return usual && isSame(week, defaultSettings.hours.week) ? withOneRange(usual.range, workdays) : week;
}
