/**
 * Drinks from the tables that other programs save, and from Rill's own: a column with the time (or one with the day and one with the time
 * of day), one with the amount, perhaps others. The meaning of each column is guessed, shown, and chosen by the person; then each row
 * becomes a drink, or has one reason why not.
 *
 * The id of a drink follows from its time, amount and place among equals, so that reading the same table again adds nothing. Rill's own table
 * has ids, which are kept.
 *
 * All this work is done in steps: a large table takes seconds, and the page goes on meanwhile.
 */
import type { Volume } from '../drinks/typed-volume.ts';
import type { Instant } from '../time.ts';
import { amountMl, readAmount, unitOf } from './amount-text.ts';
import { type CsvRow, findDelimiters, readRows } from './csv-read.ts';
import { kindOf } from './drink-names.ts';
import type { DrinkEntry } from './entry.ts';
import { tableTimeFault } from './entry-bounds.ts';
import { addDays, type DayRule } from './local-day.ts';
import { stamp } from './stamp.ts';
import { type Clock, type DrinkMapping, type DrinkTable, guessTable } from './table-guess.ts';
import { type DateOrder, instantIn, readWhen } from './when-text.ts';
import { readZone } from './zone-text.ts';

export type TableFault = 'empty' | 'no-table' | 'too-large';
type Result<T> = ({ ok: true } & T) | { ok: false; fault: TableFault };

/** Why a row is no drink; each reason has one sentence, `import.problem.*`. `text` is the cell in question. */
export interface RowProblem {
  line: number;
  code: 'no-time' | 'time' | 'early' | 'future' | 'zone' | 'no-amount' | 'amount' | 'amount-range';
  text: string;
}

export interface DrinkRows {
  drinks: DrinkEntry[];
  problems: RowProblem[];
  /** Rows of Rill's own table that are something else than drinks, such as routines and notes. */
  others: number;
}

/** A mapping in which nothing is left open. */
interface SettledMapping extends DrinkMapping {
  dates: DateOrder;
  clockIs: Clock;
}

/** The questions that the table leaves open, for the person to answer. */
export type OpenQuestion = 'dates' | 'clockIs' | 'unit';

const ROW_LIMIT = 200_000;
/** As much of a cell as is shown. */
const SHOWN = 60;
/** Ids longer than this are none of Rill's. */
const ID_LENGTH = 200;

/** How much of the work on a table is to find what parts its cells. */
const FINDING = 0.5;

/** A part of some work: the steps of the part, told as shares of the whole. */
function* partOf<Result>(steps: Generator<number, Result>, from: number, size: number): Generator<number, Result> {
  let step = steps.next();
  while (!step.done) {
    yield from + step.value * size;
    step = steps.next();
  }
  return step.value;
}

/** Looks at a whole table and guesses the meaning of its columns. Yields the share of the work that is done. */
export function* readDrinkTable(text: string, now: Instant): Generator<number, Result<{ table: DrinkTable }>> {
  if (text.trim() === '') return { ok: false, fault: 'empty' };
  const delimiters = yield* partOf(findDelimiters(text), 0, FINDING);
  let best: DrinkTable | null = null;
  const share = (1 - FINDING) / delimiters.length;
  for (const [i, delimiter] of delimiters.entries()) {
    const table = yield* partOf(guessTable(text, delimiter, now), FINDING + i * share, share);
    if (!best || table.readable > best.readable) best = table;
  }
  return best ? { ok: true, table: best } : { ok: false, fault: 'no-table' };
}

export function openQuestions({ dates, clockIs, unit, unitColumn }: DrinkMapping): OpenQuestion[] {
  const isOpen = { dates: dates === null, clockIs: clockIs === null, unit: unit === null && unitColumn === null };
  return (['dates', 'clockIs', 'unit'] as const).filter((question) => isOpen[question]);
}

function isSettled(mapping: DrinkMapping): mapping is SettledMapping {
  return openQuestions(mapping).length === 0;
}

/**
 * Every row as a drink or as a problem, with days and offsets of `rule` where the table does not tell them. Yields the share that is read.
 * While a question is open, there is nothing.
 */
