import { newId } from '../core/ids.ts';
import type { DayRule } from '../core/log/local-day.ts';
import type { Instant } from '../core/time.ts';

/** Late evenings still belong to the day before. */
const DAY_START_HOUR = 4;

export function now(): Instant {
  return Date.now();
}

export function freshId(at: Instant): string {
  return newId(at, Math.random);
}

/** Minutes after local midnight. */
export function minuteOfDay(): number {
  const { hour, minute } = Temporal.Now.plainTimeISO();
  return hour * 60 + minute;
}

/** The zone is asked anew each time, since it changes while a laptop travels. */
export function dayRule(): DayRule {
  return { timeZone: Temporal.Now.timeZoneId(), startHour: DAY_START_HOUR };
}
