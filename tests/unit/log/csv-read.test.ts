import { describe, expect, it } from 'vitest';
import { csvRows, type Delimiter, findDelimiters, readRows } from '../../../core/log/csv-read.ts';
import { done } from './steps.ts';

const findDelimiter = (text: string) => done(findDelimiters(text))[0] ?? null;

/** Every row with the number of its line. */
const told = (text: string, delimiter: Delimiter = ',') => [...csvRows(text, delimiter)].map(({ line, cells }) => [line, ...cells]);

describe('the rows of a table', () => {
  it.each(['\n', '\r\n', '\r'])('end with %j, the last one also without', (end) => {
    const rows = [
      [1, 'a', 'b'],
      [2, 'c', 'd'],
    ];
    expect(told(['a,b', 'c,d'].join(end))).toEqual(rows);
    expect(told(['a,b', 'c,d', ''].join(end))).toEqual(rows);
  });

  it('have the numbers of their lines, after empty ones and after cells of several lines', () => {
    expect(told('a,b\n\n , \nc,d')).toEqual([
      [1, 'a', 'b'],
      [4, 'c', 'd'],
    ]);
    expect(told('a,"b\nb\r\nb\rb",c\nd')).toEqual([
      [1, 'a', 'b\nb\r\nb\rb', 'c'],
      [5, 'd'],
    ]);
  });

  it('may have quoted cells, with quotes, delimiters and nothing in them', () => {
    expect(told('"a ""b""","c,d","",e')).toEqual([[1, 'a "b"', 'c,d', '', 'e']]);
    expect(told('"a" x,b\n"c"')).toEqual([
      [1, 'a', 'b'],
      [2, 'c'],
    ]);
    expect(told('""')).toEqual([]);
  });

  it('lose nothing after a quote that is never closed', () => {
    expect(told('a,"b\nc,d')).toEqual([
      [1, 'a', '"b'],
      [2, 'c', 'd'],
    ]);
    expect(told('"')).toEqual([[1, '"']]);
    expect(told('"a""')).toEqual([[1, '"a""']]);
  });

  it('have cells of a thousand signs at most, and three hundred of them', () => {
    expect(told(`${'x'.repeat(1_001)},"${'y""'.repeat(1_001)}",z`)).toEqual([[1, `${'x'.repeat(1_000)}…`, `${'y"'.repeat(500)}…`, 'z']]);
    expect(told(`1${' '.repeat(1_000)}!,"${'x'.repeat(1_000)}"`)).toEqual([[1, `1${' '.repeat(999)}…`, 'x'.repeat(1_000)]]);
    expect(told(`${'x,'.repeat(301)}y\nz`).map((row) => row.length - 1)).toEqual([300, 1]);
  });

  it('are read in steps between which others have their turn, also within a row and over empty lines', () => {
    const steps = (text: string) => [...readRows(text, ',')].filter(({ row }) => row === null).map(({ at }) => at);
    for (const text of [','.repeat(100_000), '\n'.repeat(100_000)]) {
      const ends = [0, ...steps(text), text.length];
      expect(ends.length).toBeLessThan(1_000);
      expect(Math.max(...ends.slice(1).map((end, i) => end - (ends[i] as number)))).toBeLessThan(20_000);
    }
  });

  it('have no space around their cells, and an empty cell after the last delimiter', () => {
    expect(told('  a , b\tc ,')).toEqual([[1, 'a', 'b\tc', '']]);
    expect(told(',a')).toEqual([[1, '', 'a']]);
  });

  it('begin after the mark that some programs put before a text', () => {
    expect(told('\ufeffa,b')).toEqual([[1, 'a', 'b']]);
    expect(told('')).toEqual([]);
  });
});

describe('the delimiter', () => {
  it.each([',', ';', '\t', '|'] as const)('may be %j', (delimiter) => {
    expect(findDelimiter(['a', 'b', 'c'].join(delimiter))).toBe(delimiter);
  });

  it('is the one that makes the same number of columns in the most rows', () => {
    expect(findDelimiter('a;b\n1,5;2\n3,5;4')).toBe(';');
    expect(findDelimiter('a|b,c|d\n1|2|3\n4|5|6')).toBe('|');
    expect(findDelimiter('a,b;c\n1,2;3')).toBe(',');
    expect(findDelimiter('a,b;c;d\n1,2;3;4')).toBe(';');
    expect(findDelimiter('a;b;"x,y\nx,y\nx,y\nx,y"\n1;2;3')).toBe(';');
  });

  it('is none where there are no columns', () => {
    expect(findDelimiter('one\ntwo')).toBeNull();
    expect(findDelimiter('')).toBeNull();
  });

  it('is found by all rows, however the first ones look', () => {
    expect(findDelimiter([...Array(40).fill('a;b'), ...Array(100).fill('a,b,c,d')].join('\n'))).toBe(',');
    expect(findDelimiter(['a;b', ...Array(40).fill('1,5;2,5')].join('\n'))).toBe(';');
  });

  it('is not found in one row that has more of it than all others together', () => {
    expect(findDelimiter(['a;b', `${','.repeat(300_000)}`, '1;2', '3;4'].join('\n'))).toBe(';');
  });

  it.each(['sep=;', '"sep=;"', 'SEP=;', '\ufeffsep=;'])('may be declared: %j', (first) => {
    expect(findDelimiter(`${first}\r\na,b;c,d\r\n1,2,3\r\n`)).toBe(';');
    expect(findDelimiter(`sep=x\na,b\n`)).toBe(',');
  });
});

it('comes to a step now and then in a table of empty lines, and not at each of them', () => {
  const steps = [...readRows('\n'.repeat(20_000), ',')].length;
  expect(steps).toBeGreaterThan(1);
  expect(steps).toBeLessThan(200);
});

it('takes the width that most rows have, also when wider ones come last', () => {
  const rows = [...Array.from({ length: 9 }, (_, i) => (i % 2 ? 'tea;1' : 'tea, green;1')), 'a;b;c;d;e'];
  expect(findDelimiter(rows.join('\n'))).toBe(';');
});
