import { describe, expect, it } from 'vitest';
import { readTypedNumber, readTypedWhole } from '../../core/typed-number.ts';

describe('readTypedNumber', () => {
  it.each([
    ['1.6', 'en', 1.6],
    ['1,6', 'de', 1.6],
    ['1,6', 'en', 1.6],
    [' 2 ', 'en', 2],
    ['١٫٦', 'ar-EG', 1.6],
    ['१.६', 'hi-u-nu-deva', 1.6],
    ['１.６', 'ja', 1.6],
  ])('reads %j in %s', (text, locale, number) => {
    expect(readTypedNumber(text, locale)).toBe(number);
  });

  it.each(['', ' ', '-1', '+1', '1.', '.5', '1.2.3', '1e2', 'two', '0x10', '1 6', '1,600.5', 'Infinity', 'NaN'])('refuses %j', (text) => {
    expect(readTypedNumber(text, 'en')).toBeNull();
  });
});

describe('readTypedWhole', () => {
  it.each([
    ['60', 'en', 60],
    [' 007 ', 'en', 7],
    ['٦٠', 'ar-EG', 60],
    ['６０', 'ja', 60],
  ])('reads %j in %s', (text, locale, number) => {
    expect(readTypedWhole(text, locale)).toBe(number);
  });

  it.each(['', '60.5', '60,0', '1,000', '-3', '1e1', 'sixty', '6 0'])('refuses %j', (text) => {
    expect(readTypedWhole(text, 'en')).toBeNull();
  });
});
