import { describe, expect, it } from 'vitest';
import { clockMinute, timeToday } from '../../../core/log/time-today.ts';

const at = (text: string) => Temporal.ZonedDateTime.from(text).epochMilliseconds;
const berlin = { timeZone: 'Europe/Berlin', startHour: 4 };

describe('a clock time of today', () => {
  const now = at('2026-11-22T14:17[Europe/Berlin]');

  it('is the instant at which the clock showed it', () => {
    expect(timeToday(9 * 60 + 30, now, berlin)).toBe(at('2026-11-22T09:30[Europe/Berlin]'));
    expect(timeToday(4 * 60, now, berlin)).toBe(at('2026-11-22T04:00[Europe/Berlin]'));
  });

  it('is not one to come', () => {
    expect(timeToday(14 * 60 + 18, now, berlin)).toBe('future');
    expect(timeToday(14 * 60 + 17, now, berlin)).toBe(now);
  });

  it('is not one before the day started', () => {
    expect(timeToday(3 * 60 + 59, now, berlin)).toBe('yesterday');
    expect(timeToday(3 * 60 + 59, now, { ...berlin, startHour: 0 })).toBe(at('2026-11-22T03:59[Europe/Berlin]'));
  });

  it('goes on after midnight until the day ends', () => {
    const night = at('2026-11-23T01:30[Europe/Berlin]');
    expect(timeToday(23 * 60, night, berlin)).toBe(at('2026-11-22T23:00[Europe/Berlin]'));
    expect(timeToday(60, night, berlin)).toBe(at('2026-11-23T01:00[Europe/Berlin]'));
    expect(timeToday(120, night, berlin)).toBe('future');
    const morning = at('2026-11-23T04:00[Europe/Berlin]');
    expect(timeToday(120, morning, berlin)).toBe('yesterday');
    expect(timeToday(4 * 60, morning, berlin)).toBe(morning);
  });
});

describe('a day on which the clocks change', () => {
  const midnight = { timeZone: 'Europe/Berlin', startHour: 0 };

  it('has no time between two and three in spring', () => {
    const now = at('2026-03-29T12:00[Europe/Berlin]');
    expect(timeToday(150, now, midnight)).toBe('skipped');
    expect(timeToday(180, now, midnight)).toBe(at('2026-03-29T03:00[Europe/Berlin]'));
  });

  it('has it twice in autumn, and the first one is meant', () => {
    const now = at('2026-10-25T12:00[Europe/Berlin]');
    expect(timeToday(150, now, midnight)).toBe(at('2026-10-25T02:30+02:00[Europe/Berlin]'));
  });
});

it('tells the minute on the clock of a zone', () => {
  expect(clockMinute(at('2026-11-22T14:17[Europe/Berlin]'), 'Asia/Kolkata')).toBe(18 * 60 + 47);
});
