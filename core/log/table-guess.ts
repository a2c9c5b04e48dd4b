/** Guesses the meaning of the columns of a table of drinks. Questions that the table leaves open stay open, for the person to answer. */
import { VOLUMES, type Volume } from '../drinks/typed-volume.ts';
import type { Instant } from '../time.ts';
import { type DecimalMark, readAmount, unitOf } from './amount-text.ts';
import { type CsvRow, type Delimiter, readRows } from './csv-read.ts';
import { wordsIn } from './drink-names.ts';
import { type ColumnFacts, columnCounter } from './table-columns.ts';
import { DATE_ORDERS, type DateOrder, readWhen } from './when-text.ts';

/** Whether times without an offset are those of a clock where it was drunk, or of UTC. */
export const CLOCKS = ['local', 'utc'] as const;
export type Clock = (typeof CLOCKS)[number];

/** The columns of a table by their meaning, each by its place counted from 0. Null for a choice means that the person has to make it. */
export interface DrinkMapping {
  delimiter: Delimiter;
  /** The line that names the columns, counted from 1. Rows begin after it; null when the first line is a row. */
  header: number | null;
  /** Day and time, or the day alone. */
  time: number;
  /** The time of day, where it has a column of its own. */
  clock: number | null;
  /** How far from UTC it was. */
  zone: number | null;
  clockIs: Clock | null;
  dates: DateOrder | null;
  amount: number;
  /** The unit of amounts without one, also when a column names it. */
  unit: Volume | null;
  unitColumn: number | null;
  /** How numbers are written; null where no cell tells, and their size has to. */
  decimal: DecimalMark | null;
  kind: number | null;
  /** Columns of a table that Rill itself has saved. */
  own: { id: number; day: number; entryKind: number } | null;
}

export interface DrinkTable {
  /** The first rows, one of which may name the columns. */
  head: CsvRow[];
  /** How many columns there are. */
  width: number;
  guess: DrinkMapping;
  /** How many rows may have both a time and an amount. */
  readable: number;
}

/** Lines before the names of the columns: the subject of the table, for whom, since when. */
const HEAD_ROWS = 20;

const listOf = (words: string) => words.split(' ');

/** Words that name columns, in languages that exports are written in. */
const NAMES = {
  time: [
    ...listOf(
      'time date datetime timestamp day when at start datum zeit zeitpunkt tag fecha hora heure jour data ora giorno dag tijd dzień',
    ),
    ...listOf('godzina дата время tarih saat 日期 时间 時間 日付 日時 날짜 시간'),
  ],
  clock: listOf('time clock hour uhr uhrzeit zeit heure hora ora tijd tid godzina время час saat 时间 時間 時刻 시간'),
  amount: [
    ...listOf('amount volume quantity size intake value water menge trinkmenge volumen cantidad quantité quantità quantidade hoeveelheid'),
    ...listOf('ilość объем объём количество miktar 容量 水量 饮水量 量 양'),
  ],
  kind: [
    ...listOf(
      'drink beverage type kind food liquid getränk getraenk getränkeart sorte art boisson bebida bevanda drank drankje napój напиток',
    ),
    ...listOf('içecek 饮料 飲み物 음료'),
  ],
  zone: listOf('offset zone timezone tz utc gmt zeitzone fuseau zona'),
  unit: listOf('unit units einheit unité unidad unità unidade eenheid jednostka единица birim 单位 単位 단위'),
} as const satisfies Record<string, readonly string[]>;
type Role = keyof typeof NAMES;

/** Times at which a row was written rather than something drunk; amounts that are wanted rather than drunk. */
const LESS = listOf('created create updated update modified synced inserted deleted exported end goal target unit total ziel');
const NAMED = 0.6;
const LESS_BY = 0.35;

/** The columns of Rill's own table by which it is known again; spreadsheets keep their names. */
const OWN_NAMES = ['day', 'time', 'utc_offset_min', 'kind', 'ml', 'drink', 'id'] as const;

/** Looks at every row. Yields the share of the text that has been looked at. */
export function* guessTable(text: string, delimiter: Delimiter, now: Instant): Generator<number, DrinkTable> {
  const head: CsvRow[] = [];
  const counter = columnCounter(now);
  let header: CsvRow | null = null;
  let rows = 0;
  let width = 0;
  const count = ({ line, cells }: CsvRow) => {
    width = Math.max(width, cells.length);
    if (header && line <= header.line) return;
    rows += 1;
    counter.add(cells);
  };
  for (const { at, row } of readRows(text, delimiter)) {
    yield at / text.length;
    if (!row) continue;
    if (head.length < HEAD_ROWS) {
      head.push(row);
      if (head.length < HEAD_ROWS) continue;
      header = namesIn(head);
      for (const first of head) count(first);
    } else count(row);
  }
  if (head.length < HEAD_ROWS) {
    header = namesIn(head);
    for (const first of head) count(first);
  }
  const columns = counter.columns();
  const guess = guessMapping({ head, header, columns, rows }, delimiter);
  const readable = Math.min(columns[guess.time]?.times ?? 0, columns[guess.amount]?.amounts ?? 0);
  return { head, width, guess, readable };
}

