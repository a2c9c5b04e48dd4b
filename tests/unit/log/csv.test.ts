import { expect, it } from 'vitest';
import { CSV_HEAD, csvPart } from '../../../core/log/csv.ts';
import type { Entry } from '../../../core/log/entry.ts';
import { processorMs } from '../../processor-time.ts';

const base = { revision: 1, at: Date.UTC(2026, 10, 22, 13, 5), offsetMin: 60, day: '2026-11-22' } as const;
const drink: Entry = { ...base, kind: 'drink', id: 'd', ml: 200 };

/** The cells of one entry by the names of their columns; empty cells are left out. */
function cellsOf(entry: Entry): Record<string, string> {
  const unquoted = (line: string) => line.trimEnd().replaceAll('"', '').split(',');
  const names = unquoted(CSV_HEAD.slice(1));
  const cells = unquoted(csvPart([entry]));
  return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']).filter(([, cell]) => cell !== ''));
}

const place = { day: '2026-11-22', time: '2026-11-22 14:05:00', utc_offset_min: '60' };

it('the table begins with its mark and the names of its columns', () => {
  const names =
    'day,time,utc_offset_min,kind,ml,drink,routine,variant,seconds,finished,feel,note,reminders,outcome,reason,held_by,later,minutes,until,id';
  expect(CSV_HEAD).toBe(`\ufeff"${names.replaceAll(',', '","')}"\r\n`);
});

it.each<[Entry, Record<string, string>]>([
  [drink, { kind: 'drink', id: 'd', ml: '200', drink: 'water' }],
  [
    { ...drink, of: 'tea' },
    { kind: 'drink', id: 'd', ml: '200', drink: 'tea' },
  ],
  [
    { ...base, kind: 'routine', id: 'r', routineId: 'neck-release', variant: 'short', seconds: 45, finished: false },
    { kind: 'routine', id: 'r', routine: 'neck-release', variant: 'short', seconds: '45', finished: 'false' },
  ],
  [
    { ...base, kind: 'feel', id: 'f', routineEntryId: 'r', routineId: 'neck-release', feel: 'sore' },
    { kind: 'feel', id: 'f', routine: 'neck-release', feel: 'sore' },
  ],
  [
    { ...base, kind: 'note', id: 'n', text: 'Better today' },
    { kind: 'note', id: 'n', note: 'Better today' },
  ],
  [
    {
      ...base,
      kind: 'prompt',
      id: 'p',
      promptId: 'x',
      reminderIds: ['drainage', 'drink'],
      outcome: 'later',
      reason: 'owed',
      heldBy: 'call',
      later: 10,
    },
    { kind: 'prompt', id: 'p', reminders: 'drainage drink', outcome: 'later', reason: 'owed', held_by: 'call', later: '10' },
  ],
  [
    { ...base, kind: 'held', id: 'h', reminderIds: ['drink'], by: 'sound' },
    { kind: 'held', id: 'h', reminders: 'drink', held_by: 'sound' },
  ],
  [
    { ...base, kind: 'credited', id: 'c', reminderIds: ['drainage'], minutes: 12 },
    { kind: 'credited', id: 'c', reminders: 'drainage', minutes: '12' },
  ],
  [
    { ...base, kind: 'pause', id: 'u', until: base.at + 60_000 },
    { kind: 'pause', id: 'u', until: '2026-11-22T13:06:00.000Z' },
  ],
  [
    { ...base, kind: 'quiet', id: 'q', until: null },
    { kind: 'quiet', id: 'q' },
  ],
  [
    { ...base, kind: 'resume', id: 'm' },
    { kind: 'resume', id: 'm' },
  ],
])('a line tells all of an entry: $kind', (entry, cells) => {
  expect(cellsOf(entry)).toEqual({ ...place, ...cells });
});

const note = (text: string, id = 'n'): Entry => ({ ...base, kind: 'note', id, text });

it('leaves out what was undone, quotes every text, and no number', () => {
  const lines = csvPart([note('x, "y"\nz', 'a'), { ...drink, undone: true }, { ...drink, of: 'tea' }]);
  expect(lines).toBe(
    [
      '"2026-11-22","2026-11-22 14:05:00",60,"note",,,,,,,,"x, ""y""\nz",,,,,,,,"a"\r\n',
      '"2026-11-22","2026-11-22 14:05:00",60,"drink",200,"tea",,,,,,,,,,,,,,"d"\r\n',
    ].join(''),
  );
});

it.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['  =1', "  '=1"],
  ['\u200b=1', "\u200b'=1"],
  ['"=1', `"'=1`],
  ['\t=1', "\t'=1"],
  ['\r=1', "\r'=1"],
  ['x;=1', "x;'=1"],
  ['x,=1', "x,'=1"],
  ['x|=1', "x|'=1"],
  ['x; "=1', `x; "'=1`],
  ['x\n=1', "x\n'=1"],
  ['x\t -1', "x\t '-1"],
  ['x\u2028=1', "x\u2028'=1"],
  ['＝1', "'＝1"],
  ['＋1', "'＋1"],
  ['－1', "'－1"],
  ['＠x', "'＠x"],
  ['−1', "'−1"],
  ['better - much', 'better - much'],
  ['a=b', 'a=b'],
  ["'=1", "'=1"],
  ['x :-)', 'x :-)'],
])('defuses what a spreadsheet may take for a formula: %j', (text, safe) => {
  expect(csvPart([note(text)])).toContain(`,"${safe.replaceAll('"', '""')}",`);
});

it('is quick about a note of nothing but separators', () => {
  const begun = processorMs();
  csvPart([note('\t'.repeat(200_000))]);
  expect(processorMs() - begun).toBeLessThan(1_000);
});
