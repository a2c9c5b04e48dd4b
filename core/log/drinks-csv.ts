/**
 * Drinks from the tables that other programs save: a column with the time (or one with the day and one with the time of day), one with
 * the amount, perhaps one with the kind. What the columns are is guessed, shown, and chosen by the person; then each row becomes a drink,
 * or has one reason why not.
 *
 * The id of a drink follows from its time, amount and place among equals, so that reading the same table again adds nothing.
 */
import { VOLUMES, type Volume, volumeMl } from '../drinks/typed-volume.ts';
import type { Instant } from '../time.ts';
import { type CsvRow, csvRows, type Delimiter, findDelimiter, firstRows } from './csv-read.ts';
import type { DrinkEntry, DrinkKind } from './entry.ts';
import type { DayRule } from './local-day.ts';
import { stamp } from './stamp.ts';
import { type DateOrder, instantIn, readWhen, type When } from './when-text.ts';

/** What the columns of a table are, each by its place counted from 0. */
export interface DrinkMapping {
  delimiter: Delimiter;
  hasHeader: boolean;
  /** Day and time, or the day alone. */
  time: number;
  /** The time of day, where it has a column of its own. */
  clock: number | null;
  amount: number;
  /** What amounts without a unit are in. */
  unit: Volume;
  kind: number | null;
  dates: DateOrder;
}

export interface DrinkTable {
  /** The names of the columns, or the cells of the first row where it has no names. */
  columns: string[];
  /** A few rows to choose by. */
  rows: CsvRow[];
  guess: DrinkMapping;
}

export type TableFault = 'empty' | 'no-table' | 'too-large';

/** Why a row is no drink; each has one sentence, `import.problem.*`. `text` is the cell in question. */
export interface RowProblem {
  line: number;
  code: 'no-time' | 'time' | 'future' | 'no-amount' | 'amount' | 'amount-range';
  text: string;
}

export interface DrinkRows {
  drinks: DrinkEntry[];
  problems: RowProblem[];
}

const ROW_LIMIT = 200_000;
const LEAST_ML = 1;
const MOST_ML = 5_000;
/** A device's clock may be a little behind. */
const AHEAD_MS = 10 * 60_000;

/** Looks at a table and guesses what its columns are. @param locale decides what no cell tells, such as 03/04/2026. */
export function readDrinkTable(text: string, locale: string): { ok: true; table: DrinkTable } | { ok: false; fault: TableFault } {
  if (text.trim() === '') return { ok: false, fault: 'empty' };
  const delimiter = findDelimiter(text);
  if (!delimiter) return { ok: false, fault: 'no-table' };
  const rows = firstRows(text, delimiter);
  const guess = guessMapping(rows, delimiter, locale);
  return { ok: true, table: { columns: rows[0]?.cells ?? [], rows: rows.slice(guess.hasHeader ? 1 : 0, 6), guess } };
}

/** Every row as a drink or as a problem, with days and offsets of `rule`. */
export function readDrinkRows(
  text: string,
  mapping: DrinkMapping,
  rule: DayRule,
  now: Instant,
): { ok: true; rows: DrinkRows } | { ok: false; fault: TableFault } {
  const result: DrinkRows = { drinks: [], problems: [] };
  const equals = new Map<string, number>();
  let count = 0;
  for (const row of csvRows(text, mapping.delimiter)) {
    count += 1;
    if (count === 1 && mapping.hasHeader) continue;
    if (count > ROW_LIMIT) return { ok: false, fault: 'too-large' };
    const read = readRow(row, mapping, rule, now);
    if ('code' in read) {
      result.problems.push(read);
      continue;
    }
    const name = `csv/${read.at}/${read.ml}`;
    const nth = (equals.get(name) ?? 0) + 1;
    equals.set(name, nth);
    result.drinks.push(stamp({ kind: 'drink', id: `${name}/${nth}`, ...read } as const, rule));
  }
  return { ok: true, rows: result };
}

