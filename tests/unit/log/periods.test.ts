import { describe, expect, it } from 'vitest';
import { calendarWeeks, toneOf } from '../../../core/log/calendar.ts';
import { type DayTotals, emptyTotals, totalsOf } from '../../../core/log/day-totals.ts';
import { daysBetween } from '../../../core/log/local-day.ts';
import { periods, unitsFor } from '../../../core/log/periods.ts';

const MONDAY = 1;
const SUNDAY = 7;
const days = (from: string, to: string, over: Partial<DayTotals> = {}) =>
  daysBetween(from, to).map((day) => ({ ...emptyTotals(day), ...over }));

describe('periods', () => {
  const each = { drinkMl: 200, drinks: 1, routines: 2, routineSeconds: 90 };

  it('are days one by one', () => {
    expect(periods(days('2026-11-20', '2026-11-22', each), 'day', MONDAY)).toMatchObject([
      { from: '2026-11-20', to: '2026-11-20', ...each },
      { from: '2026-11-21', to: '2026-11-21', ...each },
      { from: '2026-11-22', to: '2026-11-22', ...each },
    ]);
  });

  it('are months, cut off where the range begins and ends', () => {
    expect(periods(days('2026-10-30', '2026-12-02', each), 'month', MONDAY)).toMatchObject([
      { from: '2026-10-30', to: '2026-10-31', days: 2, drinkMl: 400, routines: 4, routineSeconds: 180 },
      { from: '2026-11-01', to: '2026-11-30', days: 30, drinkMl: 6000, drinks: 30 },
      { from: '2026-12-01', to: '2026-12-02', days: 2 },
    ]);
  });

  it('are other months in another year', () => {
    const one = (day: string) => days(day, day, each)[0] as DayTotals;
    expect(periods([one('2025-11-22'), one('2026-11-22')], 'month', MONDAY)).toHaveLength(2);
  });

  it('are weeks that begin where weeks begin', () => {
    const told = (first: number) => periods(days('2026-11-20', '2026-11-24'), 'week', first).map(({ from, to }) => [from, to]);
    expect(told(MONDAY)).toEqual([
      ['2026-11-20', '2026-11-22'],
      ['2026-11-23', '2026-11-24'],
    ]);
    expect(told(SUNDAY)).toEqual([
      ['2026-11-20', '2026-11-21'],
      ['2026-11-22', '2026-11-24'],
    ]);
  });

  it.each(['day', 'week', 'month'] as const)('have each answer in the %s in which it was given', (unit) => {
    const told = { at: 0, offsetMin: 0, revision: 0, kind: 'feel', routineEntryId: 'r', routineId: 'neck-release', feel: 'sore' } as const;
    const range = daysBetween('2026-11-20', '2026-12-10').map((day) =>
      totalsOf(day, day > '2026-12-05' ? [{ ...told, id: 'r/feel', day }] : []),
    );
    for (const { from, to, feel } of periods(range, unit, MONDAY)) {
      expect(feel.sore).toBe(daysBetween(from, to).filter((day) => day > '2026-12-05').length);
    }
  });

  it.each([
    [1, ['day']],
    [13, ['day']],
    [14, ['day', 'week']],
    [60, ['day', 'week']],
    [61, ['day', 'week', 'month']],
    [92, ['day', 'week', 'month']],
    [93, ['week', 'month']],
    [770, ['week', 'month']],
    [771, ['month']],
    [3653, ['month']],
  ])('of %i days can be drawn by %j', (count, units) => {
    expect(unitsFor(count)).toEqual(units);
  });
});

describe('the calendar', () => {
  it('has a column for each week, with nothing before and after the range', () => {
    // 20 November 2026 is a Friday.
    const weeks = calendarWeeks(days('2026-11-20', '2026-11-24'), MONDAY);
    expect(weeks.map((week) => week.map((day) => day?.day.slice(-2) ?? '–').join(' '))).toEqual(['– – – – 20 21 22', '23 24 – – – – –']);
  });

  it('has no column for nothing', () => {
    expect(calendarWeeks(days('2026-11-16', '2026-11-22'), MONDAY)).toHaveLength(1);
    expect(calendarWeeks(days('2026-11-16', '2026-11-23'), MONDAY)).toHaveLength(2);
  });

  it('begins with the weekday that it is told', () => {
    expect(calendarWeeks(days('2026-11-20', '2026-11-24'), SUNDAY).map((week) => week.findIndex((day) => day))).toEqual([5, 0]);
    expect(calendarWeeks([], SUNDAY)).toEqual([]);
  });

  it('tells none, one, two, a few and many breaks apart', () => {
    expect([0, 1, 2, 3, 4, 5, 12].map(toneOf)).toEqual([0, 1, 2, 3, 3, 4, 4]);
  });
});
