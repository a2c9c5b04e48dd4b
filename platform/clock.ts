import { type Day, type DayRule, localDay } from '../core/log/local-day.ts';
import type { Settings } from '../core/settings/schema.ts';
import type { Instant } from '../core/time.ts';
import { usableZone } from '../core/zone.ts';

export function now(): Instant {
  return Date.now();
}

/** The date by the clock on the wall. */
export function dateToday(): Day {
  return localDay(now(), { timeZone: timeZone(), startHour: 0 });
}

/** Minutes after local midnight. */
export function minuteOfDay(): number {
  const { hour, minute } = Temporal.Now.plainTimeISO(timeZone());
  return hour * 60 + minute;
}

export function dayRule({ day }: Pick<Settings, 'day'>): DayRule {
  return { timeZone: timeZone(), startHour: day.startHour };
}

/** Whether the browser can reckon in the zone that it names; where it cannot, times follow the browser's clock, whatever zone that has. */
export function isZoneKnown(): boolean {
  return timeZone() === Temporal.Now.timeZoneId();
}

/** The only place where the zone is asked for: anew each time, since it changes while a laptop travels. */
export function timeZone(): string {
  return usableZone(Temporal.Now.timeZoneId(), -new Date().getTimezoneOffset());
}
