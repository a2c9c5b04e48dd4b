import { describe, expect, it } from 'vitest';
import {
  type ClockTime,
  currentSpan,
  joinTouching,
  nextClockTime,
  nextSpanStart,
  type Range,
  spansFrom,
  spansOfDay,
  type WeekHours,
} from '../../../core/schedule/week.ts';
import { HOUR, MINUTE } from '../../../core/time.ts';

/** Monday 23 November 2026, by the clock of a zone. */
const monday = (hour: number, minute = 0, days = 0, zone = 'UTC') =>
  Temporal.PlainDateTime.from('2026-11-23T00:00').add({ days }).add({ hours: hour, minutes: minute }).toZonedDateTime(zone)
    .epochMilliseconds;
const range = (from: number, to: number): Range => ({ from: from * 60, to: to * 60 });
/** A week with these ranges on Monday, Tuesday, and so on. */
const week = (...days: Range[][]): WeekHours => Array.from({ length: 7 }, (_, day) => days[day] ?? []);
const span = (start: number, end: number, days = 0) => ({ start: monday(start, 0, days), end: monday(end, 0, days) });

describe('the hours that are going on', () => {
  const hours = week([range(9, 12), range(13, 17)]);

  it('have begun with their first minute, and are over with their last', () => {
    expect(currentSpan(hours, monday(9) - 1, 'UTC')).toBeNull();
    expect(currentSpan(hours, monday(9), 'UTC')).toEqual(span(9, 12));
    expect(currentSpan(hours, monday(12) - 1, 'UTC')).toEqual(span(9, 12));
    expect(currentSpan(hours, monday(12), 'UTC')).toBeNull();
    expect(currentSpan(hours, monday(13), 'UTC')).toEqual(span(13, 17));
    expect(currentSpan(hours, monday(10, 0, 1), 'UTC')).toBeNull();
  });

  it('go on over midnight, and through the end of the week', () => {
    const nights = week([range(22, 6)], [], [], [], [], [], [range(22, 6)]);
    expect(currentSpan(nights, monday(23), 'UTC')).toEqual(span(22, 30));
    expect(currentSpan(nights, monday(5, 0, 1), 'UTC')).toEqual(span(22, 30));
    expect(currentSpan(nights, monday(5), 'UTC')).toEqual(span(-2, 6));
    expect(currentSpan(nights, monday(6), 'UTC')).toBeNull();
  });

  it('are one stretch when they touch, or lie over each other', () => {
    expect(currentSpan(week([range(9, 12), range(12, 17)]), monday(12), 'UTC')).toEqual(span(9, 17));
    expect(currentSpan(week([range(13, 17), range(9, 15)]), monday(9), 'UTC')).toEqual(span(9, 17));
    expect(currentSpan(week([range(9, 17), range(10, 12)]), monday(16), 'UTC')).toEqual(span(9, 17));
    expect(currentSpan(week([range(0, 0)], [range(0, 0)]), monday(23), 'UTC')).toEqual(span(0, 48));
  });

  it('go by the clock of the zone that is asked about', () => {
    expect(currentSpan(hours, monday(16, 30), 'UTC')).toEqual(span(13, 17));
    expect(currentSpan(hours, monday(16, 30), 'Europe/Berlin')).toBeNull();
    expect(currentSpan(hours, monday(16, 30), 'UTC')).toEqual(span(13, 17));
  });

  it('are as long as the clock says, also when it changes', () => {
    const sunday = week([], [], [], [], [], [], [range(1, 5)]);
    const spring = currentSpan(sunday, Date.parse('2026-03-29T00:30:00Z'), 'Europe/Berlin');
    const autumn = currentSpan(sunday, Date.parse('2026-10-25T00:30:00Z'), 'Europe/Berlin');
    expect([spring, autumn].map((one) => one && (one.end - one.start) / HOUR)).toEqual([3, 5]);
  });
});

