import type { Messages } from '../ui/messages.tsx';

const MINUTES_AN_HOUR = 60;

/** A length such as "90 minutes" or "2 hours": whole hours are said as hours. */
export function lengthInWords(minutes: number, number: Messages['number']): string {
  const isHours = minutes % MINUTES_AN_HOUR === 0;
  return number(isHours ? minutes / MINUTES_AN_HOUR : minutes, { style: 'unit', unit: isHours ? 'hour' : 'minute', unitDisplay: 'long' });
}
