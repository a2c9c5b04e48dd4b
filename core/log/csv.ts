import type { Entry } from './entry.ts';

/** The mark that tells spreadsheets that a text is UTF-8. */
const MARK = '\ufeff';
const LINE_END = '\r\n';

type Cell = string | number | boolean | null | undefined;

/** A column of the table: its name in the first line, and what an entry has there. */
const columns: readonly (readonly [name: string, cell: (entry: Entry) => Cell])[] = [
  ['day', ({ day }) => day],
  ['time', (entry) => localTime(entry)],
  ['utc_offset_min', ({ offsetMin }) => offsetMin],
  ['kind', ({ kind }) => kind],
  ['ml', (entry) => (entry.kind === 'drink' ? entry.ml : null)],
  ['drink', (entry) => (entry.kind === 'drink' ? (entry.of ?? 'water') : null)],
  ['routine', (entry) => ('routineId' in entry ? entry.routineId : null)],
  ['variant', (entry) => (entry.kind === 'routine' ? entry.variant : null)],
  ['seconds', (entry) => (entry.kind === 'routine' ? entry.seconds : null)],
  ['finished', (entry) => (entry.kind === 'routine' ? entry.finished : null)],
  ['feel', (entry) => (entry.kind === 'feel' ? entry.feel : null)],
  ['note', (entry) => (entry.kind === 'note' ? entry.text : null)],
  ['reminders', (entry) => ('reminderIds' in entry ? entry.reminderIds.join(' ') : null)],
  ['outcome', (entry) => (entry.kind === 'prompt' ? entry.outcome : null)],
  ['reason', (entry) => (entry.kind === 'prompt' ? entry.reason : null)],
  ['held_by', (entry) => (entry.kind === 'held' ? entry.by : entry.kind === 'prompt' ? entry.heldBy : null)],
  ['later', (entry) => (entry.kind === 'prompt' ? entry.later : null)],
  ['minutes', (entry) => (entry.kind === 'credited' ? entry.minutes : null)],
  ['until', (entry) => ('until' in entry && entry.until !== null ? new Date(entry.until).toISOString() : null)],
  ['id', ({ id }) => id],
];

/** The signs with which a formula begins, and their wide and small forms, which spreadsheets take for the same. */
const FORMULA = /[=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u2212]/u;
/** The signs by which some spreadsheet parts cells or lines, if it is told to or by itself. */
const SEPARATOR = /[,;|\t\r\n\v\f\u0085\u2028\u2029]/u;
/** The signs that may stand before the start of a formula and are passed over: spaces, quotes, and signs that are not seen. */
const PASSED_OVER = /[\s"\p{Cf}]/u;

/** The start of the table: the names of its columns. */
export const CSV_HEAD = MARK + columns.map(([name]) => csvCell(name)).join(',') + LINE_END;

/** A part of the entries as lines of the table (RFC 4180). Undone entries are left out. */
export function csvPart(entries: readonly Entry[]): string {
  return entries
    .filter(({ undone }) => !undone)
    .map((entry) => columns.map(([, cell]) => csvCell(cell(entry))).join(',') + LINE_END)
    .join('');
}

/** Text is always quoted, whatever stands in it: programs differ in what parts their cells. */
function csvCell(value: Cell): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  return `"${defused(value).replaceAll('"', '""')}"`;
}

/** Text of which no part begins like a formula, which a spreadsheet may run (OWASP, CSV injection): an apostrophe makes it text. */
function defused(text: string): string {
  let isStart = true;
  let safe = '';
  for (const sign of text) {
    if (isStart && FORMULA.test(sign)) safe += "'";
    safe += sign;
    isStart = SEPARATOR.test(sign) || (isStart && PASSED_OVER.test(sign));
  }
  return safe;
}

/**
 * Local date and time of the place where the entry was made, such as `2026-11-22 14:05:00`; this date is not always the day to which the
 * entry belongs.
 */
function localTime({ at, offsetMin }: Entry): string {
  return new Date(at + offsetMin * 60_000).toISOString().slice(0, 19).replace('T', ' ');
}
