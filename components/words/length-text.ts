import type { Messages } from '../ui/messages.tsx';

/** From here on seconds say less than minutes. */
const SECONDS_UNTIL = 100;
/** From here on minutes say less than hours. */
const MINUTES_UNTIL = 120;

/** A length such as `45 s`, `2.5 min` or `8 h 5 min`. @param seconds 0 or more. */
export function lengthText(seconds: number, { t, number }: Pick<Messages, 't' | 'number'>): string {
  if (seconds < SECONDS_UNTIL) return t('popup.lengthSeconds', { count: number(Math.round(seconds)) });
  const halves = Math.round(seconds / 30) / 2;
  if (halves < MINUTES_UNTIL) return t('popup.lengthMinutes', { count: number(halves) });
  const minutes = Math.round(seconds / 60);
  return t('popup.lengthHours', { hours: number(Math.floor(minutes / 60)), minutes: minutes % 60 });
}
