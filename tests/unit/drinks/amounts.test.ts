import { expect, it } from 'vitest';
import { dayNumber, formatLitres, formatMl } from '../../../core/drinks/volume.ts';

it('litres have two decimals at most, and millilitres none', () => {
  expect(formatLitres(2346, 'en')).toBe('2.35 L');
  expect(formatLitres(10_000, 'en')).toBe('10 L');
  expect(formatMl(1234.6, 'en')).toBe('1,235 mL');
});

it('two portions of four ounces are eight, and a millilitre less than those are seven', () => {
  expect([dayNumber(118 * 2, 'fl-oz', 'en'), dayNumber(118 * 2 - 1, 'fl-oz', 'en')]).toEqual(['8', '7']);
});
