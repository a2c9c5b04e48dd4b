import { describe, expect, it } from 'vitest';
import { dayEnd } from '../../../core/schedule/day-end.ts';

const rule = { timeZone: 'Europe/Berlin', startHour: 4 };
const everyDay = (from: number, to: number) => Array.from({ length: 7 }, () => [{ from: from * 60, to: to * 60 }]);
const nights = everyDay(22, 6);
const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Berlin').epochMilliseconds;
const ends = (hours: Parameters<typeof dayEnd>[0], now: string) =>
  Temporal.Instant.fromEpochMilliseconds(dayEnd(hours, at(now), rule))
    .toZonedDateTimeISO('Europe/Berlin')
    .toPlainDateTime()
    .toString();

describe('today is over', () => {
  it('when the next day starts, for who has no hours, or hours by day', () => {
    expect(ends(null, '2026-11-24T15:00')).toBe('2026-11-25T04:00:00');
    expect(ends(null, '2026-11-24T03:59')).toBe('2026-11-24T04:00:00');
    expect(ends(everyDay(9, 17), '2026-11-24T15:00')).toBe('2026-11-25T04:00:00');
  });

  it('with the night shift that is under way then', () => {
    expect(ends(nights, '2026-11-24T01:03')).toBe('2026-11-24T06:00:00');
    expect(ends(nights, '2026-11-23T22:30')).toBe('2026-11-24T06:00:00');
  });

  it('with that night shift also when the day has turned in it already', () => {
    expect(ends(nights, '2026-11-24T05:00')).toBe('2026-11-24T06:00:00');
    expect(ends(nights, '2026-11-24T06:00')).toBe('2026-11-25T06:00:00');
  });

  it('when the next day starts, for hours that never end', () => {
    expect(ends(everyDay(0, 0), '2026-11-24T15:00')).toBe('2026-11-25T04:00:00');
  });
});