/** The row that has the most names of columns, and no value among them. A single cell names none. */
function namesIn(head: readonly CsvRow[]): CsvRow | null {
  let best: { row: CsvRow; names: number } | null = null;
  for (const row of head) {
    if (row.cells.filter((cell) => cell !== '').length < 2) continue;
    if (row.cells.some((cell) => readAmount(cell) !== null || readWhen(cell, 'dmy') !== null || readWhen(cell, 'mdy') !== null)) continue;
    const names = row.cells.filter((cell) => (Object.keys(NAMES) as Role[]).some((role) => isNamed(cell, role))).length;
    if (names > (best?.names ?? 0)) best = { row, names };
  }
  return best?.row ?? null;
}

function isNamed(name: string, role: Role): boolean {
  const words = wordsIn(name);
  const names: readonly string[] = NAMES[role];
  return words.some((word) => names.includes(word)) || (role === 'amount' && unitIn(words) !== null);
}

/** Names such as `Energy (kcal)`: such a column measures no volume. */
function isOtherMeasure(name: string): boolean {
  const [, unit = ''] = /\(([^()]{1,20})\)/u.exec(name) ?? [];
  const words = wordsIn(unit);
  return words.length > 0 && unitIn(words) === null;
}

interface Seen {
  head: readonly CsvRow[];
  header: CsvRow | null;
  columns: readonly ColumnFacts[];
  rows: number;
}

function guessMapping(seen: Seen, delimiter: Delimiter): DrinkMapping {
  const own = ownColumns(seen.header?.cells ?? []);
  if (own)
    return {
      ...own,
      delimiter,
      header: seen.header?.line ?? null,
      clock: null,
      clockIs: 'local',
      ...ordersAndDecimals(seen, own),
      unit: 'ml',
      unitColumn: null,
    };
  const best = bestColumns(seen);
  const { time, amount } = best;
  const clock = (seen.columns[time]?.complete ?? 0) > 0 ? null : best.find('clock', (facts) => facts.clocks, [time]);
  const zone = zoneColumn(seen, [time, clock, amount]);
  const unitColumn = (seen.columns[amount]?.named ?? 0) > 0 ? null : best.find('unit', (facts) => facts.units, [time, clock, amount]);
  const kind = best.find('kind', (facts) => facts.words * 0.3, [time, clock, zone, amount, unitColumn]);
  const header = headerLine(seen, time, amount);
  return {
    delimiter,
    header,
    time,
    clock,
    zone,
    clockIs: guessClock(seen, time, zone),
    amount,
    unit: unitColumn === null ? guessUnit(nameAt(seen.head, header, amount), seen.columns[amount]) : null,
    unitColumn,
    kind,
    own: null,
    ...ordersAndDecimals(seen, { time, amount }),
  };
}

function ownColumns(names: readonly string[]) {
  const at = Object.fromEntries(OWN_NAMES.map((name) => [name, names.indexOf(name)])) as Record<(typeof OWN_NAMES)[number], number>;
  if (Object.values(at).includes(-1)) return null;
  return { time: at.time, zone: at.utc_offset_min, amount: at.ml, kind: at.drink, own: { id: at.id, day: at.day, entryKind: at.kind } };
}

function ordersAndDecimals({ columns }: Seen, { time, amount }: { time: number; amount: number }) {
  return { dates: guessOrder(columns[time]), decimal: guessDecimal(columns[amount]) };
}

/** How well each column fits: by what stands in it, and by its name where it has one. */
function bestColumns({ columns, header, rows }: Seen) {
  const score = (index: number, role: Role, fits: (facts: ColumnFacts) => number): number => {
    const facts = columns[index];
    const content = facts ? fits(facts) / Math.max(1, rows) : 0;
    if (content === 0) return 0;
    const name = header?.cells[index] ?? '';
    if (role === 'amount' && isOtherMeasure(name)) return content - LESS_BY;
    return content + (isNamed(name, role) ? NAMED : 0) - (wordsIn(name).some((word) => LESS.includes(word)) ? LESS_BY : 0);
  };
  const find = (role: Role, fits: (facts: ColumnFacts) => number, taken: readonly (number | null)[]): number | null => {
    const scores = columns.map((_, index) => (taken.includes(index) ? 0 : score(index, role, fits)));
    const most = scores.reduce((a, b) => Math.max(a, b), 0);
    return most > 0.3 ? scores.indexOf(most) : null;
  };
  const time = find('time', (facts) => facts.times + facts.complete * 0.2, []) ?? 0;
  const clocks = columns.flatMap((facts, index) => (facts.clocks > 0 && facts.amounts === 0 ? index : []));
  const amount = find('amount', (facts) => facts.amounts, [time, ...clocks]) ?? Math.min(Math.max(columns.length - 1, 0), time + 1);
  return { find, time, amount };
}

