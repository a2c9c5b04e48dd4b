import { type Instant, MINUTE } from '../time.ts';

/** A local calendar day, `YYYY-MM-DD`. */
export type Day = string;

/** Where and when a day turns: an IANA zone, and the hour (0 to 23) at which a person's day starts. */
export interface DayRule {
  timeZone: string;
  startHour: number;
}

/**
 * The local day an instant belongs to. Before the start hour it is still yesterday, so that a late evening stays in one day.
 * Calendar days are subtracted, not 24 hours, so days with 23 or 25 hours come out right.
 */
export function localDay(at: Instant, { timeZone, startHour }: DayRule): Day {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  const date = local.toPlainDate();
  return (local.hour < startHour ? date.subtract({ days: 1 }) : date).toString();
}

/** The instant at which the day after `at`'s day starts. */
export function nextDayStart(at: Instant, rule: DayRule): Instant {
  return startOf(Temporal.PlainDate.from(localDay(at, rule)).add({ days: 1 }), rule);
}

/** The instant at which `at`'s day started. */
export function dayStart(at: Instant, rule: DayRule): Instant {
  return startOf(Temporal.PlainDate.from(localDay(at, rule)), rule);
}

function startOf(date: Temporal.PlainDate, { timeZone, startHour }: DayRule): Instant {
  return date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from({ hour: startHour }) }).epochMilliseconds;
}

/** Minutes east of UTC at that instant in that zone, such as 330 or -480. */
export function utcOffsetMinutes(at: Instant, timeZone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).offsetNanoseconds / 60e9;
}

/** The hour on the wall, 0 to 23, where and when an entry happened. */
export function wallHour({ at, offsetMin }: { at: Instant; offsetMin: number }): number {
  return new Date(at + offsetMin * MINUTE).getUTCHours();
}

/** The day so many days later, or earlier. */
export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** In UTC, where days have no clock changes: a decade of calendar days by `Temporal` is a tenth of a second, by numbers nothing. */
const DAY_MS = 24 * 60 * MINUTE;

/** The days from `from` to `to`, both included. */
export function daysBetween(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += DAY_MS) days.push(new Date(at).toISOString().slice(0, 'YYYY-MM-DD'.length));
  return days;
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(day).getUTCDay() || 7;
}
