import { expect, it } from 'vitest';
import { readEntry } from '../../../core/log/entry-read.ts';

const drink = { id: 'a', kind: 'drink', revision: 1, at: 1_795_356_180_000, offsetMin: 60, day: '2026-11-22', ml: 250 };

it('an entry of a file may be eight thousand characters long, and no longer', () => {
  expect(readEntry(drink, 8_000)).toEqual({ entry: drink, isUnknown: false });
  expect(readEntry(drink, 8_001)).toBeNull();
});
