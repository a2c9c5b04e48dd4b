import type { Instant } from '../time.ts';

/** Minutes after midnight, 0 to 1439. A range whose end is not after its start ends on the next day (a night shift). */
export interface Range {
  from: number;
  to: number;
}

/** The ranges of each weekday, Monday first. A range belongs to the day on which it starts. */
export type WeekHours = readonly (readonly Range[])[];

/** A clock time, and the weekdays it is for: 1 is Monday, 7 is Sunday. */
export interface ClockTime {
  at: number;
  weekdays: readonly number[];
}

export interface Span {
  start: Instant;
  end: Instant;
}

/** The stretch of working hours that `at` lies in, with touching ranges joined; null outside them. */
export function currentSpan(hours: WeekHours, at: Instant, timeZone: string): Span | null {
  return spansAround(hours, at, timeZone).find(({ start, end }) => start <= at && at < end) ?? null;
}

/** The stretches that end after `at`, in order, for a week and a day to come. */
export function spansFrom(hours: WeekHours, at: Instant, timeZone: string): Span[] {
  return spansAround(hours, at, timeZone).filter(({ end }) => end > at);
}

/** When working hours begin next after `at`; null when there are none in the week. */
export function nextSpanStart(hours: WeekHours, at: Instant, timeZone: string): Instant | null {
  return spansAround(hours, at, timeZone).find(({ start }) => start > at)?.start ?? null;
}

/** The clock time that was asked for last: until that time has come the answer stays the same. */
const lastTimes = new WeakMap<readonly ClockTime[], { timeZone: string; after: Instant; next: Instant | null }>();

/** The first of the clock times after `after`; null when no weekday is chosen. A time that DST skips comes as much later as is skipped. */
export function nextClockTime(times: readonly ClockTime[], after: Instant, timeZone: string): Instant | null {
  const known = lastTimes.get(times);
  if (known && known.timeZone === timeZone && known.after <= after && (known.next === null || after < known.next)) return known.next;
  const next = findClockTime(times, after, timeZone);
  lastTimes.set(times, { timeZone, after, next });
  return next;
}

function findClockTime(times: readonly ClockTime[], after: Instant, timeZone: string): Instant | null {
  const today = dateAt(after, timeZone);
  for (let offset = 0; offset <= 7; offset += 1) {
    const date = today.add({ days: offset });
    const onDay = times.filter(({ weekdays }) => weekdays.includes(date.dayOfWeek)).map(({ at }) => instantOn(date, at, timeZone));
    const next = onDay.filter((instant) => instant > after);
    if (next.length > 0) return Math.min(...next);
  }
  return null;
}

/** The stretches that begin on the calendar day of `at`, in order, with touching ranges joined. */
export function spansOfDay(hours: WeekHours, at: Instant, timeZone: string): Span[] {
  const date = dateAt(at, timeZone);
  return joinTouching(spansOn(hours, date, timeZone));
}

/** The spans around the day that was asked for last, from its beginning to its end: a single look asks for the same day many times. */
const lastSpans = new WeakMap<WeekHours, { timeZone: string; from: Instant; to: Instant; spans: Span[] }>();

function spansAround(hours: WeekHours, at: Instant, timeZone: string): Span[] {
  const known = lastSpans.get(hours);
  if (known && known.timeZone === timeZone && known.from <= at && at < known.to) return known.spans;
  const today = dateAt(at, timeZone);
  const spans = computeSpans(hours, today, timeZone);
  lastSpans.set(hours, { timeZone, from: startOf(today, timeZone), to: startOf(today.add({ days: 1 }), timeZone), spans });
  return spans;
}

/** From yesterday, whose night shift may reach into today, to the same weekday next week. */
function computeSpans(hours: WeekHours, today: Temporal.PlainDate, timeZone: string): Span[] {
  const spans: Span[] = [];
  for (let offset = -1; offset <= 8; offset += 1) {
    spans.push(...spansOn(hours, today.add({ days: offset }), timeZone));
  }
  return joinTouching(spans);
}

function spansOn(hours: WeekHours, date: Temporal.PlainDate, timeZone: string): Span[] {
  return (hours[date.dayOfWeek - 1] ?? []).map(({ from, to }) => ({
    start: instantOn(date, from, timeZone),
    end: instantOn(to > from ? date : date.add({ days: 1 }), to, timeZone),
  }));
}

/** Spans in order, with those that overlap or touch made one. */
export function joinTouching(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return joined;
}

function dateAt(at: Instant, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate();
}

function startOf(date: Temporal.PlainDate, timeZone: string): Instant {
  return date.toZonedDateTime(timeZone).epochMilliseconds;
}

function instantOn(date: Temporal.PlainDate, minutes: number, timeZone: string): Instant {
  const plainTime = new Temporal.PlainTime(Math.floor(minutes / 60), minutes % 60);
  return date.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds;
}
