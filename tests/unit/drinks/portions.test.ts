import { describe, expect, it } from 'vitest';
import { lastKind } from '../../../core/drinks/last-kind.ts';
import { portionsOf, quickPortions } from '../../../core/drinks/portions.ts';
import { readVolume, volumeNumber } from '../../../core/drinks/typed-volume.ts';
import { dayNumber, formatDayVolume, formatVolume } from '../../../core/drinks/volume.ts';
import type { DrinkKind, Entry } from '../../../core/log/entry.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';

/** The least and the most that one drink can be, in millilitres. */
const DRINK_ML = { min: 15, max: 5_000 };

const { volumes } = defaultSettings;

describe('portions', () => {
  it('begin with those of the unit', () => {
    expect(portionsOf(volumes, 'de').all).toEqual([100, 150, 200, 250, 330, 500]);
    const american = portionsOf(volumes, 'en-US');
    expect(american.all.map((ml) => formatVolume(ml, 'fl-oz', 'en-US'))).toEqual(['4 fl oz', '8 fl oz', '12 fl oz', '16 fl oz']);
    expect(american.all).toEqual([118, 237, 355, 473]);
    expect(american.glass).toBe(237);
  });

  it.each([[[100, 150, 200, 250, 330, 400]], [[100, 150, 200]]])('are those that were chosen, ounces or not: %j', (portionsMl) => {
    expect(portionsOf({ unit: 'fl-oz', portionsMl }, 'en-US').all).toEqual(portionsMl);
  });

  it('have a glass: the one closest to 200 ml, and of two the smaller', () => {
    const glassOf = (portionsMl: number[]) => portionsOf({ unit: 'ml', portionsMl }, 'de').glass;
    expect([glassOf([100, 180, 230]), glassOf([150, 250]), glassOf([500])]).toEqual([180, 150, 500]);
  });

  it('are in order and each once, and stay as chosen in another unit', () => {
    expect(portionsOf({ unit: 'fl-oz', portionsMl: [500, 100, 500] }, 'de').all).toEqual([100, 500]);
  });

  it.each([
    [
      [100, 150, 200, 250, 330, 500],
      [100, 200, 250],
      [150, 200, 250],
    ],
    [
      [118, 237, 355, 473],
      [118, 237, 355],
      [118, 237, 355],
    ],
    [
      [200, 300, 400],
      [200, 300, 400],
      [200, 300, 400],
    ],
    [
      [50, 100, 150, 200],
      [50, 150, 200],
      [100, 150, 200],
    ],
    [
      [50, 100, 150],
      [50, 100, 150],
      [50, 100, 150],
    ],
    [
      [50, 300],
      [50, 300],
      [50, 300],
    ],
    [[300], [300], [300]],
  ])('of %j offer %j and %j at once', (portionsMl, sips, near) => {
    const portions = portionsOf({ unit: 'ml', portionsMl }, 'de');
    expect(quickPortions(portions, 'sips')).toEqual(sips);
    expect(quickPortions(portions, 'near')).toEqual(near);
  });
});

describe('amounts in ounces', () => {
  it('are read back as they are shown', () => {
    for (let ml = DRINK_ML.min; ml <= DRINK_ML.max; ml += 7) {
      const shown = volumeNumber(ml, 'fl-oz', 'de');
      const read = readVolume(shown, 'fl-oz', { min: 1, max: 6000 }) ?? 0;
      expect(volumeNumber(read, 'fl-oz', 'de')).toBe(shown);
    }
  });

  it('add up to what they say, and never to more', () => {
    expect(dayNumber(237 * 4, 'fl-oz', 'en')).toBe('32');
    expect(dayNumber(237 * 4 - 10, 'fl-oz', 'en')).toBe('31');
    expect(formatDayVolume(1600, 'fl-oz', 'en')).toBe('54 fl oz');
  });

  it.each(['', '-1', 'a cup', '0', '170'])('are not %j', (text) => {
    expect(readVolume(text, 'fl-oz', DRINK_ML)).toBeNull();
  });
});

describe('an amount of one drink', () => {
  const read = (text: string) => readVolume(text, 'ml', DRINK_ML);

  it('is 15 ml to 5 litres', () => {
    expect([read('14'), read('15'), read('5000'), read('5001')]).toEqual([null, 15, 5000, null]);
  });
});

describe('the kind of the next drink', () => {
  const drink = (at: number, of?: DrinkKind, undone = false) =>
    ({ kind: 'drink', id: `${at}`, revision: 1, at, offsetMin: 0, day: '2026-11-22', ml: 200, ...(of && { of }), undone }) satisfies Entry;

  it('is that of the last one', () => {
    expect(lastKind([])).toBe('water');
    expect(lastKind([drink(2, 'tea'), drink(1, 'coffee'), drink(3, 'milk', true)])).toBe('tea');
    expect(lastKind([drink(2, 'tea'), drink(4)])).toBe('water');
  });

  it('is that of the last one that was written down, of two in the same minute', () => {
    expect(lastKind([drink(2, 'tea'), drink(2, 'milk')])).toBe('milk');
  });
});
