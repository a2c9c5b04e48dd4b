import { type Day, type DayRule, localDay } from '../core/log/local-day.ts';
import type { Settings } from '../core/settings/schema.ts';
import type { Instant } from '../core/time.ts';

export function now(): Instant {
  return Date.now();
}

/** The date by the clock on the wall. */
export function dateToday(): Day {
  return localDay(now(), { timeZone: Temporal.Now.timeZoneId(), startHour: 0 });
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
