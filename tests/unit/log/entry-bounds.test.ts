import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../core/log/entry.ts';
import { entriesWithin, firstShown, tableTimeFault } from '../../../core/log/entry-bounds.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');

it('what a table tells was from 2000 on, and is ten minutes to come at most', () => {
  const fault = (time: string) => tableTimeFault(Date.parse(time), NOW);
  expect(['1999-12-31T23:59:59.999Z', '1970-01-01T00:00Z', '0001-01-01T00:00Z'].map(fault)).toEqual(['early', 'early', 'early']);
  expect(['2000-01-01T00:00Z', '2026-11-22T12:00Z', '2026-11-22T12:10Z'].map(fault)).toEqual([null, null, null]);
  expect(['2026-11-22T12:10:00.001Z', '2999-01-01T00:00Z'].map(fault)).toEqual(['future', 'future']);
});

it('a history begins in 2000 at the earliest', () => {
  expect(['0001-01-01', '1999-12-31', '2000-01-01', '2026-11-22', '-000001-12-31', '+010000-01-01'].map(firstShown)).toEqual([
    '2000-01-01',
    '2000-01-01',
    '2000-01-01',
    '2026-11-22',
    '2000-01-01',
    '2000-01-01',
  ]);
});

describe('an entry of a backup', () => {
  const isIn = (time: string, day: string, { offsetMin = 0, savedAt = null as string | null, now = NOW } = {}) => {
    const entry: Entry = { kind: 'resume', id: 'a', revision: 1, at: Date.parse(time), offsetMin, day };
    const { entries, outside } = entriesWithin(new Map([['a', entry]]), now, savedAt === null ? null : Date.parse(savedAt));
    expect(entries.size + outside).toBe(1);
    return entries.get('a') === entry;
  };

  it.each([
    ['now', '2026-11-22T12:00Z', '2026-11-22', {}],
    ['of the first day', '2000-01-01T00:00Z', '2000-01-01', {}],
    ['two days ahead', '2026-11-24T12:00Z', '2026-11-24', {}],
    ['of the small hours, in the day before', '2026-11-22T03:00Z', '2026-11-21', {}],
    ['of tomorrow in the far east', '2026-11-21T23:00Z', '2026-11-22', { offsetMin: 840 }],
    ['of yesterday in the far west', '2026-11-22T03:00Z', '2026-11-21', { offsetMin: -480 }],
    ['of before a clock went back', '2026-11-22T12:00Z', '2026-11-22', { now: Date.parse('2019-01-01'), savedAt: '2026-11-22T13:00Z' }],
  ])('comes in when it is %s', (_, time, day, more) => {
    expect(isIn(time, day, more)).toBe(true);
  });

  it.each([
    ['of the year 1', '0001-01-01T00:00Z', '0001-01-01', {}],
    ['of a moment before 2000, whatever its day says', '1999-12-31T23:59:59Z', '2000-01-01', { offsetMin: 60 }],
    ['of a day before 2000, whatever its moment says', '2000-01-01T02:00Z', '1999-12-31', {}],
    ['more than two days ahead', '2026-11-24T12:00:00.001Z', '2026-11-24', {}],
    ['of the day after its own', '2026-11-22T12:00Z', '2026-11-23', {}],
    ['of two days before its own', '2026-11-22T12:00Z', '2026-11-20', {}],
    ['after 2100, whatever the backup says', '2100-01-04T00:00Z', '2100-01-04', { savedAt: '9999-01-01T00:00Z' }],
    ['to come, when the backup is of before', '2026-12-22T12:00Z', '2026-12-22', { savedAt: '2020-01-01T00:00Z' }],
  ])('stays out when it is %s', (_, time, day, more) => {
    expect(isIn(time, day, more)).toBe(false);
  });
});
