import { describe, expect, it } from 'vitest';
import { oneRangeOf, withOneRange } from '../../../core/schedule/one-range.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';

const day = { from: 540, to: 1050 };

describe('the same hours on some days', () => {
  it('are those of a usual week', () => {
    expect(oneRangeOf(defaultSettings.hours.week)).toEqual({ range: day, weekdays: [1, 2, 3, 4, 5] });
  });

  it('make a week, which is read as them again', () => {
    const week = withOneRange(day, [1, 7]);
    expect(week).toEqual([[day], [], [], [], [], [], [day]]);
    expect(oneRangeOf(week)).toEqual({ range: day, weekdays: [1, 7] });
  });

  it.each([
    ['is empty', withOneRange(day, [])],
    ['has a gap at noon', withOneRange(day, [1]).with(1, [day, { from: 1100, to: 1200 }])],
    ['ends sooner on one day', withOneRange(day, [1, 2]).with(4, [{ from: 540, to: 900 }])],
  ])('are not those of a week that %s', (_, week) => {
    expect(oneRangeOf(week)).toBeNull();
  });
});
