import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CSV_HEAD, csvPart } from '../../../core/log/csv.ts';
import { csvRows, DELIMITERS } from '../../../core/log/csv-read.ts';
import { type DrinkRows, openQuestions, readDrinkRows, readDrinkTable } from '../../../core/log/drinks-csv.ts';
import type { Entry } from '../../../core/log/entry.ts';
import { restorePlanner } from '../../../core/log/restore-plan.ts';
import type { DrinkMapping } from '../../../core/log/table-guess.ts';
import { anyLog } from './entries.ts';
import { done } from './steps.ts';

const berlin = { timeZone: 'Europe/Berlin', startHour: 4 };
const NOW = Temporal.Instant.from('2026-11-22T12:00:00Z').epochMilliseconds;

const tableOf = (text: string) => done(readDrinkTable(text, NOW));
const rowsBy = (text: string, mapping: DrinkMapping, rule = berlin) => done(readDrinkRows(text, mapping, rule, NOW));

/** A table of times and amounts alone. */
const plainMapping: DrinkMapping = {
  delimiter: ',',
  header: null,
  time: 0,
  clock: null,
  zone: null,
  clockIs: 'local',
  dates: 'dmy',
  amount: 1,
  unit: 'ml',
  unitColumn: null,
  decimal: null,
  kind: null,
  own: null,
};

