import type { Entry } from './entry.ts';

/** What marks a text as UTF-8 for spreadsheets that would take it for something else. */
const MARK = '\ufeff';
const LINE_END = '\r\n';

type Cell = string | number | boolean | null | undefined;

/** One column: its name in the first line, and what an entry has there. */
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

/** The start of the table: the names of its columns. */
export const CSV_HEAD = MARK + columns.map(([name]) => name).join(',') + LINE_END;

/** Some entries as lines of the table (RFC 4180). What was undone is left out. */
export function csvPart(entries: readonly Entry[]): string {
  return entries
    .filter(({ undone }) => !undone)
    .map((entry) => columns.map(([, cell]) => csvCell(cell(entry))).join(',') + LINE_END)
    .join('');
}

/** A spreadsheet takes what begins so for a formula and may run it (OWASP, CSV injection); an apostrophe makes it text. */
const FORMULA = /^[=+\-@\t\r]/u;
const QUOTED = /[",\r\n]/u;

function csvCell(value: Cell): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Date and time on the wall where it happened, such as `2026-11-22 14:05:00`; it is not always the date of the day it counts for. */
function localTime({ at, offsetMin }: Entry): string {
  return new Date(at + offsetMin * 60_000).toISOString().slice(0, 19).replace('T', ' ');
}
