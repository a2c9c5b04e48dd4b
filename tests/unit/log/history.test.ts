import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readParts } from '../../../core/log/day-parts.ts';
import { emptyTotals, totalsOf } from '../../../core/log/day-totals.ts';
import type { Entry } from '../../../core/log/entry.ts';
import { byWeek, fillDays, heldPattern, rangeOf } from '../../../core/log/history.ts';
import { addDays, daysBetween } from '../../../core/log/local-day.ts';
import { mergeEntries } from '../../../core/log/merge.ts';
import { report } from '../../../core/log/report.ts';
import { rhythm } from '../../../core/log/rhythm.ts';
import { anyLog, DAYS } from './entries.ts';

const day = (date: string, over: object = {}) => ({ ...emptyTotals(date), ...over });
const TODAY = '2026-11-22';

describe('rhythm', () => {
  const on = (...daysAgo: number[]) => daysAgo.map((ago) => day(addDays(TODAY, -ago), { routines: 1 }));
  const marks = (...daysAgo: number[]) =>
    rhythm(on(...daysAgo), TODAY)
      ?.days.map(({ was }) => was[0])
      .join('');

  it('counts the last seven days, today among them as soon as it has a routine', () => {
    expect(rhythm(on(0, 1, 3, 6, 7, 8), TODAY)?.active).toBe(4);
    expect(rhythm(on(1, 3, 6, 7, 8), TODAY)?.active).toBe(4);
  });

  it('takes nothing away in the morning', () => {
    const evening = rhythm(on(1, 2, 3, 7), addDays(TODAY, -1));
    expect(rhythm(on(1, 2, 3, 7), TODAY)).toEqual(evening);
  });

  it('has two days of rest in it, and tells others without a word', () => {
    expect(marks(0, 1, 2, 4, 6)).toBe('araraaa');
    expect(marks(0, 5, 6)).toBe('aaeerra');
  });

  it('fades after a week without', () => {
    expect(rhythm(on(8, 9), TODAY)).toBeNull();
    expect(rhythm([], TODAY)).toBeNull();
    expect(rhythm(on(7), TODAY)?.active).toBe(1);
  });

  it('does not count drinks alone', () => {
    expect(rhythm([day(TODAY, { drinks: 3, drinkMl: 600 })], TODAY)).toBeNull();
  });
});

describe('ranges of days', () => {
  it('end today and have the days they say', () => {
    expect(rangeOf('7-days', TODAY, null)).toEqual({ from: '2026-11-16', to: TODAY });
    expect(rangeOf('30-days', TODAY, null)).toEqual({ from: '2026-10-24', to: TODAY });
    expect(rangeOf('year', TODAY, '2026-11-01')).toEqual({ from: '2025-11-23', to: TODAY });
    expect(rangeOf('all', TODAY, '2020-01-01')).toEqual({ from: '2020-01-01', to: TODAY });
    expect(rangeOf('all', TODAY, null)).toEqual({ from: TODAY, to: TODAY });
    expect(rangeOf('all', TODAY, '2030-01-01')).toEqual({ from: TODAY, to: TODAY });
  });

  it('run over the ends of months, leap days and clock changes without a gap', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toEqual(['2028-02-28', '2028-02-29', '2028-03-01']);
    expect(daysBetween('2026-10-24', '2026-10-26')).toEqual(['2026-10-24', '2026-10-25', '2026-10-26']);
  });

  it('have zeros where nothing happened', () => {
    const filled = fillDays([day('2026-11-21', { drinkMl: 200 })], { from: '2026-11-20', to: TODAY });
    expect(filled.map(({ drinkMl }) => drinkMl)).toEqual([0, 200, 0]);
  });

  it('are parted into weeks that begin where weeks begin', () => {
    const days = fillDays([day('2026-11-15', { drinkMl: 100 }), day('2026-11-16', { drinkMl: 50 })], { from: '2026-11-13', to: TODAY });
    const told = (first: number) => byWeek(days, first).map(({ from, to, days: count, drinkMl }) => [from, to, count, drinkMl]);
    expect(told(1)).toEqual([
      ['2026-11-13', '2026-11-15', 3, 100],
      ['2026-11-16', '2026-11-22', 7, 50],
    ]);
    expect(told(7)).toEqual([
      ['2026-11-13', '2026-11-14', 2, 0],
      ['2026-11-15', '2026-11-21', 7, 150],
      ['2026-11-22', '2026-11-22', 1, 0],
    ]);
  });

  it('are parted into weeks that add up each of their days', () => {
    const each = { drinkMl: 200, drinks: 1, routines: 2, routineSeconds: 90 };
    const range = { from: '2026-11-20', to: '2026-11-23' };
    expect(
      byWeek(
        fillDays(
          daysBetween(range.from, range.to).map((date) => day(date, each)),
          range,
        ),
        1,
      ),
    ).toEqual([
      { from: '2026-11-20', to: '2026-11-22', days: 3, drinkMl: 600, drinks: 3, routines: 6, routineSeconds: 270 },
      { from: '2026-11-23', to: '2026-11-23', days: 1, ...each },
    ]);
  });
});

