import { describe, expect, it } from 'vitest';
import { readTypedNumber, readTypedWhole } from '../../core/typed-number.ts';

describe('readTypedNumber', () => {
  it.each([
    ['1.6', 1.6],
    ['1,6', 1.6],
    [' 2 ', 2],
    ['١٫٦', 1.6],
    ['۱٫۶', 1.6],
    ['१.६', 1.6],
    ['１.６', 1.6],
  ])('reads %j', (text, number) => {
    expect(readTypedNumber(text)).toBe(number);
  });

  it.each(['', ' ', '-1', '+1', '1.', '.5', '1.2.3', '1e2', 'two', '0x10', '1 6', '1,600.5', 'Infinity', 'NaN', '١٬٠٠٠', '½'])(
    'refuses %j',
    (text) => {
      expect(readTypedNumber(text)).toBeNull();
    },
  );

  it.each(Intl.supportedValuesOf('numberingSystem'))('reads what Intl writes in %s digits', (numberingSystem) => {
    const shown = (value: number) => new Intl.NumberFormat('en', { numberingSystem, useGrouping: false }).format(value);
    expect([0.5, 123.75, 9876543210].map((value) => readTypedNumber(shown(value)))).toEqual([0.5, 123.75, 9876543210]);
  });

  it.each([
    'ar',
    'ar-EG',
    'ar-MA',
    'bn',
    'ckb',
    'de-AT',
    'de-CH',
    'de-DE',
    'en-IN',
    'en-ZA',
    'es-MX',
    'fa-IR',
    'fr-CA',
    'hi',
    'ja-JP',
    'my',
  ])('reads what Intl writes in %s', (locale) => {
    expect(readTypedNumber(new Intl.NumberFormat(locale, { useGrouping: false }).format(2750.5))).toBe(2750.5);
  });
});

describe('readTypedWhole', () => {
  it.each([
    ['60', 60],
    [' 007 ', 7],
    ['٦٠', 60],
    ['۶۰', 60],
    ['６０', 60],
  ])('reads %j', (text, number) => {
    expect(readTypedWhole(text)).toBe(number);
  });

  it.each(['', '60.5', '60,0', '1,000', '-3', '1e1', 'sixty', '6 0'])('refuses %j', (text) => {
    expect(readTypedWhole(text)).toBeNull();
  });
});
