import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { totalsOf } from '../../../core/log/day-totals.ts';
import type { Entry } from '../../../core/log/entry.ts';
import { mergeEntries } from '../../../core/log/merge.ts';
import { anyLog, DAYS } from './entries.ts';
import { naiveTotals } from './naive.ts';

const merge = (...logs: Entry[][]): Entry[] =>
  logs.reduce<Entry[]>((into, log) => [...mergeEntries(log, mergeEntries(into)).values()], []).sort((a, b) => (a.id < b.id ? -1 : 1));

describe('two logs put together', () => {
  it('come out the same in whichever order', () => {
    fc.assert(fc.property(anyLog, anyLog, (a, b) => void expect(merge(a, b)).toEqual(merge(b, a))));
  });

  it('and a third: it does not matter which two come first', () => {
    fc.assert(fc.property(anyLog, anyLog, anyLog, (a, b, c) => void expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)))));
  });

  it('twice is once', () => {
    fc.assert(
      fc.property(anyLog, anyLog, (a, b) => {
        const both = merge(a, b);
        expect(merge(both, a)).toEqual(both);
        expect(merge(both, both)).toEqual(both);
      }),
    );
  });

  it('keep what was undone undone, unless it was taken back after', () => {
    const drink: Entry = { kind: 'drink', id: 'a', revision: 2, at: 0, offsetMin: 0, day: '2026-11-22', ml: 200 };
    const tombstone = { ...drink, undone: true };
    expect(merge([drink], [tombstone])).toEqual([tombstone]);
    expect(merge([tombstone], [{ ...drink, revision: 3 }])).toEqual([{ ...drink, revision: 3 }]);
  });
});

describe('day totals', () => {
  it('of a log are what one adds up by hand', () => {
    fc.assert(
      fc.property(anyLog, (entries) => {
        const log = merge(entries);
        for (const day of DAYS) {
          const own = log.filter((entry) => entry.day === day);
          expect(totalsOf(day, own)).toEqual(naiveTotals(log, day));
        }
      }),
    );
  });
});
