/**
 * Counts over all rows of a table what the cells of each column can be: how many cells can be a time, in which order of day, month and
 * year, an amount, in which unit, and so on. Guesses that look at a few rows of a large table are wrong for the rest of it.
 */
import { VOLUMES, type Volume } from '../drinks/typed-volume.ts';
import type { Instant } from '../time.ts';
import { type Amount, amountMl, type DecimalMark, decimalMarkOf, readAmount, unitOf } from './amount-text.ts';
import { tableTimeFault } from './entry-bounds.ts';
import { DATE_ORDERS, type DateOrder, dateMarks, instantIn, readWhen, type When } from './when-text.ts';
import { readZone } from './zone-text.ts';

/** Numbers of cells. */
export type ColumnFacts = {
  /** A date, with or without a time of day, or an instant. */
  times: number;
  /** The cells with a time of day. */
  complete: number;
  /** A time of day alone. */
  clocks: number;
  /** Dates that can be read in an order, and at which something can have been drunk. */
  orders: Record<DateOrder, number>;
  /** Dates that some order can read. */
  dated: number;
  /** The cells that the orders read differently, and among these the cells with dots. */
  differing: number;
  dotted: number;
  /** Times that say themselves how far from UTC they are. */
  instants: number;
  amounts: number;
  /** Amounts that carry their unit. */
  named: number;
  /** Amounts without a unit: the number of those that the log takes if they are in this unit, and of those that are at least a sip then. */
  possible: Record<Volume, number>;
  plausible: Record<Volume, number>;
  decimals: Record<DecimalMark, number>;
  /** Cells that are the name of a unit, and those that are an offset from UTC, surely or because of their column. */
  units: number;
  zones: { sure: number; number: number; zero: number };
  words: number;
};

/** Columns are full of the same few cells. */
const REMEMBERED = 500;
/** Room for a table from a place where it is tomorrow already. */
const AHEAD_MS = 24 * 60 * 60_000;
/** The least amount of a single drink, where the unit is to be told from the amount: a sip, and more than half an ounce. */
const SIP_ML = 20;

export interface ColumnCounter {
  add(cells: readonly string[]): void;
  columns(): ColumnFacts[];
}

export function columnCounter(now: Instant): ColumnCounter {
  const counted: { facts: ColumnFacts; known: Map<string, { facts: ColumnFacts; times: number }> }[] = [];
  return {
    add(cells) {
      for (const [i, cell] of cells.entries()) {
        counted[i] ??= { facts: noFacts(), known: new Map() };
        if (cell === '') continue;
        const { facts, known } = counted[i];
        const again = known.get(cell);
        if (again) again.times += 1;
        else if (known.size < REMEMBERED) known.set(cell, { facts: factsOf(cell, now), times: 1 });
        else addFacts(facts, factsOf(cell, now), 1);
      }
    },
    columns: () =>
      counted.map(({ facts, known }) => {
        const all = structuredClone(facts);
        for (const cell of known.values()) addFacts(all, cell.facts, cell.times);
        return all;
      }),
  };
}

const NO_VOLUMES: Readonly<Record<Volume, number>> = { ml: 0, cl: 0, dl: 0, l: 0, 'fl-oz': 0, cup: 0 };

function noFacts(): ColumnFacts {
  return {
    times: 0,
    complete: 0,
    clocks: 0,
    orders: { ymd: 0, dmy: 0, mdy: 0 },
    dated: 0,
    differing: 0,
    dotted: 0,
    instants: 0,
    amounts: 0,
    named: 0,
    possible: { ...NO_VOLUMES },
    plausible: { ...NO_VOLUMES },
    decimals: { '.': 0, ',': 0 },
    units: 0,
    zones: { sure: 0, number: 0, zero: 0 },
    words: 0,
  };
}

function addFacts(to: Record<string, unknown>, facts: Record<string, unknown>, times: number): void {
  for (const [name, value] of Object.entries(facts)) {
    if (typeof value === 'number') to[name] = (to[name] as number) + value * times;
    else addFacts(to[name] as Record<string, unknown>, value as Record<string, unknown>, times);
  }
}

function factsOf(cell: string, now: Instant): ColumnFacts {
  const facts = noFacts();
  addTime(facts, cell, now);
  addAmount(facts, cell);
  facts.units = Number(unitOf(cell) !== null);
  const zone = readZone(cell);
  if (zone) {
    facts.zones[zone.kind] = 1;
    if (zone.timeZone === '+00:00') facts.zones.zero = 1;
  }
  if (/\p{L}{2}/u.test(cell) && facts.amounts === 0) facts.words = 1;
  return facts;
}

function addTime(facts: ColumnFacts, cell: string, now: Instant): void {
  if (!/\p{Nd}/u.test(cell)) return;
  const marks = dateMarks(cell);
  // Without marks that leave it open, every order says the same.
  const orders = marks ? DATE_ORDERS : (['ymd'] as const);
  const read = orders.map((order) => ({ order, when: readWhen(cell, order) }));
  const whens = read.flatMap(({ when }) => when ?? []);
  const [first] = whens;
  if (!first) return;
  if (first.instant === null && first.date === null) {
    facts.clocks = 1;
    return;
  }
  facts.times = 1;
  facts.complete = first.instant !== null || first.clock !== null ? 1 : 0;
  facts.instants = first.instant === null ? 0 : 1;
  const fitting = read.filter(({ when }) => when && fits(when, now));
  for (const { order } of fitting) facts.orders[order] = 1;
  if (!marks) for (const order of DATE_ORDERS) facts.orders[order] = fitting.length;
  facts.dated = fitting.length > 0 ? 1 : 0;
  const days = new Set(fitting.map(({ when }) => JSON.stringify(when)));
  if (days.size < 2) return;
  facts.differing = 1;
  facts.dotted = marks === 'dots' ? 1 : 0;
}

function fits(when: When, now: Instant): boolean {
  const at = instantIn(when, 'UTC');
  return at !== null && tableTimeFault(at, now + AHEAD_MS) === null;
}

function addAmount(facts: ColumnFacts, cell: string): void {
  const amount = readAmount(cell);
  if (!amount) return;
  facts.amounts = 1;
  const mark = decimalMarkOf(amount);
  if (mark) facts.decimals[mark] = 1;
  if (amount.unit) facts.named = 1;
  else for (const unit of VOLUMES) addVolume(facts, amount, unit);
}

function addVolume(facts: ColumnFacts, amount: Amount, unit: Volume): void {
  const ml = amountMl(amount, unit, null);
  if (ml !== null) facts.possible[unit] = 1;
  if (ml !== null && ml >= SIP_ML) facts.plausible[unit] = 1;
}
