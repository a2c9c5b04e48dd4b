import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openQuestions } from '../../../core/log/drinks-csv.ts';
import { entrySchema } from '../../../core/log/entry-schema.ts';
import type { DrinkMapping } from '../../../core/log/table-guess.ts';
import english from '../../../locales/en.ts';
import { readEntries } from '../../../platform/log/history.ts';
import { planFor, readTable, readTableRows, stageDrinks } from '../../../stores/own-data.ts';
import { processorMs } from '../../processor-time.ts';
import { storage } from './browser.ts';

vi.mock('../../../platform/browser.ts', async () => ({ browser: (await import('./browser.ts')).browser }));
vi.mock('../../../platform/lock.ts', () => ({ LOG_LOCK: 'rill-log', withLock: (_name: string, work: () => Promise<unknown>) => work() }));

/** `npm run fuzz` reads all of them, and the large ones as large as can be. */
const IS_WHOLE = import.meta.env.MODE === 'fuzz';
const RUNS = IS_WHOLE ? 10_000 : 1_000;
const LARGE = IS_WHOLE ? 15_900_000 : 1_000_000;
/** Longer than this, and a page that is read in hangs. */
const FREEZE_MS = 1_000;
const NOW = Date.parse('2026-11-22T12:00:00Z');
const FROM = Date.parse('2000-01-01T00:00:00Z');

const FOLDER = join(import.meta.dirname, 'tables');
const layouts = readdirSync(FOLDER)
  .filter((name) => !name.endsWith('.md'))
  .map((name) => Uint8Array.from(readFileSync(join(FOLDER, name))));
const encode = (text: string) => new TextEncoder().encode(text);

const oddCell = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('2026-05-14 08:10', '14.05.2026', '03/04/2026', '08:10', '8:10 PM', '1795169100', '0001-01-01') },
  { weight: 4, arbitrary: fc.constantFrom('250', '0,25 l', '1.250', '8 fl oz', '1e9', '-5', '250 ml', 'NaN', 'Infinity', '٢٥٠') },
  {
    weight: 3,
    arbitrary: fc.constantFrom('Water', 'other', '+0200', 'UTC+0200', 'Europe/Berlin', 'Nowhere/Land', 'mL', '=1+1', '__proto__'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('time', 'Date', 'amount (ml)', 'drink', 'utc_offset_min', 'id', 'kind', 'constructor', 'toString'),
  },
  { weight: 2, arbitrary: fc.string({ maxLength: 12, unit: 'binary' }) },
);
const delimiter = fc.constantFrom(',', ';', '\t', '|');
const anyTable = fc
  .tuple(
    fc.array(fc.array(oddCell, { minLength: 1, maxLength: 7 }), { maxLength: 12 }),
    delimiter,
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.boolean(),
  )
  .map(([rows, parts, end, isQuoted]) =>
    rows.map((cells) => cells.map((cell) => (isQuoted ? `"${cell.replaceAll('"', '""')}"` : cell)).join(parts)).join(end),
  );

/** Inputs that have made readers slow or made them throw: text that begins like a value, goes on for very long, and ends as none. */
const run = fc
  .tuple(
    fc.constantFrom('', '1', '250 ', '2026-05-14 ', '14 ', 'May 14'),
    fc.constantFrom(',', '"', '""', ' ', '1', '1 ', '1.', "'", '\t', '\n', ', ,', 'a', '1a', '٣', '-', '/', '🙂'),
    fc.nat({ max: 400_000 }),
    fc.constantFrom('', '!', '1', 'x'),
  )
  .map(([start, sign, length, end]) => start + sign.repeat(Math.ceil(length / sign.length)) + end);
const hostile = fc.tuple(anyTable, run, fc.nat(), fc.boolean()).map(([table, signs, at, isQuoted]) => {
  const place = at % (table.length + 1);
  return `${table.slice(0, place)}${isQuoted ? `"${signs}"` : signs}${table.slice(place)}`;
});