/** As a person would who takes every guess, and says what is asked. */
function readAll(text: string, said: Partial<DrinkMapping> = {}, rule = berlin) {
  const read = tableOf(text);
  if (!read.ok) return read.fault;
  const { guess } = read.table;
  const open = openQuestions(guess).filter((question) => !(question in said));
  if (open.length > 0) return `asks ${open.join(', ')}`;
  const result = rowsBy(text, { ...guess, ...said }, rule);
  if (!result.ok) return result.fault;
  const local = (at: number) =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(rule.timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' });
  return {
    drinks: result.rows.drinks.map(({ at, ml, of }) => [local(at), ml, ...(of ? [of] : [])].join(' ')),
    problems: result.rows.problems.map(({ line, code }) => `${line} ${code}`),
  };
}

function rowsOf(text: string): DrinkRows {
  const read = tableOf(text);
  if (!read.ok) throw new Error(read.fault);
  const result = rowsBy(text, read.table.guess);
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
    expect(readAll(text, {}, rule)).toEqual({ drinks, problems: [] });
  });

  it('asks for the order of dates that could be either, unless another row tells', () => {
    const either = 'time,ml\n03/04/2026 10:05,250';
    expect(readAll(either)).toBe('asks dates');
    expect(readAll(either, { dates: 'dmy' })).toMatchObject({ drinks: ['2026-04-03T10:05 250'] });
    expect(readAll(either, { dates: 'mdy' })).toMatchObject({ drinks: ['2026-03-04T10:05 250'] });
    expect(readAll(`${either}\n20/03/2026 10:05,250`)).toMatchObject({ drinks: ['2026-04-03T10:05 250', '2026-03-20T10:05 250'] });
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

  /** The outcome for an amount in a column of that name. */
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
    ['1.250 l', 1250],
    ['1,250 litres', 1250],
    ['1.250 ml', 1250],
    ['250.000', 250],
    ['1.250,000', 1250],
    ['12.34.56', null],
    ['1,23.5', null],
    ['0.1.234', null],
    ['250 millilitre', 250],
    ['1,00,000', null],
    ['٢٥٠', 250],
    ['250 мл', 250],
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
    ['8 xoz', null],
    ['8 ozzy', null],
    ['8 cupboards', null],
    ['l', null],
    [`1${' '.repeat(40)}!`, null],
    [`1${' '.repeat(2_000)}!`, null],
    [`1 ml${' '.repeat(40)}!`, null],
    [`0${'.5'.repeat(40)}`, null],
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
    ['amount', '6', 177],
    ['amount', '14', 414],
    ['amount', '170', 170],
    ['Liter', '1.250', 1250],
    ['Litres', '1,250', 1250],
  ])('takes what a column %j has without a unit, %j, as %j ml', (name, text, ml) => {
    expect(amountOf(text, name)).toBe(ml);
  });

  it.each([
    ['amount', '1', 'asks unit'],
    ['amount', '5', 'asks unit'],
    ['amount', '49', 'asks unit'],
    ['amount', '150', 'asks unit'],
    ['amount', '1.250', 'asks unit'],
    ['ml', '0.4', 'asks unit'],
    ['Cup size', '250', 'asks unit'],
  ])('asks for the unit where a column %j has %j', (name, text, asks) => {
    expect(readAll(`time,${name}\n2026-11-20 10:05,${text}`)).toBe(asks);
  });

  it('reads a column in the one unit in which all of it is plausible', () => {
    const column = (amounts: readonly string[]) => readAll(`time;amount\n${amounts.map((text) => `2026-11-20 10:05;${text}`).join('\n')}`);
    expect(column(['0.5', '1.250', '1'])).toMatchObject({
      drinks: ['2026-11-20T10:05 500', '2026-11-20T10:05 1250', '2026-11-20T10:05 1000'],
    });
    expect(column(['0,5', '1,250', '1'])).toMatchObject({
      drinks: ['2026-11-20T10:05 500', '2026-11-20T10:05 1250', '2026-11-20T10:05 1000'],
    });
    expect(column(['100', '1.250', '250'])).toMatchObject({
      drinks: ['2026-11-20T10:05 100', '2026-11-20T10:05 1250', '2026-11-20T10:05 250'],
    });
    expect(column(['1,234.5', '1.250'])).toMatchObject({ drinks: ['2026-11-20T10:05 1235', '2026-11-20T10:05 1'] });
    expect(column(['8', '12', '20'])).toMatchObject({ drinks: ['2026-11-20T10:05 237', '2026-11-20T10:05 355', '2026-11-20T10:05 591'] });
  });

  it('without names and with decimal commas is parted where times and amounts come of it', () => {
    expect(readAll('20.11.2026 10:05;0,25\n20.11.2026 11:05;0,33')).toMatchObject({
      drinks: ['2026-11-20T10:05 250', '2026-11-20T11:05 330'],
    });
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
    ['other', 'other'],
    ['Other', 'other'],
    ['Steamed milk', 'milk'],
    ['Watermelon juice', 'other'],
    ['Platter', 'other'],
    ['Soy milk', 'milk'],
    ['Milk tea', 'tea'],
    ['Coffee with milk', 'coffee'],
    ['Café au lait', 'coffee'],
    ['greenTea', 'tea'],
    ['SPARKLING_WATER', 'water'],
    ['Milchkaffee', 'coffee'],
    ['Caffè latte', 'coffee'],
    ['绿茶', 'tea'],
    ['白开水', 'water'],
    ['汽水', 'other'],
    ['Зелёный чай', 'tea'],
    ['Herbata', 'tea'],
    ['Süt', 'milk'],
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
    const result = rowsBy('2026-11-20T10:05:00Z,11:00,250\n2026-11-20 09:00,11:00,250', { ...plainMapping, clock: 1, amount: 2 });
    expect(result.ok && result.rows.drinks.map(({ at }) => at)).toEqual([Date.parse('2026-11-20T10:05Z'), Date.parse('2026-11-20T10:00Z')]);
  });

  it('has its first twenty rows to choose the names by', () => {
    const rows = Array.from({ length: 30 }, (_, i) => `2026-11-20 10:05,2${i + 10}`);
    const read = tableOf(['time,ml', ...rows].join('\n'));
    expect(read.ok && read.table.head.map(({ line }) => line)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    expect(read.ok && [read.table.width, read.table.guess.header]).toEqual([2, 1]);
  });

  it('has two hundred thousand rows at most', () => {
    const read = (rows: number) => rowsBy(',1\n'.repeat(rows), plainMapping);
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
        const read = tableOf(text);
        if (!read.ok) return;
        const mapping: DrinkMapping = {
          ...plainMapping,
          ...read.table.guess,
          dates: read.table.guess.dates ?? 'mdy',
          unit: read.table.guess.unit ?? 'l',
        };
        const result = rowsBy(text, mapping);
        if (!result.ok) throw new Error(result.fault);
        const count = [...csvRows(text, mapping.delimiter)].filter(({ line }) => line > (mapping.header ?? 0)).length;
        expect(result.rows.drinks.length + result.rows.problems.length).toBe(count);
        for (const { ml, at } of result.rows.drinks) expect([ml >= 1 && ml <= 5000, at <= NOW + 600_000]).toEqual([true, true]);
      }),
      { numRuns: 500 },
    );
  });
});

