import { describe, expect, it } from 'vitest';
import { readGoal, readMinutes } from '../../../core/settings/typed-values.ts';

describe('readMinutes', () => {
  it.each([
    ['1', 1],
    ['240', 240],
    ['75', 75],
  ])('takes %j', (text, minutes) => {
    expect(readMinutes(text, 'en')).toBe(minutes);
  });

  it.each(['0', '-5', '241', '1000', '30.5', '30,5', 'often', ''])('refuses %j', (text) => {
    expect(readMinutes(text, 'en')).toBeNull();
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
    expect(readGoal(text, 'en')).toBe(ml);
  });

  it('takes every tenth of a litre in between', () => {
    const tenths = Array.from({ length: 21 }, (_, i) => 10 + i);
    expect(tenths.map((n) => readGoal((n / 10).toFixed(1), 'en'))).toEqual(tenths.map((n) => n * 100));
  });

  it.each(['0', '0.9', '3.1', '1.65', '1600', '-2', 'much', ''])('refuses %j', (text) => {
    expect(readGoal(text, 'en')).toBeNull();
  });
});
