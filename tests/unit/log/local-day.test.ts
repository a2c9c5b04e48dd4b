import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edited } from '../../../core/log/edit.ts';
import { addDays, daysBetween, localDay, nextDayStart, utcOffsetMinutes, wallHour, weekdayOf } from '../../../core/log/local-day.ts';
import { stamp } from '../../../core/log/stamp.ts';
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

describe('days, whatever the zone, the season and the hour at which they start', () => {
  const zones = [
    'UTC',
    'Europe/Berlin',
    'Europe/Athens',
    'America/Sao_Paulo',
    'Asia/Beirut',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'Pacific/Apia',
  ];
  const rule = fc.record({ timeZone: fc.constantFrom(...zones), startHour: fc.integer({ min: 0, max: 12 }) });
  const instant = fc.integer({ min: at('2009-01-01T00:00:00Z'), max: at('2031-01-01T00:00:00Z') });

  it('follow each other without a gap or an overlap', () => {
    fc.assert(
      fc.property(rule, instant, (day, moment) => {
        const here = localDay(moment, day);
        const turn = nextDayStart(moment, day);
        expect(turn).toBeGreaterThan(moment);
        expect(localDay(turn - 1, day)).toBe(here);
        // Samoa left out a day when it changed sides of the date line.
        expect(localDay(turn, day)).toBeOneOf([addDays(here, 1), addDays(here, 2)]);
      }),
      { numRuns: 500 },
    );
  });

  it('have the hour of the wall where it happened, wherever one looks from', () => {
    const draft = { kind: 'drink', id: 'a', ml: 200, at: at('2026-03-29T01:30:00Z') } as const;
    expect(wallHour(stamp(draft, berlin))).toBe(3);
    expect(wallHour(stamp(draft, { timeZone: 'Asia/Kolkata', startHour: 4 }))).toBe(7);
    expect(wallHour(stamp(draft, { timeZone: 'America/Los_Angeles', startHour: 4 }))).toBe(18);
  });

  it('of an entry stay when its amount is edited elsewhere, and follow its time when that is', () => {
    const entry = stamp({ kind: 'drink', id: 'a', ml: 200, at: at('2026-11-22T22:00:00Z') } as const, berlin);
    const auckland = { timeZone: 'Pacific/Auckland', startHour: 0 };
    expect(edited(entry, { kind: 'drink', ml: 300 }, auckland)).toMatchObject({ day: '2026-11-22', offsetMin: 60, revision: 2 });
    expect(edited(entry, { kind: 'drink', at: entry.at + 1 }, auckland)).toMatchObject({ day: '2026-11-23', offsetMin: 780 });
  });

  it('between two are all there, with their weekdays', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5_000, max: 5_000 }), fc.nat({ max: 400 }), (from, count) => {
        const first = addDays('2026-11-22', from);
        const days = daysBetween(first, addDays(first, count));
        expect(days).toEqual(Array.from({ length: count + 1 }, (_, i) => addDays(first, i)));
        expect(weekdayOf(first)).toBe(Temporal.PlainDate.from(first).dayOfWeek);
      }),
      { numRuns: 50 },
    );
  });
});