describe('what held breaks have in common', () => {
  const held = (counts: Record<string, number>) => heldPattern(readParts([{ parts: counts }]));

  it('is a reason, and an hour when there is one', () => {
    expect(held({ 'held/call/14': 4, 'held/call/16': 3, 'held/sound/9': 2 })).toEqual({ by: 'call', count: 7, total: 9, fromHour: 14 });
    expect(held({ 'held/call/9': 4, 'held/call/16': 3, 'held/sound/9': 2 })).toMatchObject({ by: 'call', fromHour: null });
  });

  it('is the hour from which on four of five were, and none before eleven', () => {
    expect(held({ 'held/call/9': 1, 'held/call/14': 4 })).toMatchObject({ fromHour: 14 });
    expect(held({ 'held/call/9': 2, 'held/call/14': 7 })).toMatchObject({ fromHour: null });
    expect([10, 11, 23].map((hour) => held({ [`held/call/${hour}`]: 5 })?.fromHour)).toEqual([null, 11, 23]);
  });

  it('is the reason of the most', () => {
    expect(held({ 'held/sound/9': 2, 'held/call/14': 3, 'held/limit/14': 0 })).toMatchObject({ by: 'call', count: 3, total: 5 });
  });

  it('is nothing while there are few, or no reason stands out', () => {
    expect(held({ 'held/call/14': 4 })).toBeNull();
    expect(held({ 'held/call/14': 4, 'held/sound/9': 4 })).toBeNull();
    expect(held({ 'held/call/14': 3, 'held/sound/9': 2, 'held/limit/9': 2 })).toBeNull();
    expect(held({})).toBeNull();
  });
});