function readRow(
  { line, cells }: CsvRow,
  mapping: DrinkMapping,
  { timeZone }: DayRule,
  now: Instant,
): RowProblem | Pick<DrinkEntry, 'at' | 'ml' | 'of'> {
  const cell = (column: number | null) => (column === null ? '' : (cells[column] ?? ''));
  const problem = (code: RowProblem['code'], text: string): RowProblem => ({ line, code, text: text.slice(0, 60) });
  const timeText = [cell(mapping.time), cell(mapping.clock)].filter(Boolean).join(' ');
  if (timeText === '') return problem('no-time', '');
  const at = readTime(cell(mapping.time), cell(mapping.clock), mapping.dates, timeZone);
  if (at === null) return problem('time', timeText);
  if (at > now + AHEAD_MS) return problem('future', timeText);
  const amountText = cell(mapping.amount);
  if (amountText === '') return problem('no-amount', '');
  const amount = readAmount(amountText, mapping.unit);
  if (amount === null) return problem('amount', amountText);
  const ml = Math.round(amount);
  if (ml < LEAST_ML || ml > MOST_ML) return problem('amount-range', amountText);
  const of = readKind(cell(mapping.kind));
  return { at, ml, ...(of ? { of } : {}) };
}

function readTime(time: string, clock: string, dates: DateOrder, timeZone: string): Instant | null {
  const when = readWhen(time, dates);
  if (!when || when.instant !== null || clock === '') return when && instantIn(when, timeZone);
  const apart = readWhen(clock, dates);
  if (apart?.instant !== null || !apart.clock) return null;
  return instantIn({ ...when, clock: apart.clock }, timeZone);
}

