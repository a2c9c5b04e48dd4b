import { HOUR, type Instant } from '../../core/time.ts';
import { formatters } from '../../locales/formatters.ts';
import type { Messages } from '../ui/messages.tsx';

const NEARBY = 6 * 24 * HOUR;

/** A clock time as seen from `now`: 14:40 on the same day, with its weekday within a week, else with its date. */
export function whenText(at: Instant, now: Instant, { time, locale }: Pick<Messages, 'time' | 'locale'>): string {
  if (new Date(at).toDateString() === new Date(now).toDateString()) return time(at);
  const day = Math.abs(at - now) < NEARBY ? ({ weekday: 'short' } as const) : ({ day: 'numeric', month: 'short' } as const);
  return formatters.getDateTimeFormat(locale, { ...day, hour: 'numeric', minute: '2-digit' }).format(at);
}
