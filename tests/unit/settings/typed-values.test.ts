import { describe, expect, it } from 'vitest';
import { clockValue, readClock, readGoal, readGoalOunces, readName, readWhole } from '../../../core/settings/typed-values.ts';

describe('readWhole', () => {
  const read = (text: string) => readWhole(text, { min: 1, max: 240 });

  it.each([
    ['1', 1],
    ['240', 240],
    ['75', 75],
  ])('takes %j', (text, minutes) => {
    expect(read(text)).toBe(minutes);
  });

  it.each(['0', '-5', '241', '1000', '30.5', '30,5', 'often', ''])('refuses %j', (text) => {
    expect(read(text)).toBeNull();
  });
});

describe('readClock', () => {
  it('takes what a time field holds, with seconds or without', () => {
    expect([readClock('00:00'), readClock('09:30'), readClock('23:59'), readClock('14:40:00')]).toEqual([0, 570, 1439, 880]);
  });

  it.each(['', '24:00', '12:60', '9:30', 'noon'])('refuses %j', (value) => {
    expect(readClock(value)).toBeNull();
  });

  it('is undone by clockValue', () => {
    const minutes = Array.from({ length: 1440 }, (_, i) => i);
    expect(minutes.map((minute) => readClock(clockValue(minute)))).toEqual(minutes);
  });
});

describe('readName', () => {
  it('takes a name without the space around it', () => {
    expect(readName('  Ice rolling ')).toBe('Ice rolling');
    expect(readName('\u202eIce\u200b rolling\u2029')).toBe('Ice rolling');
    expect(readName('\u200b\u2066')).toBeNull();
    expect(readName('x'.repeat(60))).toBe('x'.repeat(60));
  });

  it.each(['', '   ', 'x'.repeat(61)])('refuses %j', (text) => {
    expect(readName(text)).toBeNull();
  });
});

describe('readGoal', () => {
  it.each([
    ['1', 1000],
    ['1.0', 1000],
    ['1.6', 1600],
    ['1,6', 1600],
    ['2.2', 2200],
    ['2.30', 2300],
    ['3', 3000],
  ])('takes %j litres as %i ml', (text, ml) => {
    expect(readGoal(text)).toBe(ml);
  });

  it('takes every tenth of a litre in between', () => {
    const tenths = Array.from({ length: 21 }, (_, i) => 10 + i);
    expect(tenths.map((n) => readGoal((n / 10).toFixed(1)))).toEqual(tenths.map((n) => n * 100));
  });

  it.each(['0', '0.9', '3.1', '1.65', '1600', '-2', 'much', ''])('refuses %j', (text) => {
    expect(readGoal(text)).toBeNull();
  });
});

describe('readGoalOunces', () => {
  it.each([
    ['34', 1006],
    ['54', 1597],
    ['101', 2987],
  ])('takes %j ounces as %i ml', (text, ml) => {
    expect(readGoalOunces(text)).toBe(ml);
  });

  it.each(['33', '102', '54.5', '1600', 'much', ''])('refuses %j', (text) => {
    expect(readGoalOunces(text)).toBeNull();
  });
});
