import { type Instant, MINUTE } from '../../core/time.ts';
import type { Messages } from '../ui/messages.tsx';
import { timeOfDay } from '../words/time-of-day.ts';

const HOUR_MIN = 60;

/** How far the clocks here are ahead of UTC, in minutes. */
export function offsetHere(now: Instant): number {
  return -new Date(now).getTimezoneOffset();
}

/** The time on the clock where and when something happened. @param offsetMin of that place, east of UTC. */
export function timeThere(at: Instant, offsetMin: number, { locale }: Pick<Messages, 'locale'>): string {
  return timeOfDay(at / MINUTE + offsetMin, locale);
}

/** The words for the clock of that place, where it differs from the clock of here and now: "by the clock in UTC+5:30". */
export function clockThere(offsetMin: number, { t, number }: Pick<Messages, 't' | 'number'>): string {
  const hours = number(Math.floor(Math.abs(offsetMin) / HOUR_MIN));
  const minutes = Math.abs(offsetMin) % HOUR_MIN;
  const offset = `${offsetMin < 0 ? '−' : '+'}${hours}${minutes > 0 ? `:${number(minutes, { minimumIntegerDigits: 2 })}` : ''}`;
  return t('timeline.clockThere', { offset });
}
