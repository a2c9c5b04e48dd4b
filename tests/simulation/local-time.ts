/** Local times for the recount, by counting and not by the code that is tested. Fast, since it is asked millions of times. */
import type { Range, WeekHours } from '../../core/schedule/week.ts';
import { HOUR, type Instant, MINUTE } from '../../core/time.ts';

const QUARTER = 15 * MINUTE;
const DAY = 24 * HOUR;
/** Zones change their offset at full quarters of an hour, so one answer holds for a quarter. */
const offsets = new Map<string, Map<number, number>>();

/** Milliseconds east of UTC. */
function offsetAt(at: Instant, zone: string): number {
  const known = offsets.get(zone) ?? new Map<number, number>();
  offsets.set(zone, known);
  const quarter = Math.floor(at / QUARTER);
  let offset = known.get(quarter);
  if (offset === undefined) {
    offset = Temporal.Instant.fromEpochMilliseconds(quarter * QUARTER).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
    known.set(quarter, offset);
  }
  return offset;
}

interface Local {
  /** Days since 1 January 1970 on the calendar. */
  date: number;
  /** 0 is Monday. */
  weekday: number;
  /** Minutes after midnight, with fractions. */
  minute: number;
}

export function localAt(at: Instant, zone: string): Local {
  const local = at + offsetAt(at, zone);
  const date = Math.floor(local / DAY);
  return { date, weekday: (((date + 3) % 7) + 7) % 7, minute: (local - date * DAY) / MINUTE };
}

/** Whether the clock on the wall shows a time within the hours. */
export function isWithin(hours: WeekHours, at: Instant, zone: string): boolean {
  const { weekday, minute } = localAt(at, zone);
  const onDay = (day: number, minuteOfIt: number) => (hours[day] ?? []).some((range) => covers(range, minuteOfIt));
  return onDay(weekday, minute) || onDay((weekday + 6) % 7, minute + 24 * 60);
}

function covers({ from, to }: Range, minute: number): boolean {
  return from <= minute && minute < (to > from ? to : to + 24 * 60);
}

/** A day that begins at four: which one it is. */
export function dayAt(at: Instant, zone: string): number {
  const { date, minute } = localAt(at, zone);
  return minute < 4 * 60 ? date - 1 : date;
}

/** When the day after that begins. */
export function nextDayAt(at: Instant, zone: string): Instant {
  return instantOf(dayAt(at, zone) + 1, 4 * 60, zone);
}

/** When the wall clock shows that time on that date; the first time if twice, the end of the gap if never. */
export function instantOf(date: number, minute: number, zone: string): Instant {
  const local = date * DAY + minute * MINUTE;
  const before = local - offsetAt(local - DAY, zone);
  if (before + offsetAt(before, zone) === local) return before;
  const after = local - offsetAt(local + DAY, zone);
  return after + offsetAt(after, zone) === local ? after : before;
}

/** Whether the clocks are changed within a few hours: then the wall clock alone does not tell where one is. */
export function isNearChange(at: Instant, zone: string): boolean {
  return offsetAt(at - 3 * HOUR, zone) !== offsetAt(at + 3 * HOUR, zone);
}

/** When the stretch of hours that holds `at` began, by walking back; not further than two days. */
export function stretchStart(hours: WeekHours, at: Instant, zone: string): Instant {
  let start = at;
  for (let step = Math.floor(at / QUARTER) * QUARTER; at - step <= 2 * DAY; step -= QUARTER) {
    if (!isWithin(hours, step, zone)) return start;
    start = step;
  }
  return start;
}

const longest = new WeakMap<WeekHours, number>();

/** The longest stretch in a week, in milliseconds; a week when it never ends. Where no clock is changed. */
export function longestStretch(hours: WeekHours): number {
  let most = longest.get(hours);
  if (most === undefined) {
    most = 0;
    let run = 0;
    for (let at = 0; at < 14 * DAY; at += QUARTER) {
      run = isWithin(hours, at, 'UTC') ? run + QUARTER : 0;
      most = Math.max(most, Math.min(run, 7 * DAY));
    }
    longest.set(hours, most);
  }
  return most;
}
