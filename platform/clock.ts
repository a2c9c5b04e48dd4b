import type { DayRule } from '../core/log/local-day.ts';
import type { Settings } from '../core/settings/schema.ts';
import type { Instant } from '../core/time.ts';

export function now(): Instant {
  return Date.now();
}

/** Minutes after local midnight. */
export function minuteOfDay(): number {
  const { hour, minute } = Temporal.Now.plainTimeISO();
  return hour * 60 + minute;
}

/** The zone is asked anew each time, since it changes while a laptop travels. */
export function dayRule({ day }: Pick<Settings, 'day'>): DayRule {
  return { timeZone: Temporal.Now.timeZoneId(), startHour: day.startHour };
}
