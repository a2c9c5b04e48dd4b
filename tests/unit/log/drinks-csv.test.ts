import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CSV_HEAD, csvPart } from '../../../core/log/csv.ts';
import { csvRows, DELIMITERS, findDelimiter } from '../../../core/log/csv-read.ts';
import { readDrinkRows, readDrinkTable } from '../../../core/log/drinks-csv.ts';
import type { DrinkEntry } from '../../../core/log/entry.ts';
import { readWhen } from '../../../core/log/when-text.ts';
import { anyLog } from './entries.ts';

const berlin = { timeZone: 'Europe/Berlin', startHour: 4 };
const NOW = Temporal.Instant.from('2026-11-22T12:00:00Z').epochMilliseconds;

/** As a person would who takes every guess. */
function readAll(text: string, locale = 'en-GB', rule = berlin) {
  const read = readDrinkTable(text, locale);
  if (!read.ok) return read.fault;
  const result = readDrinkRows(text, read.table.guess, rule, NOW);
  if (!result.ok) return result.fault;
  const local = (at: number) =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(rule.timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' });
  return {
    drinks: result.rows.drinks.map(({ at, ml, of }) => [local(at), ml, ...(of ? [of] : [])].join(' ')),
    problems: result.rows.problems.map(({ line, code }) => `${line} ${code}`),
  };
}

function drinksOf(text: string): DrinkEntry[] {
  const read = readDrinkTable(text, 'en');
  if (!read.ok) throw new Error(read.fault);
  const result = readDrinkRows(text, read.table.guess, berlin, NOW);
  if (!result.ok) throw new Error(result.fault);
  return result.rows.drinks;
}

describe('a table of drinks from elsewhere', () => {
  it.each([
    [
      'ISO times and a header',
      'timestamp,amount_ml\n2026-11-20T10:05:00Z,250\n2026-11-20T12:00:00+02:00,300',
      ['2026-11-20T11:05 250', '2026-11-20T11:00 300'],
    ],
    [
      'local times without seconds',
      'Date;Menge (ml)\n20.11.2026 10:05;250\n21.11.2026 23:59;330',
      ['2026-11-20T10:05 250', '2026-11-21T23:59 330'],
    ],
    [
      'litres with a decimal comma',
      'Datum;Uhrzeit;Liter\n20.11.2026;10:05;0,25\n20.11.2026;11:00;1,5',
      ['2026-11-20T10:05 250', '2026-11-20T11:00 1500'],
    ],
    [
      'ounces by header and half days',
      'When\tAmount (fl oz)\n11/20/2026 1:05 PM\t8\n11/13/2026 12:30 AM\t12',
      ['2026-11-20T13:05 237', '2026-11-13T00:30 355'],
    ],
    [
      'units in the cells',
      'Time,Drink,Size\n2026-11-20 10:05,Green tea,8 fl oz\n2026-11-20 11:00,Cola,0.33 l\n2026-11-20 12:00,Kaffee,2 dl',
      ['2026-11-20T10:05 237 tea', '2026-11-20T11:00 330 other', '2026-11-20T12:00 200 coffee'],
    ],
    ['no header', '2026-11-20 10:05,250\n2026-11-20 11:05,300', ['2026-11-20T10:05 250', '2026-11-20T11:05 300']],
    ['seconds since 1970', 'epoch,ml\n1795169100,250', ['2026-11-20T10:05 250'], { timeZone: 'UTC', startHour: 4 }],
    ['days without a time', 'date,water\n2026-11-20,250', ['2026-11-20T12:00 250']],
    [
      'quotes, other columns, and thousands',
      'id,"note, if any",time,"ml"\r\n1,"said ""so""\nand so",2026-11-20 10:05,"1,000"\r\n',
      ['2026-11-20T10:05 1000'],
    ],
    ['years of two digits', 'day,time,ml\n20.11.26,10:05:30,250', ['2026-11-20T10:05 250']],
  ] as const)('with %s', (_, text, drinks, rule: { timeZone: string; startHour: number } = berlin) => {
    expect(readAll(text, 'en-GB', rule)).toEqual({ drinks, problems: [] });
  });

  it('takes dates that could be either as the region writes them, unless another row tells', () => {
    const either = 'time,ml\n03/04/2026 10:05,250';
    expect(readAll(either, 'en-GB')).toMatchObject({ drinks: ['2026-04-03T10:05 250'] });
    expect(readAll(either, 'en-US')).toMatchObject({ drinks: ['2026-03-04T10:05 250'] });
    expect(readAll(`${either}\n20/03/2026 10:05,250`, 'en-US')).toMatchObject({ drinks: ['2026-04-03T10:05 250', '2026-03-20T10:05 250'] });
  });

  it('gives each bad row one reason, with its line, and keeps the others', () => {
    const text = [
      'time,ml',
      '2026-11-20 10:05,250',
      ',250',
      '2026-02-30 10:05,250',
      '2026-11-20 25:05,250',
      '2027-01-01 10:05,250',
      '2026-11-20 10:05,',
      '2026-11-20 10:05,lots',
      '2026-11-20 10:05,0',
      '2026-11-20 10:05,50000',
      '2026-11-20 10:05,-5',
      '2026-11-20 10:05',
      '"2026-11-20 10:06",250',
    ].join('\n');
    expect(readAll(text)).toEqual({
      drinks: ['2026-11-20T10:05 250', '2026-11-20T10:06 250'],
      problems: [
        '3 no-time',
        '4 time',
        '5 time',
        '6 future',
        '7 no-amount',
        '8 amount',
        '9 amount-range',
        '10 amount-range',
        '11 amount',
        '12 no-amount',
      ],
    });
  });

  it('read twice, or again after it has grown, adds nothing twice', () => {
    const idsOf = (text: string) => drinksOf(text).map(({ id }) => id);
    const text = 'time,ml\n2026-11-20 10:05,250\n2026-11-20 10:05,250\n2026-11-20 11:05,250';
    expect(new Set(idsOf(text)).size).toBe(3);
    expect(idsOf(`${text}\n2026-11-20 12:05,250`)).toEqual(expect.arrayContaining(idsOf(text)));
  });

  it('puts late drinks into the day before, and keeps the offset of the season', () => {
    const text = 'time,ml\n2026-11-20 02:00,250\n2026-07-20 12:00,250';
    expect(drinksOf(text)).toMatchObject([
      { day: '2026-11-19', offsetMin: 60 },
      { day: '2026-07-20', offsetMin: 120 },
    ]);
  });

  it('that is none says so', () => {
    expect(readAll('  \n')).toBe('empty');
    expect(readAll('just words\nand more')).toBe('no-table');
  });

  it('is never a surprise: whatever the text, each row is a drink within range or a problem', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom('2026-11-20 10:05', '250', '"', '0,25 l', '__proto__', '=1+1', '99999999999'),
    );
    const table = fc.tuple(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 }), fc.constantFrom(...DELIMITERS));
    fc.assert(
      fc.property(table, ([rows, delimiter]) => {
        const text = rows.map((cells) => cells.join(delimiter)).join('\n');
        const read = readDrinkTable(text, 'en');
        if (!read.ok) return;
        const result = readDrinkRows(text, read.table.guess, berlin, NOW);
        if (!result.ok) throw new Error(result.fault);
        const count = [...csvRows(text, read.table.guess.delimiter)].length - (read.table.guess.hasHeader ? 1 : 0);
        expect(result.rows.drinks.length + result.rows.problems.length).toBe(count);
        for (const { ml, at } of result.rows.drinks) expect([ml >= 1 && ml <= 5000, at <= NOW + 600_000]).toEqual([true, true]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('times in tables', () => {
  it.each([
    '',
    'soon',
    '10',
    '2026',
    '31.04.2026',
    '10:60',
    '24:00',
    '13:05 PM',
    '0 AM',
    '2026-13-01',
    '1.2.345',
    '2026-11-20T10:05:00+99:00',
  ])('%j is none', (text) => {
    expect(readWhen(text, 'dmy')).toBeNull();
  });
});

describe('the table that Rill saves', () => {
  it('is read back by anything that reads tables, cell by cell', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const rows = [...csvRows(CSV_HEAD + csvPart(log), ',')];
        const shown = log.filter(({ undone }) => !undone);
        expect(rows).toHaveLength(shown.length + 1);
        const [head] = rows;
        const cellOf = (row: number, name: string) => rows[row + 1]?.cells[head?.cells.indexOf(name) ?? -1];
        for (const [i, entry] of shown.entries()) {
          expect(cellOf(i, 'id')).toBe(entry.id);
          expect(cellOf(i, 'day')).toBe(entry.day);
          if (entry.kind === 'drink') expect(cellOf(i, 'ml')).toBe(String(entry.ml));
          if (entry.kind === 'note') expect(cellOf(i, 'note')?.replace(/^'/u, '')).toBe(entry.text.trim());
        }
      }),
    );
  });

  it('has no cell that a spreadsheet would run', () => {
    const base = { kind: 'note', revision: 1, at: 0, offsetMin: 0, day: '1970-01-01' } as const;
    const texts = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'];
    const text = csvPart(texts.map((note, i) => ({ ...base, id: `${i}`, text: note })));
    for (const { cells } of csvRows(text, ',')) expect(cells.some((cell) => /^[=+\-@]/u.test(cell))).toBe(false);
  });

  it('tells the time on the wall where it happened', () => {
    const [row] = csvRows(csvPart([{ kind: 'drink', id: 'a', revision: 1, at: 0, offsetMin: 330, day: '1970-01-01', ml: 200 }]), ',');
    expect(row?.cells.slice(0, 6)).toEqual(['1970-01-01', '1970-01-01 05:30:00', '330', 'drink', '200', 'water']);
  });
});

describe('delimiters', () => {
  it('are told apart from commas in words and numbers', () => {
    expect(findDelimiter('a;b\n1,5;2\n3,5;4')).toBe(';');
    expect(findDelimiter('a\tb\n"1, 2"\t2')).toBe('\t');
    expect(findDelimiter('one\ntwo')).toBeNull();
  });
});
