import { type Instant, MINUTE } from '../../core/time.ts';
import { formatters } from '../../locales/formatters.ts';

/** `9` or `9 PM`: a full hour without the words that some languages put beside it. */
export function hourText(at: Instant, locale: string, timeZone?: string): string {
  const parts = formatters.getDateTimeFormat(locale, { hour: 'numeric', ...(timeZone && { timeZone }) }).formatToParts(at);
  return parts
    .filter(({ type }) => type === 'hour' || type === 'dayPeriod')
    .map(({ value }) => value)
    .join(' ');
}

/** A clock time such as 14:40, in the locale's own form. @param minutes after midnight. */
export function timeOfDay(minutes: number, locale: string): string {
  return formatters.getDateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(minutes * MINUTE);
}