const AMOUNT = /^([\d.,'\u00a0\u202f ]*\d)\s*([a-z. ]*)$/iu;

const unitNames: readonly (readonly [RegExp, Volume])[] = [
  [/^(ml|millilit(er|re)s?|cc)\.?$/iu, 'ml'],
  [/^(cl|centilit(er|re)s?)\.?$/iu, 'cl'],
  [/^(dl|decilit(er|re)s?)\.?$/iu, 'dl'],
  [/^(l|lit(er|re)s?)\.?$/iu, 'l'],
  [/^(us )?(fl\.? ?)?oz\.?( us)?$|^fluid ounces?$|^ounces?$/iu, 'fl-oz'],
  [/^cups?$/iu, 'cup'],
];

/** Millilitres of an amount such as `250`, `0,25 l` or `8 fl oz`; null when it is none. */
function readAmount(text: string, unit: Volume): number | null {
  const [, digits, name = ''] = AMOUNT.exec(text.trim()) ?? [];
  if (!digits) return null;
  const named = name.trim() === '' ? unit : unitNames.find(([pattern]) => pattern.test(name.trim()))?.[1];
  return named === undefined ? null : volumeMl(readNumber(digits), named);
}

/** The last of a comma and a point parts the decimals, unless exactly three digits follow and none but a zero stands before. */
function readNumber(digits: string): number {
  const plain = digits.replace(/['\u00a0\u202f ]/gu, '');
  if (/^[1-9]\d{0,2}([.,]\d{3})+$/u.test(plain) && new Set(plain.replace(/\d/gu, '')).size === 1)
    return Number(plain.replace(/[.,]/gu, ''));
  const mark = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  return Number(mark < 0 ? plain : `${plain.slice(0, mark).replace(/[.,]/gu, '')}.${plain.slice(mark + 1)}`);
}

const kindNames: readonly (readonly [RegExp, DrinkKind])[] = [
  [/water|wasser|eau|agua/iu, 'water'],
  [/tea|tee|th[eé]/iu, 'tea'],
  [/coffee|kaffee|caf[eé]|espresso|latte/iu, 'coffee'],
  [/milk|milch|lait|leche/iu, 'milk'],
];

function readKind(text: string): DrinkKind | undefined {
  if (text === '') return undefined;
  return kindNames.find(([pattern]) => pattern.test(text))?.[1] ?? 'other';
}

const HEADERS = {
  time: /date|time|day|when|datum|zeit|tag|fecha|heure/iu,
  clock: /time|clock|hour|uhr|zeit|heure|hora/iu,
  amount: /amount|volume|quantity|size|intake|menge|ml|oz|lit(er|re)|cantidad/iu,
  kind: /drink|beverage|type|kind|getr(ä|ae)nk|sorte|boisson|bebida/iu,
} as const;

function guessMapping(rows: readonly CsvRow[], delimiter: Delimiter, locale: string): DrinkMapping {
  const names = rows[0]?.cells ?? [];
  const body = rows.length > 1 ? rows.slice(1) : rows;
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const column = (index: number) => body.map(({ cells }) => cells[index] ?? '');
  const dates = guessOrder(
    body.flatMap(({ cells }) => cells),
    locale,
  );
  const best = (header: RegExp, fits: (text: string) => number, taken: readonly (number | null)[]): number | null => {
    const scores = Array.from({ length: width }, (_, index) => {
      const cells = column(index);
      const content = cells.reduce((sum, text) => sum + fits(text), 0) / Math.max(1, cells.length);
      return taken.includes(index) || content === 0 ? 0 : content + (header.test(names[index] ?? '') ? 0.6 : 0);
    });
    const most = Math.max(...scores);
    return most > 0.3 ? scores.indexOf(most) : null;
  };
  const time = best(HEADERS.time, (text) => dateScore(readWhen(text, dates)), []) ?? 0;
  const hasClock = column(time).some((text) => hasTimeOfDay(readWhen(text, dates)));
  const clock = hasClock ? null : best(HEADERS.clock, (text) => clockScore(readWhen(text, dates)), [time]);
  const amount = best(HEADERS.amount, (text) => (readAmount(text, 'ml') === null ? 0 : 1), [time, clock]) ?? Math.min(width - 1, time + 1);
  const kind = best(HEADERS.kind, (text) => (/\p{L}{2}/u.test(text) && readAmount(text, 'ml') === null ? 0.3 : 0), [time, clock, amount]);
  // The first row names the columns when what it has for time and amount is neither.
  const hasHeader = readWhen(names[time] ?? '', dates) === null && readAmount(names[amount] ?? '', 'ml') === null;
  return {
    delimiter,
    hasHeader,
    time,
    clock,
    amount,
    unit: guessUnit(hasHeader ? (names[amount] ?? '') : '', column(amount)),
    kind,
    dates,
  };
}

function dateScore(when: When | null): number {
  if (!when) return 0;
  if (when.instant !== null) return 1.2;
  return when.date ? (when.clock ? 1.2 : 1) : 0;
}

function clockScore(when: When | null): number {
  return when?.instant === null && when.clock && !when.date ? 1 : 0;
}

function hasTimeOfDay(when: When | null): boolean {
  return when !== null && (when.instant !== null || when.clock !== null);
}

/** A day above 12 tells the order; without one, the language and region do. */
function guessOrder(cells: readonly string[], locale: string): DateOrder {
  for (const order of ['dmy', 'mdy'] as const) {
    const other = order === 'dmy' ? 'mdy' : 'dmy';
    if (cells.some((text) => readWhen(text, order) !== null && readWhen(text, other) === null)) return order;
  }
  const parts = new Intl.DateTimeFormat(locale, { dateStyle: 'short' }).formatToParts(0).map(({ type }) => type);
  return parts.indexOf('month') < parts.indexOf('day') && parts.indexOf('month') < parts.indexOf('year') ? 'mdy' : 'dmy';
}

/** What the name of the column says, in words or in brackets; else what amounts of that size must be. */
function guessUnit(name: string, cells: readonly string[]): Volume {
  const words = name.split(/[^\p{L}.]+/u).filter(Boolean);
  for (const unit of VOLUMES) {
    const pattern = unitNames.find(([, of]) => of === unit)?.[0];
    if (words.some((word) => pattern?.test(word)) || pattern?.test(name.trim())) return unit;
  }
  const numbers = cells.flatMap((text) => readAmount(text, 'ml') ?? []);
  const most = Math.max(0, ...numbers);
  if (most === 0 || most >= 50) return 'ml';
  return most <= 5 ? 'l' : 'fl-oz';
}
