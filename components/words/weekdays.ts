import { HOUR } from '../../core/time.ts';
import { formatters } from '../../locales/formatters.ts';
import { weekFrom, workdaysOf } from '../../locales/week.ts';
import type { Messages } from '../ui/messages.tsx';

/** A Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY = 24 * HOUR;

/** The name of a weekday. @param weekday 1 (Monday) to 7 (Sunday). */
export function weekdayName(weekday: number, locale: string, form: 'long' | 'short' | 'narrow' = 'long'): string {
  return formatters.getDateTimeFormat(locale, { weekday: form, timeZone: 'UTC' }).format(MONDAY + (weekday - 1) * DAY);
}

/** Several weekdays in a few words: every day, a run such as "Mon to Fri", or one after another. Empty for none. */
export function weekdaysText(
  weekdays: readonly number[],
  { t, locale }: Pick<Messages, 't' | 'locale'>,
  form: 'long' | 'short' = 'short',
): string {
  // Told from the first working day on: where weeks begin with Sunday, a weekend is "Sat, Sun" all the same.
  const all = weekFrom(workdaysOf(locale)[0] ?? 1);
  const days = all.filter((day) => weekdays.includes(day));
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last) return '';
  if (days.length === all.length) return t('options.everyDay');
  const name = (day: number) => weekdayName(day, locale, form);
  const isRun = all.indexOf(last) - all.indexOf(first) === days.length - 1;
  if (days.length > 2 && isRun) return t('options.dayToDay', { first: name(first), last: name(last) });
  return new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(days.map(name));
}