/** The line of the names. No row with a time and an amount stands before it; where no names are known, the row before the first such row has them. */
function headerLine({ head, header }: Seen, time: number, amount: number): number | null {
  const hasAmount = ({ cells }: CsvRow) => readAmount(cells[amount] ?? '') !== null;
  const first = head.findIndex((row) => hasTime(row.cells[time] ?? '') && hasAmount(row));
  if (header && (first < 0 || head.indexOf(header) < first)) return header.line;
  const before = first > 0 ? head[first - 1] : undefined;
  return before && !hasTime(before.cells[time] ?? '') && !hasAmount(before) ? before.line : null;
}

function hasTime(text: string): boolean {
  return DATE_ORDERS.some((order) => readWhen(text, order) !== null);
}

function nameAt(head: readonly CsvRow[], line: number | null, column: number): string {
  return head.find((row) => row.line === line)?.cells[column] ?? '';
}

function zoneColumn({ columns, header, rows }: Seen, taken: readonly (number | null)[]): number | null {
  const index = columns.findIndex(({ zones }, i) => {
    if (taken.includes(i)) return false;
    const count = isNamed(header?.cells[i] ?? '', 'zone') ? zones.sure + zones.number : zones.sure;
    return count >= rows / 2 && count > 0;
  });
  return index < 0 ? null : index;
}

/** A table of UTC times says so somewhere: in the name of the column, or, as exports of Samsung Health do, in the name of the program. */
function guessClock({ columns, header, head }: Seen, time: number, zone: number | null): Clock | null {
  const words = wordsIn(header?.cells[time] ?? '');
  if (words.includes('utc') || words.includes('gmt')) return 'utc';
  const facts = columns[time];
  const zones = zone === null ? null : columns[zone]?.zones;
  if (!zones || words.includes('local') || facts?.instants === facts?.times) return 'local';
  if (zones.zero === zones.sure + zones.number) return 'local';
  return head.some(({ line, cells }) => line < (header?.line ?? 0) && cells[0]?.startsWith('com.samsung.')) ? 'utc' : null;
}

/** How many cells may be written in another way before it is not clear which one is meant. */
const STRAY = 0.02;

/** The order that reads the dates of the whole column. Dots mean that the day comes first. Null when it stays open. */
function guessOrder(facts: ColumnFacts | undefined): DateOrder | null {
  if (!facts || facts.dated === 0) return 'ymd';
  const most = Math.max(...DATE_ORDERS.map((order) => facts.orders[order]));
  if (facts.dated - most > facts.dated * STRAY) return null;
  const [only, ...others] = DATE_ORDERS.filter((order) => facts.orders[order] === most);
  if (!only || others.length === 0) return only ?? null;
  if (facts.differing === 0) return only;
  return facts.dotted === facts.differing && facts.orders.dmy === most ? 'dmy' : null;
}

function guessDecimal(facts: ColumnFacts | undefined): DecimalMark | null {
  if (!facts || facts.decimals['.'] === facts.decimals[',']) return null;
  return facts.decimals['.'] > facts.decimals[','] ? '.' : ',';
}

/** Units that tables leave unsaid. */
const UNSAID = ['ml', 'l', 'fl-oz'] as const satisfies readonly Volume[];
const MOSTLY = 0.5;
/** A unit that is plausible for nearly as many cells as the best one might as well be meant. */
const NEARLY = 0.95;

/**
 * The unit that the name of the column says, unless hardly a cell can be in it; else the only one in which its amounts are plausible.
 * Null when it stays open.
 */
function guessUnit(name: string, facts: ColumnFacts | undefined): Volume | null {
  const named = unitIn(wordsIn(name));
  const unnamed = (facts?.amounts ?? 0) - (facts?.named ?? 0);
  if (!facts || unnamed === 0) return named ?? 'ml';
  if (named && facts.possible[named] >= unnamed * MOSTLY) return named;
  const [best, next] = UNSAID.map((unit) => ({ unit, count: facts.plausible[unit] })).sort((a, b) => b.count - a.count);
  if (!best || best.count === 0) return named ?? 'ml';
  return named || (next && next.count >= best.count * NEARLY) ? null : best.unit;
}

/** The unit among the words of a column's name, such as `Amount (fl oz)`. */
function unitIn(words: readonly string[]): Volume | null {
  const units = words.map(unitOf);
  return VOLUMES.find((unit) => units.includes(unit)) ?? null;
}
