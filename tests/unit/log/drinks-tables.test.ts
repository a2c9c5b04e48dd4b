import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openQuestions, readDrinkRows, readDrinkTable } from '../../../core/log/drinks-csv.ts';
import type { DrinkMapping } from '../../../core/log/table-guess.ts';
import { decodeTable } from '../../../core/log/table-text.ts';
import { done } from './steps.ts';

/** The contents of each of these files are told in `tables/README.md`. */
const bytesOf = (name: string) => Uint8Array.from(readFileSync(join(import.meta.dirname, 'tables', name))).buffer;
const berlin = { timeZone: 'Europe/Berlin', startHour: 4 };
const NOW = Temporal.Instant.from('2026-11-22T12:00:00Z').epochMilliseconds;

function read(name: string, { locale = 'en-GB', said = {} }: { locale?: string; said?: Partial<DrinkMapping> } = {}) {
  const text = decodeTable(bytesOf(name), locale);
  if (text === null) return 'no text';
  const table = done(readDrinkTable(text, NOW));
  if (!table.ok) return table.fault;
  const mapping = { ...table.table.guess, ...said };
  const open = openQuestions(mapping);
  const result = done(readDrinkRows(text, mapping, berlin, NOW));
  if (!result.ok) return result.fault;
  return {
    open,
    drinks: result.rows.drinks.map(({ at, ml, of, day, offsetMin }) =>
      [new Date(at).toISOString().slice(0, 16), ml, of, day, offsetMin].join(' '),
    ),
    problems: result.rows.problems.map(({ line, code, text: cell }) => `${line} ${code} ${cell}`),
  };
}

describe('a table of another program', () => {
  it('with the year 1 where the time is not known: that row is left out, with its reason', () => {
    expect(read('02-zero-date.csv')).toEqual({
      open: [],
      drinks: [
        '2026-05-04T08:12 250 water 2026-05-04 120',
        '2026-05-04T10:40 200 tea 2026-05-04 120',
        '2026-05-05T09:05 250 water 2026-05-05 120',
      ],
      problems: ['4 early 0001-01-01T00:00:00Z'],
    });
  });

  it.each([
    ['08-excel-unicode-text.txt', 'en', ['2026-05-14T06:10 250 water 2026-05-14 120', '2026-05-14T08:30 200 tea 2026-05-14 120']],
    ['08-windows-1252.csv', 'de-DE', ['2026-05-14T06:10 250 water 2026-05-14 120']],
    ['windows-1251.csv', 'ru', ['2026-05-14T06:10 250 water 2026-05-14 120', '2026-05-14T08:30 300 tea 2026-05-14 120']],
  ])('that Excel has saved in its own encoding (%s) is text', (name, locale, drinks) => {
    expect(read(name, { locale })).toEqual({ open: [], drinks, problems: [] });
  });

  it('after a line about the file, with UTC times and an offset beside them: instants, offsets and days are those of the place', () => {
    expect(read('samsung-health.csv')).toEqual({
      open: [],
      drinks: ['2026-05-14T06:10 250  2026-05-14 120', '2026-05-14T08:30 500  2026-05-14 120', '2026-05-20T23:05 250  2026-05-20 -240'],
      problems: [],
    });
  });

  it('that says what parts its cells, and has the unit in a column of its own', () => {
    expect(read('health-export.csv')).toMatchObject({
      open: [],
      drinks: [
        '2026-05-14T06:10 250 water 2026-05-14 120',
        '2026-05-14T08:30 330 water 2026-05-14 120',
        '2026-05-14T10:00 237 water 2026-05-14 120',
      ],
      problems: [],
    });
  });

  it('with one measure among others', () => {
    expect(read('health-auto-export.csv')).toMatchObject({
      open: [],
      drinks: ['2026-05-13T22:00 1850  2026-05-13 120', '2026-05-14T22:00 2101  2026-05-14 120'],
      problems: [],
    });
  });

  it('with food among the drinks: food is left out', () => {
    expect(read('food-diary.csv')).toEqual({
      open: [],
      drinks: ['2026-05-14T06:12 237 water 2026-05-14 120', '2026-05-14T11:30 237 tea 2026-05-14 120'],
      problems: ['2 amount 58.00 g'],
    });
  });

  it('with lines before the names of its columns, and a sum at its end', () => {
    expect(read('preamble.csv')).toEqual({
      open: [],
      drinks: ['2026-05-14T06:10 250 water 2026-05-14 120', '2026-05-15T08:30 200 tea 2026-05-15 120'],
      problems: ['8 time Summe'],
    });
  });

  it('whose later rows tell the order of its dates: not a row is left out or in the wrong month', () => {
    const all = read('swapped-dates.csv');
    if (typeof all === 'string') throw new Error(all);
    expect([all.open, all.problems, all.drinks.length]).toEqual([[], [], 90]);
    // Ten days of January, February and March, sixteen more of each, and twelve of April.
    const months = all.drinks.map((told) => told.slice(0, 'YYYY-MM'.length));
    expect(['2026-01', '2026-02', '2026-03', '2026-04'].map((month) => months.filter((one) => one === month).length)).toEqual([
      26, 26, 26, 12,
    ]);
  });

  it('with dots in its dates has the day first', () => {
    expect(read('dotted-dates.csv', { locale: 'en-US' })).toMatchObject({
      open: [],
      drinks: ['2026-04-03T06:10 250  2026-04-03 120', '2026-04-04T07:10 300  2026-04-04 120', '2026-05-11T08:10 200  2026-05-11 120'],
    });
  });

  it('with dates in words', () => {
    expect(read('month-names.csv')).toMatchObject({
      drinks: [
        '2026-05-14T06:10 250  2026-05-14 120',
        '2026-05-14T08:30 200  2026-05-14 120',
        '2026-05-14T10:00 300  2026-05-14 120',
        '2026-05-14T11:00 150  2026-05-14 120',
        '2026-05-15T06:00 100  2026-05-15 120',
        '2026-05-14T13:00 125  2026-05-14 120',
      ],
      problems: [],
    });
  });

  it('with a column of offsets asks whether its times are local, where nothing tells', () => {
    expect(read('offset-column.csv')).toEqual({ open: ['clockIs'], drinks: [], problems: [] });
    expect(read('offset-column.csv', { said: { clockIs: 'local' } })).toMatchObject({
      drinks: ['2026-05-14T06:10 250  2026-05-14 120', '2026-05-20T23:05 200  2026-05-20 -240'],
    });
    expect(read('offset-column.csv', { said: { clockIs: 'utc' } })).toMatchObject({
      drinks: ['2026-05-14T08:10 250  2026-05-14 120', '2026-05-20T19:05 200  2026-05-20 -240'],
    });
  });
});
