import { HOUR, type Instant } from '../../core/time.ts';
import { formatters } from '../../locales/formatters.ts';
import { tomorrowStart } from '../../stores/reminders.ts';
import type { Messages } from '../ui/messages.tsx';

/** Up to here a weekday says which one is meant. */
const NEARBY_DAYS = 6;

type Words = Pick<Messages, 't' | 'time' | 'date' | 'locale'>;

/** A time to come, as a title: "Tomorrow, 9:00", "Monday, 9:00", or with its date when it is far away. */
export function dayAndTime(at: Instant, now: Instant, words: Words): string {
  const { t, time, locale } = words;
  if (daysBetween(now, at) === 1) return t('popup.tomorrowAt', { time: time(at) });
  return t('popup.dayAt', { day: capital(dayName(at, now, words), locale), time: time(at) });
}

/**
 * The end of a pause or of quiet: a clock time, a day and its time, the person's next day, or none.
 * @param kind "Back at 15:30", or "Until 15:30".
 */
export function endText(until: Instant | null, now: Instant, kind: 'back' | 'until', words: Words): string {
  const { t, time } = words;
  if (until === null) return t('popup.untilResumed');
  if (isSameDay(until, now)) return t(`popup.${kind}At`, { time: time(until) });
  if (until === tomorrowStart(now)) return t(`popup.${kind}Tomorrow`);
  return t(`popup.${kind}On`, { day: dayName(until, now, words), time: time(until) });
}

export function isSameDay(a: Instant, b: Instant): boolean {
  return daysBetween(a, b) === 0;
}

function dayName(at: Instant, now: Instant, { date, locale }: Words): string {
  return daysBetween(now, at) <= NEARBY_DAYS ? formatters.getDateTimeFormat(locale, { weekday: 'long' }).format(at) : date(at);
}

/** How many midnights lie between; rounded, since a day may have 23 or 25 hours. */
function daysBetween(from: Instant, to: Instant): number {
  return Math.round((new Date(to).setHours(0, 0, 0, 0) - new Date(from).setHours(0, 0, 0, 0)) / (24 * HOUR));
}

/** There are languages that write their weekdays small. */
function capital(text: string, locale: string): string {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase(locale) + rest.join('');
}