const damage = fc.record({ at: fc.nat(), kind: fc.constantFrom('set', 'drop', 'double', 'cut'), value: fc.nat({ max: 255 }) });
function harm(bytes: Uint8Array<ArrayBuffer>, { at, kind, value }: { at: number; kind: string; value: number }): Uint8Array<ArrayBuffer> {
  const place = bytes.length === 0 ? 0 : at % bytes.length;
  const around = (middle: readonly number[], skip: number) =>
    Uint8Array.from([...bytes.slice(0, place), ...middle, ...bytes.slice(place + skip)]);
  if (kind === 'set') return around([value], 1);
  if (kind === 'drop') return around([], value % 60);
  return kind === 'double' ? around([...bytes.slice(place, place + value)], 0) : bytes.slice(0, place);
}

/** As programs save text, and as none does. */
const encodings: Readonly<Record<string, (text: string) => Uint8Array<ArrayBuffer>>> = {
  utf8: encode,
  utf16: (text) => Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]),
  utf16Bare: (text) => Uint8Array.from(Buffer.from(text, 'utf16le')),
  latin1: (text) => Uint8Array.from(Buffer.from(text, 'latin1')),
};
const anyText = fc.tuple(anyTable, fc.constantFrom(...Object.values(encodings))).map(([text, to]) => to(text));
const anyFile = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(fc.constantFrom(...layouts), fc.array(damage, { maxLength: 4 })).map(([bytes, harms]) => harms.reduce(harm, bytes)),
  },
  { weight: 5, arbitrary: anyText },
  { weight: 2, arbitrary: fc.tuple(anyText, fc.array(damage, { maxLength: 3 })).map(([bytes, harms]) => harms.reduce(harm, bytes)) },
  { weight: 2, arbitrary: hostile.map(encode) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Uint8Array.from(bytes)) },
);

const locales = ['en-GB', 'en-US', 'de-DE', 'ru', 'ja', 'zh-Hant-TW', 'ar', 'tr'];
const isSentence = (key: string) => key in english;

/** Says something to every question that a table leaves open, the same for the same seed. */
function answered(mapping: DrinkMapping, seed: number): DrinkMapping {
  const pick = <T>(choices: readonly T[]): T => choices[seed % choices.length] as T;
  const said = {
    dates: pick(['dmy', 'mdy', 'ymd'] as const),
    clockIs: pick(['local', 'utc'] as const),
    unit: pick(['ml', 'l', 'fl-oz'] as const),
  };
  return { ...mapping, ...Object.fromEntries(openQuestions(mapping).map((question) => [question, said[question]])) };
}

/** The answer about a file, in one word. */
async function outcome(file: Uint8Array<ArrayBuffer>, seed: number): Promise<string> {
  const read = await readTable(new Blob([file]), locales[seed % locales.length] as string);
  if (!read.ok) throw new Error(read.why);
  if ('fault' in read.value) {
    expect(isSentence(`import.fault.${read.value.fault}`)).toBe(true);
    expect(read.value.fault).not.toBe('broken');
    return read.value.fault;
  }
  const { text, table } = read.value;
  for (const question of openQuestions(table.guess)) expect(isSentence(`data.import.ask.${question}`)).toBe(true);
  const rows = await readTableRows(text, answered(table.guess, seed));
  if (!rows.ok || 'fault' in rows.value) throw new Error(JSON.stringify(rows));
  const { drinks, problems } = rows.value.rows;
  for (const { code, text: shown } of problems) {
    if (!isSentence(`import.problem.${code}`)) throw new Error(code);
    expect(shown.length).toBeLessThanOrEqual(60);
  }
  for (const drink of drinks) {
    if (!v.is(entrySchema, drink)) throw new Error(JSON.stringify(drink));
    expect([drink.ml >= 1, drink.ml <= 5_000, drink.at >= FROM, drink.at <= NOW + 600_000]).toEqual([true, true, true, true]);
    const off = Date.parse(drink.day) - drink.at;
    expect(Math.abs(off)).toBeLessThan(2 * 86_400_000);
  }
  const staged = stageDrinks(rows.value.rows);
  expect(staged.entries.size).toBe(new Set(drinks.map(({ id }) => id)).size);
  return drinks.length > 0 ? 'drinks' : 'nothing to bring in';
}

