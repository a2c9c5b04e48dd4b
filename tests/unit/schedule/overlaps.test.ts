import { describe, expect, it } from 'vitest';
import { getsLunchGap, overlaps, stretchesOf, withOneMore } from '../../../core/schedule/overlaps.ts';
import type { Range, WeekHours } from '../../../core/schedule/week.ts';

const range = (from: number, to: number): Range => ({ from: from * 60, to: to * 60 });
/** A week with these ranges on Monday, Tuesday, and so on. */
const week = (...days: Range[][]): WeekHours => Array.from({ length: 7 }, (_, day) => days[day] ?? []);

describe('ranges that lie over each other', () => {
  it('are both told, and no others', () => {
    expect(overlaps(week([range(9, 13), range(12, 17), range(18, 19)]))[0]).toEqual([true, true, false]);
  });

  it('are none that only touch, and none of different days', () => {
    expect(overlaps(week([range(9, 12), range(12, 17)], [range(9, 17)])).flat()).toEqual([false, false, false]);
  });

  it('may be a night shift and the next morning', () => {
    expect(overlaps(week([range(22, 6)], [range(5, 9)])).flat()).toEqual([true, true]);
    expect(overlaps(week([range(22, 5)], [range(5, 9)])).flat()).toEqual([false, false]);
  });

  it('may be Sunday night and Monday morning', () => {
    const sunday = week([range(5, 9)], [], [], [], [], [], [range(22, 6)]);
    expect([overlaps(sunday)[0], overlaps(sunday)[6]]).toEqual([[true], [true]]);
  });

  it('may be the same hours twice, or a whole day over others', () => {
    expect(overlaps(week([range(9, 12), range(9, 12)]))[0]).toEqual([true, true]);
    expect(overlaps(week([range(0, 0)], [range(9, 12)])).flat()).toEqual([false, false]);
    expect(overlaps(week([range(0, 0), range(9, 12)]))[0]).toEqual([true, true]);
  });
});

describe('the stretches of a day', () => {
  it('end at midnight, and go on the next morning', () => {
    const night = week([range(22, 6)]);
    expect(stretchesOf(night, 0)).toEqual([range(22, 24)]);
    expect(stretchesOf(night, 1)).toEqual([range(0, 6)]);
    expect(stretchesOf(night, 2)).toEqual([]);
  });

  it('leave nothing for the morning after a day until midnight', () => {
    expect(stretchesOf(week([range(18, 0)]), 1)).toEqual([]);
    expect(stretchesOf(week([{ from: 22 * 60, to: 1 }]), 1)).toEqual([{ from: 0, to: 1 }]);
    expect(stretchesOf(week([range(0, 0)]), 0)).toEqual([range(0, 24)]);
  });

  it('go from nine to nine when a day does', () => {
    const whole = week([range(9, 9)]);
    expect([stretchesOf(whole, 0), stretchesOf(whole, 1)]).toEqual([[range(9, 24)], [range(0, 9)]]);
  });

  it('are in order, the end of the night first', () => {
    expect(stretchesOf(week([range(22, 6)], [range(13, 17), range(8, 12)]), 1)).toEqual([range(0, 6), range(8, 12), range(13, 17)]);
  });

  it('on Monday begin with the end of Sunday night', () => {
    expect(stretchesOf(week([], [], [], [], [], [], [range(22, 6)]), 0)).toEqual([range(0, 6)]);
  });
});

describe('one more range', () => {
  it('is a usual day where there was none', () => {
    expect(withOneMore([])).toEqual([{ from: 540, to: 1050 }]);
  });

  it('makes a gap for lunch in a long day', () => {
    const day = [{ from: 540, to: 1050 }];
    expect(getsLunchGap(day)).toBe(true);
    expect(withOneMore(day)).toEqual([
      { from: 540, to: 750 },
      { from: 795, to: 1050 },
    ]);
  });

  it.each([[[range(9, 12)]], [[range(14, 18)]], [[range(22, 6)]], [[range(9, 12), range(13, 17)]], [[range(13, 23)]]])(
    'lies over none of %j',
    (ranges) => {
      expect(getsLunchGap(ranges)).toBe(false);
      const more = withOneMore(ranges);
      expect(more).toHaveLength(ranges.length + 1);
      expect(overlaps(week(more)).flat()).not.toContain(true);
    },
  );

  it('makes a gap for lunch only where an hour of work is left on both sides of it', () => {
    const gets = (from: number, to: number) => getsLunchGap([{ from, to }]);
    expect([gets(690, 855), gets(691, 855), gets(690, 854)]).toEqual([true, false, false]);
    expect(getsLunchGap([])).toBe(false);
  });

  it('is two hours in the evening, an hour after the last, and before midnight', () => {
    expect(withOneMore([range(9, 12)])).toEqual([range(9, 12), range(13, 15)]);
    const until = (to: number) => withOneMore([range(8, 12), { from: 780, to }]);
    expect(until(21 * 60)[2]).toEqual({ from: 22 * 60, to: 24 * 60 - 1 });
    expect(until(21 * 60 + 1)[0]).toEqual(range(5, 7));
  });

  it('is before the first where the evening is full, and after a night', () => {
    expect(withOneMore([range(22, 6)])).toEqual([range(19, 21), range(22, 6)]);
    expect(withOneMore([range(9, 9)])).toEqual([range(6, 8), range(9, 9)]);
    const from = (start: number) => withOneMore([{ from: start, to: 300 }, range(13, 23)]);
    expect(from(120)[0]).toEqual({ from: 0, to: 60 });
    expect(from(119)[2]).toEqual({ from: 540, to: 1050 });
  });
});
