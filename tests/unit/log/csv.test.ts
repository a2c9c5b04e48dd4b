import { expect, it } from 'vitest';
import { CSV_HEAD, csvPart } from '../../../core/log/csv.ts';
import type { Entry } from '../../../core/log/entry.ts';

const base = { revision: 1, at: Date.UTC(2026, 10, 22, 13, 5), offsetMin: 60, day: '2026-11-22' } as const;
const drink: Entry = { ...base, kind: 'drink', id: 'd', ml: 200 };

/** The cells of one entry by the names of their columns; those without anything left out. */
function cellsOf(entry: Entry): Record<string, string> {
  const names = CSV_HEAD.slice(1).trimEnd().split(',');
  const cells = csvPart([entry]).trimEnd().split(',');
  return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']).filter(([, cell]) => cell !== ''));
}

const place = { day: '2026-11-22', time: '2026-11-22 14:05:00', utc_offset_min: '60' };

it('the table begins with its mark and the names of its columns', () => {
  expect(CSV_HEAD).toBe(
    '\ufeffday,time,utc_offset_min,kind,ml,drink,routine,variant,seconds,finished,feel,note,reminders,outcome,reason,held_by,later,minutes,until,id\r\n',
  );
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

it('leaves out what was undone, and quotes what would break a line', () => {
  const note = (id: string, text: string): Entry => ({ ...base, kind: 'note', id, text });
  const lines = csvPart([note('a', 'x, "y"\nz'), { ...drink, undone: true }, note('b', '=1+1'), note('c', '\r=1')]);
  expect(lines).toBe(
    [
      '2026-11-22,2026-11-22 14:05:00,60,note,,,,,,,,"x, ""y""\nz",,,,,,,,a\r\n',
      "2026-11-22,2026-11-22 14:05:00,60,note,,,,,,,,'=1+1,,,,,,,,b\r\n",
      '2026-11-22,2026-11-22 14:05:00,60,note,,,,,,,,"\'\r=1",,,,,,,,c\r\n',
    ].join(''),
  );
});