describe('tables that nobody has foreseen', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
    globalThis.indexedDB = new IDBFactory();
    storage.local = {};
    return () => void vi.useRealTimers();
  });

  it('are read as what they say or have a sentence, at once, and nothing is stored', async () => {
    const slowest = { ms: 0, size: 0, start: '' };
    const seen = new Map<string, number>();
    const before = JSON.stringify([Object.getOwnPropertyNames(Object.prototype), Object.getOwnPropertyNames(Array.prototype)]);
    await fc.assert(
      fc.asyncProperty(anyFile, fc.nat({ max: 1_000 }), async (file, seed) => {
        const begun = processorMs();
        const said = await outcome(file, seed);
        const ms = processorMs() - begun;
        seen.set(said, (seen.get(said) ?? 0) + 1);
        if (ms > slowest.ms)
          Object.assign(slowest, { ms, size: file.length, start: JSON.stringify(new TextDecoder().decode(file.slice(0, 120))) });
        expect(ms).toBeLessThan(FREEZE_MS);
      }),
      { numRuns: RUNS },
    );
    console.log(`${RUNS} tables: ${[...seen].map(([said, count]) => `${count} ${said}`).join(', ')}`);
    console.log(`The slowest one took ${slowest.ms.toFixed(0)} ms and has ${slowest.size} bytes: ${slowest.start}`);
    expect(storage.local).toEqual({});
    expect(await readEntries('', '9999-12-31')).toEqual([]);
    expect(JSON.stringify([Object.getOwnPropertyNames(Object.prototype), Object.getOwnPropertyNames(Array.prototype)])).toBe(before);
    // A fuzz whose tables were never read would prove nothing.
    for (const said of ['drinks', 'nothing to bring in', 'no-table', 'not-text'])
      expect(seen.get(said) ?? 0, said).toBeGreaterThan(RUNS / 200);
  }, 900_000);

  const many = (text: string, size = LARGE) => text.repeat(Math.floor(size / text.length));
  it.each([
    ['rows of drinks', `time,ml,drink\n${many('2026-05-14 08:10:11,250,Green tea\n', Math.min(LARGE, 6_000_000))}`],
    ['rows in words', `time;ml\n${many('"Thu, May 14, 2026 at 8:10 PM";0,25 l\n', Math.min(LARGE, 7_000_000))}`],
    ['a single cell', many('1 ')],
    ['a quoted cell', `"${many('1""')}"`],
    ['a quote that is never closed', many('"",').slice(1)],
    ['line ends', many('\n')],
    ['empty rows', many(',\n')],
    ['one row of delimiters', many(',;\t|')],
  ])(
    'as large as can be, of %s, never hold the page up for a second',
    async (_, text) => {
      const file = new Blob([text]);
      let last = processorMs();
      let longest = 0;
      const look = () => {
        longest = Math.max(longest, processorMs() - last);
        last = processorMs();
      };
      // Other work of the page gets its turn between the steps.
      const watch = setInterval(look, 1);
      const read = await readTable(file, 'en');
      if (!read.ok) throw new Error(read.why);
      if (!('fault' in read.value)) await readTableRows(read.value.text, answered(read.value.table.guess, 0));
      look();
      clearInterval(watch);
      console.log(`${text.length} signs, held up for ${longest.toFixed(0)} ms at most`);
      expect(longest).toBeLessThan(FREEZE_MS);
    },
    120_000,
  );

  it('are compared with the log without a change to it', async () => {
    const read = await readTable(new Blob(['time,ml\n2026-05-14 08:10,250\n']), 'en');
    if (!read.ok || 'fault' in read.value) throw new Error('not read');
    const rows = await readTableRows(read.value.text, read.value.table.guess);
    if (!rows.ok || 'fault' in rows.value) throw new Error('not read');
    expect(await planFor(stageDrinks(rows.value.rows), 'merge')).toMatchObject({ ok: true, value: { adds: 1 } });
    expect(await readEntries('', '9999-12-31')).toEqual([]);
  });
});
