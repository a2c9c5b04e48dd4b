import { describe, expect, it } from 'vitest';
import { localDay, nextDayStart, utcOffsetMinutes } from '../../../core/log/local-day.ts';
import { HOUR } from '../../../core/time.ts';

const berlin = { timeZone: 'Europe/Berlin', startHour: 4 };
const at = (iso: string) => Temporal.Instant.from(iso).epochMilliseconds;

describe('the local day', () => {
  it('is the day on the wall, not the day in London', () => {
    expect(localDay(at('2026-11-22T23:30:00Z'), { timeZone: 'Asia/Kolkata', startHour: 4 })).toBe('2026-11-23');
    expect(localDay(at('2026-11-22T13:30:00Z'), { timeZone: 'Pacific/Auckland', startHour: 4 })).toBe('2026-11-22');
  });

  it('keeps a late evening in the day before', () => {
    expect(localDay(at('2026-11-23T02:59:00Z'), berlin)).toBe('2026-11-22');
    expect(localDay(at('2026-11-23T03:00:00Z'), berlin)).toBe('2026-11-23');
  });

  it('is 23 hours long when the clock goes forward and 25 when it goes back', () => {
    const length = (noon: string) => nextDayStart(at(noon), berlin) - nextDayStart(at(noon) - 24 * HOUR, berlin);
    expect(length('2026-03-28T12:00:00Z') / HOUR).toBe(23);
    expect(length('2026-10-24T12:00:00Z') / HOUR).toBe(25);
    expect(length('2026-11-22T12:00:00Z') / HOUR).toBe(24);
  });

  it('knows half-hour offsets', () => {
    expect(utcOffsetMinutes(at('2026-11-22T12:00:00Z'), 'Asia/Kolkata')).toBe(330);
    expect(utcOffsetMinutes(at('2026-07-01T12:00:00Z'), 'America/Los_Angeles')).toBe(-420);
  });
});
