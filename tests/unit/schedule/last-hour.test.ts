import { describe, expect, test } from 'vitest';
import { isLastHour } from '../../../core/schedule/last-hour.ts';
import type { Range, WeekHours } from '../../../core/schedule/week.ts';

/** Monday 23 November 2026. */
const monday = (hours: number, minutes = 0, days = 0) => Date.UTC(2026, 10, 23 + days, hours, minutes);
const clock = (hours: number, minutes = 0) => hours * 60 + minutes;
const workdays = (...ranges: Range[]): WeekHours => [ranges, ranges, ranges, ranges, ranges, [], []];
const office = workdays({ from: clock(9), to: clock(17, 30) });
const withLunch = workdays({ from: clock(9), to: clock(12) }, { from: clock(13), to: clock(17, 30) });
const nights = workdays({ from: clock(22), to: clock(6) });

describe('the last hour of a working day', () => {
  test('is the hour before it ends', () => {
    expect(isLastHour(office, monday(16, 29), 'UTC')).toBe(false);
    expect(isLastHour(office, monday(16, 30), 'UTC')).toBe(true);
    expect(isLastHour(office, monday(17, 29), 'UTC')).toBe(true);
    expect(isLastHour(office, monday(17, 30), 'UTC')).toBe(false);
  });

  test('is not the hour before lunch', () => {
    expect(isLastHour(withLunch, monday(11, 45), 'UTC')).toBe(false);
    expect(isLastHour(withLunch, monday(17), 'UTC')).toBe(true);
  });

  test('is the hour before five free hours, however late work goes on after them', () => {
    const evening = (hour: number, minute = 0) => workdays({ from: clock(9), to: clock(12) }, { from: clock(hour, minute), to: clock(21) });
    expect(isLastHour(evening(17), monday(11, 30), 'UTC')).toBe(true);
    expect(isLastHour(evening(16, 59), monday(11, 30), 'UTC')).toBe(false);
  });

  test('of a night shift lies in the morning', () => {
    expect(isLastHour(nights, monday(23, 30), 'UTC')).toBe(false);
    expect(isLastHour(nights, monday(5, 30, 1), 'UTC')).toBe(true);
  });

  test('comes before a weekend too, and never on it', () => {
    expect(isLastHour(office, monday(17, 0, 4), 'UTC')).toBe(true);
    expect(isLastHour(office, monday(17, 0, 5), 'UTC')).toBe(false);
  });

  test('goes by the local clock', () => {
    expect(isLastHour(office, monday(16), 'Europe/Berlin')).toBe(true);
    expect(isLastHour(office, monday(17), 'Europe/Berlin')).toBe(false);
  });

  test('does not exist in a week without hours', () => {
    expect(isLastHour(workdays(), monday(17), 'UTC')).toBe(false);
  });
});
