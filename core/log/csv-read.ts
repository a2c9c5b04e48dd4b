import { sum } from '../sum.ts';

/**
 * A row of a table, with its line number in the file, so that a person can find it: a quoted cell may hold line ends, so there are fewer
 * rows than lines.
 */
export interface CsvRow {
  /** Counted from 1. */
  line: number;
  cells: string[];
}

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/**
 * The most characters that are read of a cell: twice the longest note. No value that is looked for is longer; a cell that is cut off ends
 * with dots.
 */
const CELL_LENGTH = 1_000;
/** How many cells are read of a row; exports of everything that a phone knows about somebody have fewer than two hundred. */
const CELLS = 300;

/** How far in the text the reading is, and the row that has been read since; null where there is none yet, or none with anything in it. */
export interface ReadStep {
  at: number;
  row: CsvRow | null;
}

/** So many cells of one row are read at a stretch. */
const STRETCH = 5_000;

/** The rows of a table, one after the other (RFC 4180, with whatever delimiter and line ends). Rows without anything in them are left out. */
export function* csvRows(text: string, delimiter: Delimiter): Generator<CsvRow> {
  for (const { row } of readRows(text, delimiter)) if (row) yield row;
}

/** Reads the rows of a large table in steps. A step comes in good time, however long its rows are and however many are empty. */
export function* readRows(text: string, delimiter: Delimiter): Generator<ReadStep> {
  let at = text.startsWith('\ufeff') ? 1 : 0;
  let line = 1;
  while (at < text.length) {
    if (isLineEnd(text, at)) {
      at += lineEndLength(text, at);
      line += 1;
      if (line % STRETCH === 0) yield { at, row: null };
      continue;
    }
    const row: CsvRow = { line, cells: [] };
    let count = 0;
    let isOpen = true;
    while (isOpen) {
      const cell = readCell(text, at, delimiter);
      if (row.cells.length < CELLS) row.cells.push(cell.value);
      line += cell.lines;
      at = cell.end;
      isOpen = text[at] === delimiter;
      if (isOpen) at += 1;
      count += 1;
      if (count % STRETCH === 0) yield { at, row: null };
    }
    at += lineEndLength(text, at);
    line += 1;
    yield { at, row: row.cells.every((cell) => cell === '') ? null : row };
  }
}

interface Cell {
  value: string;
  end: number;
  /** Line ends in it. */
  lines: number;
}

/** A cell, and where it ends: at a delimiter, at a line end or at the end of the text. A quote that is never closed is a sign like any other. */
function readCell(text: string, from: number, delimiter: Delimiter): Cell {
  const quoted = text[from] === '"' ? readQuoted(text, from, delimiter) : null;
  if (quoted) return quoted;
  const end = endOfPlain(text, from, delimiter);
  return { value: cellOf(text.slice(from, Math.min(end, from + CELL_LENGTH + 1))), end, lines: 0 };
}

/** A cell that was cut off is not the value that it begins like. */
function cellOf(text: string): string {
  return text.length > CELL_LENGTH ? `${text.slice(0, CELL_LENGTH)}…` : text.trim();
}

function readQuoted(text: string, from: number, delimiter: Delimiter): Cell | null {
  let value = '';
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return null;
    if (value.length <= CELL_LENGTH) value += text.slice(at, Math.min(quote, at + CELL_LENGTH + 1));
    at = quote + 1;
    if (text[at] !== '"') break;
    if (value.length <= CELL_LENGTH) value += '"';
    at += 1;
  }
  // Text between the closing quote and the delimiter belongs to no cell.
  return { value: cellOf(value), end: endOfPlain(text, at, delimiter), lines: lineEnds(text, from, at) };
}

function endOfPlain(text: string, from: number, delimiter: Delimiter): number {
  let end = from;
  while (end < text.length && text[end] !== delimiter && !isLineEnd(text, end)) end += 1;
  return end;
}

function isLineEnd(text: string, at: number): boolean {
  return text[at] === '\n' || text[at] === '\r';
}

/** CR and LF together are one; the end of the text is none. */
function lineEndLength(text: string, at: number): number {
  if (at >= text.length) return 0;
  return text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
}

function lineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) count += 1;
  }
  return count;
}

/** Spreadsheets and some exports say in a line of its own what parts the cells. */
const DECLARED = /^\ufeff?"?sep=([,;\t|])"?[\r\n]/iu;

/** A delimiter that cuts the rows of the whole table nearly as evenly as the best one might as well be meant. */
const NEARLY = 0.9;

/**
 * The delimiter that a first line `sep=;` names, else those that cut the most rows into the same number of columns, the most even one
 * first; no delimiter when there are no columns. Yields the share of the work that is done.
 */
export function* findDelimiters(text: string): Generator<number, Delimiter[]> {
  const declared = DELIMITERS.find((delimiter) => delimiter === DECLARED.exec(text.slice(0, '\ufeff"sep=,"\n'.length))?.[1]);
  if (declared) return [declared];
  const scores: { delimiter: Delimiter; score: number }[] = [];
  for (const [i, delimiter] of DELIMITERS.entries()) {
    if (!text.includes(delimiter)) continue;
    const score = yield* widthScore(text, delimiter, (share) => (i + share) / DELIMITERS.length);
    if (score > 0) scores.push({ delimiter, score });
  }
  scores.sort((a, b) => b.score - a.score);
  const best = Math.max(...scores.map(({ score }) => score));
  return scores.filter(({ score }) => score >= best * NEARLY).map(({ delimiter }) => delimiter);
}

/** How large a share of the rows has as many columns as most of them have; a hair more for more columns. 0 for a single column. */
function* widthScore(text: string, delimiter: Delimiter, share: (of: number) => number): Generator<number, number> {
  const counts = new Map<number, number>();
  for (const { at, row } of readRows(text, delimiter)) {
    yield share(at / text.length);
    if (!row) continue;
    counts.set(row.cells.length, (counts.get(row.cells.length) ?? 0) + 1);
  }
  const [width, count] = [...counts].reduce(
    (most, one) => (one[1] > most[1] || (one[1] === most[1] && one[0] > most[0]) ? one : most),
    [0, 0],
  );
  return width < 2 ? 0 : (count / sum([...counts.values()])) * (1 + width / 1_000);
}
