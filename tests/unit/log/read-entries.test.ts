import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readEntries } from '../../../core/log/read-entries.ts';

const drink = { kind: 'drink', id: 'a', revision: 1, at: 1_800_000_000_000, offsetMin: 60, day: '2027-01-15', ml: 250 };

it('takes what one click changes, and drops what does not belong to it', () => {
  expect(readEntries([drink, { ...drink, id: 'b', undone: true, more: 1 }])).toEqual([drink, { ...drink, id: 'b', undone: true }]);
});

it.each([
  ['nothing', []],
  ['one that is none', [drink, { ...drink, ml: 'lots' }]],
  ['one of another kind', [{ ...drink, kind: 'meal' }]],
  ['a whole log', Array.from({ length: 11 }, (_, i) => ({ ...drink, id: `d${i}` }))],
  ['something else', { 0: drink, length: 1 }],
])('refuses %s whole', (_what, handed) => {
  expect(readEntries(handed)).toBeNull();
});

it('refuses whatever else is handed over', () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, withSparseArray: true }), (handed) => {
      expect(readEntries(handed)).toBeNull();
    }),
    { numRuns: 10_000 },
  );
});
