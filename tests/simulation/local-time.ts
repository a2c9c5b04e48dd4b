/** Local times for the recount, by counting and not by the code that is tested. Fast, since it is asked millions of times. */
import type { Range, WeekHours } from '../../core/schedule/week.ts';
import type { Instant } from '../../core/time.ts';

const MINUTE = 60_000;
const HOUR = 3_600_000;
const DAY = 86_400_000;
const QUARTER = 900_000;
/** For each zone and day of UTC the one offset of the whole day, or, on a day on which it changes, that of each quarter of an hour. */
const offsets = new Map<string, Map<number, number | Map<number, number>>>();

/** Milliseconds east of UTC. Zones change their offset at full quarters of an hour. */
function offsetAt(at: Instant, zone: string): number {
  let days = offsets.get(zone);
  if (!days) {
    days = new Map();
    offsets.set(zone, days);
  }
  const day = Math.floor(at / DAY);
  let known = days.get(day);
  if (known === undefined) {
    const first = askOffset(day * DAY, zone);
    known = first === askOffset((day + 1) * DAY, zone) ? first : new Map<number, number>();
    days.set(day, known);
  }
  if (typeof known === 'number') return known;
  const quarter = Math.floor(at / QUARTER);
  let offset = known.get(quarter);
  if (offset === undefined) {
    offset = askOffset(quarter * QUARTER, zone);
    known.set(quarter, offset);
  }
  return offset;
}

function askOffset(at: Instant, zone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
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
  return { date, weekday: weekdayOf(date), minute: (local - date * DAY) / MINUTE };
}

/** 0 is Monday. */
export function weekdayOf(date: number): number {
  return (((date + 3) % 7) + 7) % 7;
}

/** Whether the clock on the wall shows a time within the hours. */
export function isWithin(hours: WeekHours, at: Instant, zone: string): boolean {
  const { weekday, minute } = localAt(at, zone);
  return covers(hours[weekday], minute) || covers(hours[(weekday + 6) % 7], minute + 24 * 60);
}

function covers(ranges: readonly Range[] | undefined, minute: number): boolean {
  if (!ranges) return false;
  for (const { from, to } of ranges) if (from <= minute && minute < (to > from ? to : to + 24 * 60)) return true;
  return false;
}

/** The day of an instant, where days begin at four. */
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

/** When the stretch of hours that holds `at` ends, by walking on; not further than two days. `at` itself out of all hours. */
export function stretchEnd(hours: WeekHours, at: Instant, zone: string): Instant {
  let end = at;
  while (end - at <= 2 * DAY && isWithin(hours, end, zone)) end = (Math.floor(end / QUARTER) + 1) * QUARTER;
  return end;
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
