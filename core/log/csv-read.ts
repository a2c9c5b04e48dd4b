/** One line of a table, with its number in the file for whoever has to find it: a quoted cell may hold line ends, so rows are fewer. */
export interface CsvRow {
  /** Counted from 1. */
  line: number;
  cells: string[];
}

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** The rows of a table, one after the other (RFC 4180, with whatever delimiter and line ends). Rows without anything in them are left out. */
export function* csvRows(text: string, delimiter: Delimiter): Generator<CsvRow> {
  let at = text.startsWith('\ufeff') ? 1 : 0;
  let line = 1;
  while (at < text.length) {
    const row: CsvRow = { line, cells: [] };
    let isOpen = true;
    while (isOpen) {
      const cell = readCell(text, at, delimiter);
      row.cells.push(cell.value);
      line += cell.lines;
      at = cell.end;
      isOpen = text[at] === delimiter;
      if (isOpen) at += 1;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
    line += 1;
    if (row.cells.some((cell) => cell !== '')) yield row;
  }
}

/** A cell, and where it ends: at a delimiter, at a line end or at the end of the text. */
function readCell(text: string, from: number, delimiter: Delimiter): { value: string; end: number; lines: number } {
  if (text[from] !== '"') {
    const end = endOfPlain(text, from, delimiter);
    return { value: text.slice(from, end).trim(), end, lines: 0 };
  }
  let value = '';
  let at = from + 1;
  while (at < text.length) {
    const quote = text.indexOf('"', at);
    const until = quote < 0 ? text.length : quote;
    value += text.slice(at, until);
    at = until + 1;
    if (text[at] !== '"') break;
    value += '"';
    at += 1;
  }
  // Whatever stands between the closing quote and the delimiter belongs to nothing.
  return { value: value.trim(), end: endOfPlain(text, Math.min(at, text.length), delimiter), lines: value.split(/\r\n|\r|\n/u).length - 1 };
}

function endOfPlain(text: string, from: number, delimiter: Delimiter): number {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}

/** How many rows are looked at to find out how a table is made. */
const LOOKED_AT = 30;

/** The delimiter that cuts the first rows into the most columns, and the same number in each; null when none makes columns. */
export function findDelimiter(text: string): Delimiter | null {
  let best: { delimiter: Delimiter; score: number } | null = null;
  for (const delimiter of DELIMITERS) {
    const widths = firstRows(text, delimiter).map(({ cells }) => cells.length);
    const width = Math.max(...widths);
    const score = width < 2 ? 0 : (widths.filter((other) => other === width).length / widths.length) * (1 + width / 1_000);
    if (score > (best?.score ?? 0)) best = { delimiter, score };
  }
  return best?.delimiter ?? null;
}

export function firstRows(text: string, delimiter: Delimiter): CsvRow[] {
  const rows: CsvRow[] = [];
  for (const row of csvRows(text, delimiter)) {
    rows.push(row);
    if (rows.length === LOOKED_AT) break;
  }
  return rows;
}
