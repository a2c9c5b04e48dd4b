import { expect, it } from 'vitest';
import { readVolume, volumeMl, volumeNumber } from '../../../core/drinks/typed-volume.ts';

it('turns each unit into millilitres', () => {
  const amounts = (['ml', 'cl', 'dl', 'l'] as const).map((unit) => volumeMl(3, unit));
  expect(amounts).toEqual([3, 30, 300, 3000]);
  expect(volumeMl(8, 'fl-oz')).toBeCloseTo(236.588, 3);
  expect(volumeMl(1, 'cup')).toBeCloseTo(236.588, 3);
});

it.each([
  ['250', 'ml', 250],
  ['250,4', 'ml', 250],
  ['8', 'fl-oz', 237],
  ['3.5', 'fl-oz', 104],
  ['100', 'ml', 100],
  ['1000', 'ml', 1000],
  ['99', 'ml', null],
  ['1001', 'ml', null],
  ['', 'ml', null],
  ['some', 'ml', null],
] as const)('reads %j in %s as %j ml, from 100 to 1000', (text, unit, ml) => {
  expect(readVolume(text, unit, { min: 100, max: 1000 })).toBe(ml);
});

it('does not take nothing for none', () => {
  expect(readVolume('', 'ml', { min: 0, max: 1000 })).toBeNull();
});

it('writes a number as it can be typed again', () => {
  expect(volumeNumber(1250, 'ml', 'de')).toBe('1250');
  expect(volumeNumber(100, 'fl-oz', 'de')).toBe('3,5');
  expect(volumeNumber(5000, 'fl-oz', 'en')).toBe('169');
  expect(volumeNumber(35_000, 'fl-oz', 'en')).toBe('1183.5');
});