export function* readDrinkRows(
  text: string,
  mapping: DrinkMapping,
  rule: DayRule,
  now: Instant,
): Generator<number, Result<{ rows: DrinkRows }>> {
  const result: DrinkRows = { drinks: [], problems: [], others: 0 };
  if (!isSettled(mapping)) return { ok: true, rows: result };
  const equals = new Map<string, number>();
  let count = 0;
  for (const { at, row } of readRows(text, mapping.delimiter)) {
    yield at / text.length;
    if (!row || row.line <= (mapping.header ?? 0)) continue;
    count += 1;
    if (count > ROW_LIMIT) return { ok: false, fault: 'too-large' };
    if (mapping.own && row.cells[mapping.own.entryKind] !== 'drink') {
      result.others += 1;
      continue;
    }
    const read = readRow(row, mapping, rule, now);
    if ('code' in read) result.problems.push(read);
    else result.drinks.push(ownDrink(row, mapping, read) ?? countedDrink(read, equals));
  }
  return { ok: true, rows: result };
}

/** A drink that has no id yet. */
type ReadDrink = Omit<DrinkEntry, 'id'>;

function readRow(row: CsvRow, mapping: SettledMapping, rule: DayRule, now: Instant): RowProblem | ReadDrink {
  const cell = (column: number | null) => (column === null ? '' : (row.cells[column] ?? ''));
  const problem = (code: RowProblem['code'], text: string): RowProblem => ({ line: row.line, code, text: text.slice(0, SHOWN) });
  const timeText = [cell(mapping.time), cell(mapping.clock)].filter(Boolean).join(' ');
  if (timeText === '') return problem('no-time', '');
  const zone = cell(mapping.zone) === '' ? rule.timeZone : readZone(cell(mapping.zone))?.timeZone;
  if (zone === undefined) return problem('zone', cell(mapping.zone));
  const at = readTime(cell(mapping.time), cell(mapping.clock), mapping.dates, mapping.clockIs === 'utc' ? 'UTC' : zone);
  if (at === null) return problem('time', timeText);
  const fault = tableTimeFault(at, now);
  if (fault) return problem(fault, timeText);
  const ml = readMl(cell(mapping.amount), cell(mapping.unitColumn), mapping);
  if (typeof ml === 'string') return problem(ml, [cell(mapping.amount), cell(mapping.unitColumn)].filter(Boolean).join(' '));
  const of = kindOf(cell(mapping.kind));
  return stamp({ kind: 'drink', id: '', at, ml, ...(of ? { of } : {}) } as const, { ...rule, timeZone: zone });
}

function readTime(time: string, clock: string, dates: DateOrder, timeZone: string): Instant | null {
  const when = readWhen(time, dates);
  if (!when || when.instant !== null || clock === '') return when && instantIn(when, timeZone);
  const apart = readWhen(clock, dates);
  if (apart?.instant !== null || !apart.clock) return null;
  return instantIn({ ...when, clock: apart.clock }, timeZone);
}

function readMl(text: string, unitText: string, { unit, decimal }: SettledMapping): number | 'no-amount' | 'amount' | 'amount-range' {
  if (text === '') return 'no-amount';
  const amount = readAmount(text);
  const volume: Volume | null = unitText === '' ? unit : unitOf(unitText);
  const named = amount?.unit ?? volume;
  if (!amount || !named) return 'amount';
  return amountMl(amount, named, decimal) ?? 'amount-range';
}

/** A drink of Rill's own table, as the entry that it was: an entry of the same id in the log, now or later, is newer and stays. */
function ownDrink({ cells }: CsvRow, { own }: SettledMapping, drink: ReadDrink): DrinkEntry | null {
  const id = own ? (cells[own.id] ?? '') : '';
  if (!own || id === '' || id.length > ID_LENGTH) return null;
  const day = cells[own.day] ?? '';
  // A person's day may have begun at another hour then.
  const isItsDay = [drink.day, addDays(drink.day, 1), addDays(drink.day, -1)].includes(day);
  return { ...drink, id, revision: 0, day: isItsDay ? day : drink.day };
}

function countedDrink(drink: ReadDrink, equals: Map<string, number>): DrinkEntry {
  const name = `csv/${drink.at}/${drink.ml}`;
  const nth = (equals.get(name) ?? 0) + 1;
  equals.set(name, nth);
  return { ...drink, id: `${name}/${nth}` };
}