describe('the parts of days', () => {
  it('are the same in whatever order they are stored', () => {
    const read = (parts: Record<string, number>) => readParts([{ parts }]);
    expect(read({ 'seconds/x': 45, 'times/x': 2 }).routines.get('x')).toEqual({ times: 2, seconds: 45 });
    expect(read({ 'times/x': 2, 'seconds/x': 45 }).routines.get('x')).toEqual({ times: 2, seconds: 45 });
  });

  it('have an hour for each of the day', () => {
    const { mlByHour, secondsByHour, held } = readParts([{ parts: { 'ml-at/23': 200, 'seconds-at/0': 45, 'held/call/14': 1 } }]);
    expect([mlByHour.length, secondsByHour.length, held.get('call')?.length]).toEqual([24, 24, 24]);
    expect([mlByHour[23], secondsByHour[0], held.get('call')?.[14]]).toEqual([200, 45, 1]);
  });

  it('add up to what the log says, whichever names routines have', () => {
    fc.assert(
      fc.property(anyLog, (entries) => {
        const log = [...mergeEntries(entries).values()].filter(({ undone }) => !undone);
        const parts = readParts(
          DAYS.map((day) =>
            totalsOf(
              day,
              log.filter((entry) => entry.day === day),
            ),
          ),
        );
        const of = <K extends Entry['kind']>(kind: K) => log.filter((entry): entry is Extract<Entry, { kind: K }> => entry.kind === kind);
        const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
        const ml = sum(of('drink').map((drink) => drink.ml));
        expect([sum(Object.values(parts.ml)), sum(parts.mlByHour)]).toEqual([ml, ml]);
        expect(sum(parts.secondsByHour)).toBe(sum(of('routine').map(({ seconds }) => seconds)));
        for (const { routineId } of of('routine')) {
          const same = of('routine').filter((other) => other.routineId === routineId);
          expect(parts.routines.get(routineId)).toEqual({ times: same.length, seconds: sum(same.map(({ seconds }) => seconds)) });
        }
        for (const feel of ['lighter', 'same', 'sore'] as const)
          expect(parts.feel[feel]).toBe(of('feel').filter((entry) => entry.feel === feel).length);
        expect(sum([...parts.feelByRoutine.values()].flatMap((feel) => Object.values(feel)))).toBe(of('feel').length);
        expect(sum(Object.values(parts.prompts))).toBe(of('prompt').length);
        expect(sum([...parts.held.values()].flat())).toBe(of('held').length);
      }),
    );
  });
});

describe('the report', () => {
  const range = { from: DAYS[0], to: DAYS[2] };
  const base = { revision: 1, at: Date.UTC(2026, 10, 21, 12), offsetMin: 0, day: '2026-11-21' };
  const routine = (id: string, routineId: string, seconds: number): Entry => ({
    ...base,
    kind: 'routine',
    id,
    routineId,
    variant: 'full',
    seconds,
    finished: true,
  });
  const log: Entry[] = [
    routine('r1', 'short', 30),
    routine('r2', 'long', 90),
    { ...base, kind: 'feel', id: 'r2/feel', routineEntryId: 'r2', routineId: 'long', feel: 'sore' },
    { ...base, kind: 'drink', id: 'd1', ml: 300, of: 'tea' },
    { ...base, kind: 'drink', id: 'd2', ml: 200, day: '2026-11-20' },
    { ...base, kind: 'note', id: 'n', text: 'Better today' },
  ];

  it('tells routines, drinks, feel checks and notes of its days', () => {
    const days = [...Map.groupBy(log, ({ day }) => day)].map(([day, own]) => totalsOf(day, own));
    expect(report(days, log, range)).toMatchObject({
      days: 3,
      daysWithRoutine: 1,
      daysWithDrink: 2,
      routines: [
        { routineId: 'long', times: 1, seconds: 90, feel: { sore: 1 } },
        { routineId: 'short', times: 1, seconds: 30, feel: { sore: 0 } },
      ],
      routineTimes: 2,
      routineSeconds: 120,
      drinkMl: 500,
      meanDrinkMl: 250,
      ml: { tea: 300, water: 200 },
      feels: [{ feel: 'sore' }],
      notes: [{ text: 'Better today' }],
    });
  });

  it('has routines in the order of their time, then of how often, then of their names', () => {
    const done = [
      routine('1', 'c', 60),
      routine('2', 'b', 60),
      routine('3', 'd', 30),
      routine('4', 'd', 30),
      routine('5', 'a', 61),
      routine('6', 'e', 60),
    ];
    for (const order of [done, done.toReversed()])
      expect(report([totalsOf('2026-11-21', order)], order, range).routines.map(({ routineId }) => routineId)).toEqual([
        'a',
        'd',
        'b',
        'c',
        'e',
      ]);
  });

  it('of nothing says nothing', () => {
    expect(report([], [], range)).toMatchObject({ days: 3, routines: [], drinkMl: 0, meanDrinkMl: null, notes: [] });
  });
});
