import { describe, expect, it } from 'vitest';
import { isVeryPlenty, noDrinkUntil } from '../../../core/reminders/drinks.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import { HOUR, MINUTE } from '../../../core/time.ts';

const NOW = Date.UTC(2026, 10, 23, 15);
const drink = (minutesAgo: number, ml: number) => ({ id: `${minutesAgo}`, at: NOW - minutesAgo * MINUTE, ml });

describe('a litre within an hour', () => {
  it('is plenty, and less is not', () => {
    expect(isVeryPlenty([drink(50, 500), drink(0, 500)], NOW)).toBe(true);
    expect(isVeryPlenty([drink(50, 500), drink(0, 499)], NOW)).toBe(false);
  });

  it('is no longer one when its first glass is an hour ago', () => {
    expect(isVeryPlenty([drink(60, 500), drink(10, 500)], NOW)).toBe(false);
    expect(isVeryPlenty([], NOW)).toBe(false);
  });

  it('counts a glass that is newer than the clock of the page', () => {
    expect(isVeryPlenty([drink(30, 500), drink(-1, 500)], NOW)).toBe(true);
  });
});

describe('the goal of the day', () => {
  const day = { timeZone: 'UTC', startHour: 4 };
  const settings = { ...defaultSettings, drinks: { ...defaultSettings.drinks, goalMl: 500 } };
  const [start, end] = [Date.UTC(2026, 10, 23, 4), Date.UTC(2026, 10, 24, 4)];
  const until = (drunkAt: number, now: number) => noDrinkUntil([{ id: 'a', at: drunkAt, ml: 500 }], { settings, day }, now);

  it('is met by what was drunk since the day began', () => {
    expect(until(start, NOW)).toBe(end);
    expect(until(start - 1, NOW)).toBe(start - 1 + 45 * MINUTE);
  });

  it('is a new one with the next day, and the old one again when the clock is set back', () => {
    const drunk = start + HOUR;
    const pasts = [end - 1, end, end - 1, end + 2 * HOUR, NOW].map((now) => until(drunk, now));
    expect(pasts).toEqual([end, drunk + 45 * MINUTE, end, drunk + 45 * MINUTE, end]);
  });
});
