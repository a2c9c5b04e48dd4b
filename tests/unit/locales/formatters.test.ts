import { expect, test } from 'vitest';
import { formatters } from '../../../locales/formatters.ts';

test('a formatter is made once for a locale and its options', () => {
  const { getNumberFormat } = formatters;
  expect(getNumberFormat('en', { minimumIntegerDigits: 2 })).toBe(getNumberFormat('en', { minimumIntegerDigits: 2 }));
  expect(getNumberFormat('en', { minimumIntegerDigits: 2 }).format(5)).toBe('05');
  expect(getNumberFormat('en').format(5)).toBe('5');
  expect(getNumberFormat('de').format(1.5)).toBe('1,5');
});
