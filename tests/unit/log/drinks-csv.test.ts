import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CSV_HEAD, csvPart } from '../../../core/log/csv.ts';
import { csvRows, DELIMITERS } from '../../../core/log/csv-read.ts';
import { type DrinkRows, readDrinkRows, readDrinkTable } from '../../../core/log/drinks-csv.ts';
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

function rowsOf(text: string): DrinkRows {
  const read = readDrinkTable(text, 'en');
  if (!read.ok) throw new Error(read.fault);
  const result = readDrinkRows(text, read.table.guess, berlin, NOW);
  if (!result.ok) throw new Error(result.fault);
  return result.rows;
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
    expect(readAll(either, 'sv-SE')).toMatchObject({ drinks: ['2026-04-03T10:05 250'] });
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
    const idsOf = (text: string) => rowsOf(text).drinks.map(({ id }) => id);
    const text = 'time,ml\n2026-11-20 10:05,250\n2026-11-20 10:05,250\n2026-11-20 11:05,250';
    expect(new Set(idsOf(text)).size).toBe(3);
    expect(idsOf(`${text}\n2026-11-20 12:05,250`)).toEqual(expect.arrayContaining(idsOf(text)));
  });

  it('puts late drinks into the day before, and keeps the offset of the season', () => {
    const text = 'time,ml\n2026-11-20 02:00,250\n2026-07-20 12:00,250';
    expect(rowsOf(text).drinks).toMatchObject([
      { day: '2026-11-19', offsetMin: 60 },
      { day: '2026-07-20', offsetMin: 120 },
    ]);
  });

  /** What becomes of one amount, in a column that bears a name. */
  const amountOf = (text: string, name = 'ml') =>
    (readAll(`time,${name}\n2026-11-20 10:05,"${text}"`) as { drinks: string[] }).drinks.map((told) => Number(told.split(' ')[1]))[0] ??
    null;

  it.each([
    ['250', 250],
    ['1,000', 1000],
    ['1.000', 1000],
    ["1'000", 1000],
    ['1 000', 1000],
    ['1\u00a0000', 1000],
    ['1,234.5', 1235],
    ['1.234,4', 1234],
    ['249.6', 250],
    ['0.500', 1],
    ['1234.567', 1235],
    ['.5 l', 500],
    ['0,25 l', 250],
    ['1 Liter', 1000],
    ['2 litres', 2000],
    ['2 l.', 2000],
    ['200 ml.', 200],
    ['200 millilitres', 200],
    ['200 milliliter', 200],
    ['200 cc', 200],
    ['33 cl', 330],
    ['33 centilitres', 330],
    ['2 dl', 200],
    ['2 deciliters', 200],
    ['8 oz', 237],
    ['8 fl. oz.', 237],
    ['8 floz', 237],
    ['8 US fl oz', 237],
    ['8 oz us', 237],
    ['8 fluid ounces', 237],
    ['1 ounce', 30],
    ['1 cup', 237],
    ['2 Cups', 473],
    ['1', 1],
    ['5000', 5000],
    ['5001', null],
    ['0.4', null],
    ['8 xoz', null],
    ['8 ozzy', null],
    ['8 cupboards', null],
    ['l', null],
  ])('reads %j as %j ml', (text, ml) => {
    expect(amountOf(text)).toBe(ml);
  });

  it.each([
    ['Menge (cl)', '33', 330],
    ['Size in dl', '2', 200],
    ['oz', '8', 237],
    ['cups', '2', 473],
    ['amount', '0', null],
    ['amount', '0.2', 200],
    ['amount', '1', 1000],
    ['amount', '5', 5000],
    ['amount', '6', 177],
    ['amount', '49', 1449],
    ['amount', '50', 50],
  ])('takes what a column %j has without a unit, %j, as %j ml', (name, text, ml) => {
    expect(amountOf(text, name)).toBe(ml);
  });

  it.each([
    ['Water', 'water'],
    ['Mineralwasser', 'water'],
    ['Eau', 'water'],
    ['Agua con gas', 'water'],
    ['green tea', 'tea'],
    ['Früchtetee', 'tea'],
    ['Thé', 'tea'],
    ['Coffee', 'coffee'],
    ['Kaffee', 'coffee'],
    ['café', 'coffee'],
    ['Espresso', 'coffee'],
    ['Latte', 'coffee'],
    ['milk', 'milk'],
    ['Milch', 'milk'],
    ['lait', 'milk'],
    ['leche', 'milk'],
    ['Cola', 'other'],
  ])('takes %j for %j', (text, kind) => {
    expect(readAll(`time,ml,drink\n2026-11-20 10:05,250,${text}`)).toMatchObject({ drinks: [`2026-11-20T10:05 250 ${kind}`] });
  });

  it('may be a little ahead of this clock, but not more', () => {
    expect(readAll('time,ml\n2026-11-22 13:10,250\n2026-11-22 13:11,250')).toEqual({
      drinks: ['2026-11-22T13:10 250'],
      problems: ['3 future'],
    });
  });

  it('tells what stands in a bad cell, up to sixty signs of it', () => {
    const text = `time,ml\n2026-11-20 10:05,250\n${'x'.repeat(70)},250\n2026-11-20 10:05,lots\n2027-01-01 10:05,250\n2026-11-20 10:05,6000`;
    expect(rowsOf(text).problems).toEqual([
      { line: 3, code: 'time', text: 'x'.repeat(60) },
      { line: 4, code: 'amount', text: 'lots' },
      { line: 5, code: 'future', text: '2027-01-01 10:05' },
      { line: 6, code: 'amount-range', text: '6000' },
    ]);
  });

  it('tells day and time of a bad row when they have columns of their own', () => {
    const text = 'day,time,ml\n2026-11-20,10:05,250\n2026-11-20,soon,250\n,10:05,250\n2026-11-20,2026-11-20,250\n2026-11-20,,250';
    expect(rowsOf(text)).toMatchObject({
      drinks: [{ at: Date.parse('2026-11-20T09:05Z') }, { at: Date.parse('2026-11-20T11:00Z') }],
      problems: [
        { line: 3, text: '2026-11-20 soon' },
        { line: 4, text: '10:05' },
        { line: 5, text: '2026-11-20 2026-11-20' },
      ],
    });
  });

  it('keeps the time of a day that has one, whatever stands in the column beside it', () => {
    const mapping = { delimiter: ',', hasHeader: false, time: 0, clock: 1, amount: 2, unit: 'ml', kind: null, dates: 'dmy' } as const;
    const result = readDrinkRows('2026-11-20T10:05:00Z,11:00,250\n2026-11-20 09:00,11:00,250', mapping, berlin, NOW);
    expect(result.ok && result.rows.drinks.map(({ at }) => at)).toEqual([Date.parse('2026-11-20T10:05Z'), Date.parse('2026-11-20T10:00Z')]);
  });

  it('has its names and up to five of its rows to choose by', () => {
    const rows = Array.from({ length: 8 }, (_, i) => `2026-11-2${i % 2} 10:05,25${i}`);
    const shown = (text: string) => {
      const read = readDrinkTable(text, 'en');
      return read.ok && [read.table.columns, read.table.rows.map(({ cells }) => cells[1])];
    };
    expect(shown(['time,ml', ...rows].join('\n'))).toEqual([
      ['time', 'ml'],
      ['250', '251', '252', '253', '254'],
    ]);
    expect(shown(rows.join('\n'))).toEqual([
      ['2026-11-20 10:05', '250'],
      ['250', '251', '252', '253', '254', '255'],
    ]);
  });

  it('has two hundred thousand rows at most', () => {
    const mapping = { delimiter: ',', hasHeader: false, time: 0, clock: null, amount: 1, unit: 'ml', kind: null, dates: 'dmy' } as const;
    const read = (rows: number) => readDrinkRows(',1\n'.repeat(rows), mapping, berlin, NOW);
    const most = read(200_000);
    expect(most.ok && most.rows.problems.length).toBe(200_000);
    expect(read(200_001)).toEqual({ ok: false, fault: 'too-large' });
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

describe('what the columns of a table are', () => {
  const guess = (...rows: string[]) => {
    const read = readDrinkTable(rows.join('\n'), 'en');
    if (!read.ok) throw new Error(read.fault);
    return read.table.guess;
  };
  const time = '2026-11-20 10:05';

  it('is told by what stands in them when they have no names', () => {
    expect(guess(`250,${time}`, `300,${time}`)).toMatchObject({ hasHeader: false, time: 1, clock: null, amount: 0, kind: null });
    expect(guess('1795169100,250', '1795172700,300')).toMatchObject({ hasHeader: false, time: 0, amount: 1 });
    expect(guess('2026-11-20,10:05,250', '2026-11-20,11:05,250')).toMatchObject({ hasHeader: false, time: 0, clock: 1, amount: 2 });
    expect(guess('10:05,2026-11-20,250')).toMatchObject({ hasHeader: false, time: 1, clock: 0, amount: 2 });
  });

  it('is told by their names where several would do', () => {
    expect(guess('id,weight,time,ml', `1,80,${time},250`)).toMatchObject({ hasHeader: true, time: 2, amount: 3 });
    expect(guess('x,day,ml', '2026-11-19,2026-11-20,250')).toMatchObject({ time: 1 });
    expect(guess('day,x,ml', `2026-11-19,${time},250`)).toMatchObject({ time: 0 });
    expect(guess('day,x,ml', '2026-11-19,1795169100,250')).toMatchObject({ time: 0 });
    expect(guess('time,amount,x', `${time},250,1`, `${time},?,2`)).toMatchObject({ amount: 1 });
    expect(guess('x,y,ml', `2026-11-19,${time},250`)).toMatchObject({ time: 1 });
    expect(guess('x,y,ml', '2026-11-19,1795169100,250')).toMatchObject({ time: 1, clock: null });
    expect(guess('date,x,clock,ml', '2026-11-20,09:00,10:05,250')).toMatchObject({ time: 0, clock: 2 });
  });

  it('is told by what stands in most of their cells, whatever their names', () => {
    const rows = ['some', 'none', '1', 'all', 'few'].map((size) => `${time},${size},250`);
    expect(guess('time,size,value', ...rows)).toMatchObject({ amount: 2 });
  });

  it('has a kind only where words stand under a name for it', () => {
    expect(guess('time,ml,drink', `${time},250,tea`)).toMatchObject({ kind: 2 });
    expect(guess('time,ml,note', `${time},250,tea`)).toMatchObject({ kind: null });
    expect(guess('time,ml,type', `${time},250,3`)).toMatchObject({ kind: null });
    expect(guess('time,ml,type', `${time},250,x`)).toMatchObject({ kind: null });
  });

  it('is what stands first, and beside it, where nothing tells', () => {
    expect(guess('name,what', 'x,lots')).toMatchObject({ time: 0, amount: 1, unit: 'ml' });
    expect(guess('name,what,more', 'x,lots,y')).toMatchObject({ time: 0, amount: 1 });
    expect(guess('what,time', `lots,${time}`)).toMatchObject({ time: 1, amount: 1, unit: 'ml' });
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
