import type { Messages } from '../ui/messages.tsx';

/** From here on seconds say less than minutes. */
const SECONDS_UNTIL = 100;

/** The length of a routine, such as `45 s` or `2.5 min`. @param seconds 0 or more. */
export function lengthText(seconds: number, { t, number }: Pick<Messages, 't' | 'number'>): string {
  if (seconds < SECONDS_UNTIL) return t('popup.lengthSeconds', { count: number(Math.round(seconds)) });
  return t('popup.lengthMinutes', { count: number(Math.round(seconds / 30) / 2) });
}
