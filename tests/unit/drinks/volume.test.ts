import { describe, expect, it } from 'vitest';
import { formatLitres, formatMl, litres, mlParts } from '../../../core/drinks/volume.ts';

describe('volumes', () => {
  it('are written as the locale does', () => {
    expect(formatMl(200, 'en')).toBe('200 mL');
    expect(litres(900, 'de')).toBe('0,9');
    expect(formatLitres(1600, 'en')).toBe('1.6 L');
  });

  it('set the unit apart from the number', () => {
    expect(mlParts(1250, 'en')).toEqual({ value: '1,250', unit: 'mL' });
  });

  it('never look like more than was drunk', () => {
    expect(litres(0, 'en')).toBe('0');
    expect(litres(1550, 'en')).toBe('1.55');
    expect(litres(1599, 'en')).toBe('1.59');
  });
});
