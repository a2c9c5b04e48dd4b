import type { Instant } from '../time.ts';
import { type DayRule, localDay } from './local-day.ts';

/**
 * Why a clock time cannot be one of today's: that time is still to come, belongs to the day before, or was left out by the clocks today.
 */
export type NotToday = 'future' | 'yesterday' | 'skipped';

/**
 * The instant at which the clock showed this time today, on the person's own day.
 * @param minute after midnight, 0 to 1439. Of a time that a clock change brings twice, the first one counts.
 */
export function timeToday(minute: number, now: Instant, rule: DayRule): Instant | NotToday {
  const day = Temporal.PlainDate.from(localDay(now, rule));
  const plainTime = Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 });
  const isAfterMidnight = plainTime.hour < rule.startHour;
  const date = isAfterMidnight ? day.add({ days: 1 }) : day;
  const zoned = date.toZonedDateTime({ timeZone: rule.timeZone, plainTime });
  if (zoned.epochMilliseconds > now) return isAfterMidnight && hourOf(now, rule) >= rule.startHour ? 'yesterday' : 'future';
  return zoned.toPlainTime().equals(plainTime) ? zoned.epochMilliseconds : 'skipped';
}

/** Minutes after midnight on the clock of a zone. */
export function clockMinute(at: Instant, timeZone: string): number {
  const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  return hour * 60 + minute;
}

function hourOf(at: Instant, { timeZone }: DayRule): number {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).hour;
}