describe('the hours to come', () => {
  const hours = week([range(9, 12), range(13, 17)]);

  it('begin with those that are not over, and reach to the same weekday of the next week', () => {
    expect(spansFrom(hours, monday(12) - 1, 'UTC')).toEqual([span(9, 12), span(13, 17), span(9, 12, 7), span(13, 17, 7)]);
    expect(spansFrom(hours, monday(12), 'UTC')).toEqual([span(13, 17), span(9, 12, 7), span(13, 17, 7)]);
    expect(spansFrom(hours, monday(0, 0, -1), 'UTC')).toHaveLength(4);
    expect(spansFrom(hours, monday(0, 0, -2), 'UTC')).toHaveLength(2);
  });

  it('are those of the day that is asked about, whatever was asked before', () => {
    for (const days of [0, 7, -7, 0]) expect(spansFrom(hours, monday(0, 0, days), 'UTC')[0]).toEqual(span(9, 12, days));
    const last = monday(0, 0, 1);
    expect([last - 1, last, last - 1].map((at) => spansFrom(hours, at, 'UTC')[0])).toEqual([
      span(9, 12, 7),
      span(9, 12, 7),
      span(9, 12, 7),
    ]);
  });

  it('around the clock have been going on since yesterday', () => {
    const always = Array.from({ length: 7 }, () => [range(0, 0)]);
    expect(currentSpan(always, monday(12), 'UTC')).toEqual(span(-24, 24 * 9));
  });

  it('reach a day further from midnight on', () => {
    const saturdayEnds = monday(0, 0, -1);
    expect([saturdayEnds - 1, saturdayEnds].map((at) => spansFrom(hours, at, 'UTC').length)).toEqual([2, 4]);
  });

  it('begin next after a moment, not with it', () => {
    expect(nextSpanStart(hours, monday(9) - 1, 'UTC')).toBe(monday(9));
    expect(nextSpanStart(hours, monday(9), 'UTC')).toBe(monday(13));
    expect(nextSpanStart(hours, monday(13), 'UTC')).toBe(monday(9, 0, 7));
    expect(nextSpanStart(week(), monday(9), 'UTC')).toBeNull();
  });

  it('of a day are those that begin on it', () => {
    const nights = week([range(22, 6)], [range(13, 17), range(5, 13)]);
    expect(spansOfDay(nights, monday(3, 0, 1), 'UTC')).toEqual([span(5, 17, 1)]);
    expect(spansOfDay(nights, monday(3), 'UTC')).toEqual([span(22, 30)]);
    expect(spansOfDay(nights, monday(3, 0, 2), 'UTC')).toEqual([]);
  });
});

it('stretches that do not touch stay apart', () => {
  const [a, b, c] = [
    { start: 1, end: 3 },
    { start: 3, end: 4 },
    { start: 5, end: 6 },
  ] as const;
  expect(joinTouching([c, b, a])).toEqual([{ start: 1, end: 4 }, c]);
  expect(a).toEqual({ start: 1, end: 3 });
});

describe('the next clock time', () => {
  const at = (hour: number, weekdays: number[], minute = 0): ClockTime => ({ at: hour * 60 + minute, weekdays });
  const next = (times: readonly ClockTime[], after: number, zone = 'UTC') => nextClockTime(times, after, zone);

  it('is the first one after a moment, not with it', () => {
    const times = [at(16, [1]), at(9, [1], 30), at(12, [2])];
    expect(next(times, monday(9, 30) - 1)).toBe(monday(9, 30));
    expect(next(times, monday(9, 30))).toBe(monday(16));
    expect(next(times, monday(16))).toBe(monday(12, 0, 1));
    expect(next(times, monday(12, 0, 1))).toBe(monday(9, 30, 7));
  });

  it('is a week away when today was the day', () => {
    const times = [at(9, [1])];
    expect(next(times, monday(9))).toBe(monday(9, 0, 7));
    expect(next(times, monday(8))).toBe(monday(9));
    expect(next(times, monday(8, 59))).toBe(monday(9));
  });

  it('goes by the clock of the zone that is asked about', () => {
    const times = [at(9, [1])];
    expect(next(times, monday(0))).toBe(monday(9));
    expect(next(times, monday(0), 'Europe/Berlin')).toBe(monday(9, 0, 0, 'Europe/Berlin'));
    expect(next(times, monday(0))).toBe(monday(9));
  });

  it('is none without a weekday', () => {
    const times = [at(9, [])];
    expect(next(times, monday(8))).toBeNull();
    expect(next(times, monday(10))).toBeNull();
    expect(next([], monday(10))).toBeNull();
  });

  it('that a change of the clock skips comes as much later', () => {
    const skipped = next([at(2, [7], 30)], Date.parse('2026-03-28T22:00:00Z'), 'Europe/Berlin');
    expect(skipped).toBe(Date.parse('2026-03-29T01:00:00Z') + 30 * MINUTE);
  });
});
