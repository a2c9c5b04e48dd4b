import { describe, expect, it } from 'vitest';
import { volumeMl } from '../../../core/drinks/typed-volume.ts';
import { drinkUnit, formatDayVolume, formatLitres, formatMl, formatVolume, litres, volumeParts } from '../../../core/drinks/volume.ts';

describe('volumes', () => {
  it('are written as the locale does', () => {
    expect(formatMl(200, 'en')).toBe('200 mL');
    expect(litres(900, 'de')).toBe('0,9');
    expect(formatLitres(1600, 'en')).toBe('1.6 L');
  });

  it('set the unit apart from the number', () => {
    expect(volumeParts(1250, 'ml', 'en')).toEqual({ value: '1,250', unit: 'mL' });
  });

  it('never look like more than was drunk', () => {
    expect(litres(0, 'en')).toBe('0');
    expect(litres(1550, 'en')).toBe('1.55');
    expect(litres(1599, 'en')).toBe('1.59');
  });
});

describe('units', () => {
  it('follow the choice, or else the region', () => {
    expect(drinkUnit('auto', 'en-US')).toBe('fl-oz');
    expect(drinkUnit('auto', 'es-US')).toBe('fl-oz');
    expect(drinkUnit('auto', 'en-GB')).toBe('ml');
    expect(drinkUnit('auto', 'de')).toBe('ml');
    expect(drinkUnit('ml', 'en-US')).toBe('ml');
  });

  it('are shown as one pours them', () => {
    expect(formatVolume(237, 'fl-oz', 'en-US')).toBe('8 fl oz');
    expect(formatVolume(100, 'fl-oz', 'en-US')).toBe('3.5 fl oz');
    expect(formatVolume(200, 'ml', 'en-US')).toBe('200 mL');
    expect(formatDayVolume(1600, 'fl-oz', 'en-US')).toBe('54 fl oz');
    expect(formatDayVolume(1600, 'ml', 'en-GB')).toBe('1.6 l');
  });

  it('are turned into millilitres', () => {
    expect(volumeMl(0.25, 'l')).toBe(250);
    expect(volumeMl(33, 'cl')).toBe(330);
    expect(volumeMl(8, 'fl-oz')).toBeCloseTo(236.588, 3);
    expect(volumeMl(1, 'cup')).toBe(volumeMl(8, 'fl-oz'));
  });
});