it('tells how much of a table is read, from nothing to all', () => {
  const text = `When,ml\n${Array.from({ length: 400 }, (_, i) => `2026-11-${10 + (i % 10)}T10:05,${200 + i}`).join('\n')}`;
  const looked = [...readDrinkTable(text, NOW)];
  const read = [...readDrinkRows(text, { ...plainMapping, header: 1 }, berlin, NOW)];
  for (const shares of [looked, read]) {
    expect(shares.length).toBeGreaterThan(10);
    expect(shares.every((share, i) => share >= (shares[i - 1] ?? 0) && share <= 1)).toBe(true);
    expect(shares.at(-1)).toBeGreaterThan(0.9);
  }
});

it('takes the time of a single row from the cell that has it whole, also beside a clock', () => {
  expect(readAll('When,Rung at,ml\n2026-11-20T10:05,09:30,250')).toMatchObject({ drinks: ['2026-11-20T10:05 250'] });
});

describe('what the columns of a table are', () => {
  const guess = (...rows: string[]) => {
    const read = tableOf(rows.join('\n'));
    if (!read.ok) throw new Error(read.fault);
    return read.table.guess;
  };
  const time = '2026-11-20 10:05';

  it('is told by what stands in them when they have no names', () => {
    expect(guess(`250,${time}`, `300,${time}`)).toMatchObject({ header: null, time: 1, clock: null, amount: 0, kind: null });
    expect(guess('1795169100,250', '1795172700,300')).toMatchObject({ header: null, time: 0, amount: 1 });
    expect(guess('2026-11-20,10:05,250', '2026-11-20,11:05,250')).toMatchObject({ header: null, time: 0, clock: 1, amount: 2 });
    expect(guess('10:05,2026-11-20,250')).toMatchObject({ header: null, time: 1, clock: 0, amount: 2 });
  });

  it('is told by their names where several would do', () => {
    expect(guess('id,weight,time,ml', `1,80,${time},250`)).toMatchObject({ header: 1, time: 2, amount: 3 });
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

  it('loses no row before what only looks like their names', () => {
    expect(readAll(`${time},250\nwhen,water\n${time},300`)).toEqual({
      drinks: ['2026-11-20T10:05 250', '2026-11-20T10:05 300'],
      problems: ['2 time'],
    });
    expect(guess('Water log', 'dátum,mennyiség', `${time},250`)).toMatchObject({ header: 2 });
  });

  it('is told by a row with a single name, and not by a title that stands alone in its row', () => {
    expect(guess('wann,score,amount', `${time},300,250`)).toMatchObject({ header: 1, amount: 2 });
    expect(guess('date,amount', '(local),(ml)', `${time},300`)).toMatchObject({ header: 1 });
    expect(guess('amount of all,,', 'wann,score,drunk', `${time},300,250`)).toMatchObject({ header: 2, amount: 1 });
  });

  it('is told of an offset wherever it stands', () => {
    expect(guess(`+02:00,${time},250`, `+01:00,${time},300`)).toMatchObject({ zone: 0, time: 1, amount: 2 });
  });

  it('takes 20 ml for the least that anybody drinks at once, where the unit is to be told from it', () => {
    expect(guess('a,b', ...Array.from({ length: 3 }, () => `${time},20`))).toMatchObject({ unit: null });
    expect(guess('a,b', ...Array.from({ length: 3 }, () => `${time},19`))).toMatchObject({ unit: 'fl-oz' });
  });

  it.each(['cl', 'dl', 'l', 'fl oz', 'cups'])('is not told by a name that says %s where nobody drinks that much', (unit) => {
    expect(guess(`time,amount (${unit})`, `${time},750`, `${time},800`)).toMatchObject({ header: 1, amount: 1, unit: null });
  });

  it('is in the unit of its name also where most cells say their own', () => {
    const cells = ['2', '3', ...Array.from({ length: 4 }, () => '250 ml')];
    expect(guess('time,amount (l)', ...cells.map((cell) => `${time},${cell}`))).toMatchObject({ unit: 'l' });
  });

  it.each([1, 3, 19, 20, 21, 45])('counts each of %d rows once', (count) => {
    const read = tableOf(['time,ml', ...Array.from({ length: count }, (_, i) => `${time},${200 + i}`)].join('\n'));
    expect(read.ok && read.table.readable).toBe(count);
  });

  it('is not told by a cell that only begins like a value', () => {
    const unit = `ml${' '.repeat(60)}x`;
    expect(guess('time,size,unit', `${time},250,${unit}`)).toMatchObject({ unitColumn: null });
    expect(readAll(`time,ml\n${time},250\n${time}${' '.repeat(60)}x,250`)).toMatchObject({
      drinks: ['2026-11-20T10:05 250'],
      problems: ['3 time'],
    });
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
          if (entry.kind === 'note') expect(cellOf(i, 'note')?.replaceAll("'", '')).toBe(entry.text.trim().replaceAll("'", ''));
        }
      }),
    );
  });

  it('tells the time on the wall where it happened', () => {
    const [row] = csvRows(csvPart([{ kind: 'drink', id: 'a', revision: 1, at: 0, offsetMin: 330, day: '1970-01-01', ml: 200 }]), ',');
    expect(row?.cells.slice(0, 6)).toEqual(['1970-01-01', '1970-01-01 05:30:00', '330', 'drink', '200', 'water']);
  });

  const sip = {
    kind: 'drink',
    revision: 3,
    at: Date.UTC(2026, 4, 14, 23, 10, 5, 678),
    offsetMin: 540,
    day: '2026-05-14',
    ml: 330,
  } as const;
  const saved =
    CSV_HEAD +
    csvPart([
      { ...sip, id: 'a', of: 'other' },
      { ...sip, id: 'b' },
      { ...sip, kind: 'note', id: 'n', text: 'x' },
    ] as Entry[]);

  it.each([
    ['as it is', saved],
    [
      'after a spreadsheet has written it anew',
      saved.replaceAll('"', '').replaceAll(',', ';').replaceAll('2026-05-15 08:10:05', '15.05.2026 08:10'),
    ],
    ['as an earlier version saved it', saved.replaceAll('"', '')],
  ])('brought in again %s, has the drinks that it had, by their ids, and never changes one that is there', (_, text) => {
    const rows = rowsOf(text);
    expect(rows).toMatchObject({
      drinks: [
        { id: 'a', ml: 330, of: 'other', offsetMin: 540, day: '2026-05-14' },
        { id: 'b', ml: 330, of: 'water', offsetMin: 540, day: '2026-05-14' },
      ],
      problems: [],
      others: 1,
    });
    const log = new Map(rows.drinks.map((drink) => [drink.id, drink as Entry]));
    const planner = restorePlanner(log, 'merge');
    // The first drink was edited since; the second was taken back.
    planner.compare([
      { ...sip, id: 'a', revision: 1 },
      { ...sip, id: 'b', revision: 1, undone: true },
    ]);
    expect(planner.finish()).toMatchObject({ plan: { adds: 0, changes: 0, keeps: 2 } });
  });
});
