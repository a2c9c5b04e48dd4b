import { HOUR } from '../../core/time.ts';
import type { Messages } from './messages.tsx';

/** 1 is Monday, 7 is Sunday. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** A Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY = 24 * HOUR;

/** The name of a weekday. @param weekday 1 (Monday) to 7 (Sunday). */
export function weekdayName(weekday: number, locale: string, form: 'long' | 'short' | 'narrow' = 'long'): string {
  return new Intl.DateTimeFormat(locale, { weekday: form, timeZone: 'UTC' }).format(MONDAY + (weekday - 1) * DAY);
}

/** Several weekdays in a few words: every day, a run such as "Mon to Fri", or one after another. Empty for none. */
export function weekdaysText(weekdays: readonly number[], { t, locale }: Pick<Messages, 't' | 'locale'>): string {
  const days = WEEKDAYS.filter((day) => weekdays.includes(day));
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last) return '';
  if (days.length === WEEKDAYS.length) return t('options.everyDay');
  const short = (day: number) => weekdayName(day, locale, 'short');
  if (days.length > 2 && last - first === days.length - 1) return t('options.dayToDay', { first: short(first), last: short(last) });
  return new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(days.map(short));
}
