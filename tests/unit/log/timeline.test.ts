import { describe, expect, it } from 'vitest';
import type { Entry, EntryDraft } from '../../../core/log/entry.ts';
import { stamp } from '../../../core/log/stamp.ts';
import { timeline, undoableDrink } from '../../../core/log/timeline.ts';
import type { Hold } from '../../../core/reminders/reasons.ts';
import { MINUTE, SECOND } from '../../../core/time.ts';

const morning = Temporal.Instant.from('2026-11-22T09:00:00Z').epochMilliseconds;
const minute = (minutes: number) => morning + minutes * MINUTE;
const entry = (draft: EntryDraft): Entry => stamp(draft, { timeZone: 'Europe/London', startHour: 4 });

const drink = (minutes: number, ml = 200) => entry({ kind: 'drink', id: `drink ${minutes}`, at: minute(minutes), ml });
const prompt = (minutes: number, outcome: Extract<Entry, { kind: 'prompt' }>['outcome'], promptId = 'p', later?: number | 'quiet-moment') =>
  entry({
    kind: 'prompt',
    id: `${promptId}/${outcome}`,
    at: minute(minutes),
    promptId,
    reminderIds: ['drainage'],
    outcome,
    reason: 'due',
    heldBy: null,
    ...(later ? { later } : {}),
  });
const routine = (minutes: number) =>
  entry({
    kind: 'routine',
    id: `routine ${minutes}`,
    at: minute(minutes),
    routineId: 'breathe-and-open',
    variant: 'full',
    seconds: 45,
    finished: true,
  });

const held = (minutes: number, by: Hold = 'sound') =>
  entry({ kind: 'held', id: `held ${minutes}`, at: minute(minutes), reminderIds: ['drainage'], by });
const owed = (minutes: number, heldBy: Hold = 'sound') =>
  entry({
    kind: 'prompt',
    id: `owed ${minutes}`,
    at: minute(minutes),
    promptId: `owed ${minutes}`,
    reminderIds: ['drainage'],
    outcome: 'offered',
    reason: 'owed',
    heldBy,
  });

const read = (entries: Entry[]) => timeline(entries).map((line) => (line.kind === 'prompt' ? line.outcome : line.kind));

describe('the timeline', () => {
  it('has the newest first', () => {
    const pause = entry({ kind: 'pause', id: 'pause', at: minute(20), until: minute(50) });
    const resume = entry({ kind: 'resume', id: 'resume', at: minute(30) });
    expect(read([drink(0), routine(10), pause, resume])).toEqual(['resume', 'pause', 'routine', 'drink']);
  });

  it('keeps its order when two things happen at the same moment', () => {
    const [a, b] = [
      { ...drink(0), id: 'a' },
      { ...drink(0), id: 'b' },
    ];
    expect([timeline([a, b]), timeline([b, a])].map((lines) => lines.map(({ id }) => id))).toEqual([
      ['b', 'a'],
      ['b', 'a'],
    ]);
  });

  it('leaves out what was undone', () => {
    expect(read([{ ...drink(0), undone: true }])).toEqual([]);
  });

  it.each(['later', 'not-now', 'ignored', 'failed'] as const)('tells a prompt and its answer in one line: %s', (outcome) => {
    expect(read([prompt(0, 'offered'), prompt(2, outcome)])).toEqual([outcome]);
  });

  it('tells each prompt apart', () => {
    expect(read([prompt(0, 'offered', 'a'), prompt(1, 'later', 'a', 10), prompt(11, 'offered', 'b'), prompt(12, 'not-now', 'b')])).toEqual([
      'not-now',
      'later',
    ]);
  });

  it('tells of a prompt that was left and answered after all only the answer', () => {
    expect(read([prompt(0, 'offered'), prompt(10, 'ignored'), prompt(20, 'not-now')])).toEqual(['not-now']);
  });

  it('keeps how much later, and when it was answered', () => {
    expect(timeline([prompt(0, 'offered'), prompt(2, 'later', 'p', 10)])).toMatchObject([{ later: 10, at: minute(2) }]);
  });

  it('says nothing about a prompt that is still open', () => {
    expect(read([prompt(0, 'offered')])).toEqual([]);
  });

  it('lets the routine speak for the prompt that started it', () => {
    expect(read([prompt(0, 'offered'), prompt(1, 'started'), routine(1)])).toEqual(['routine']);
    expect(read([prompt(0, 'offered'), prompt(1, 'started'), routine(3)])).toEqual(['routine']);
  });

  it('takes a routine for the one that was started when it begins within ten minutes', () => {
    const began = (at: number) => read([prompt(0, 'offered'), prompt(1, 'started'), { ...routine(0), at }]);
    expect(began(minute(11))).toEqual(['routine']);
    expect(began(minute(11) + SECOND)).toEqual(['routine', 'started']);
    expect(read([routine(0), prompt(2, 'not-now')])).toEqual(['not-now', 'routine']);
    expect(read([prompt(0, 'not-now'), routine(2)])).toEqual(['routine', 'not-now']);
  });

  it('tells how a face felt with the routine that it is about', () => {
    const feel = entry({
      kind: 'feel',
      id: 'feel',
      at: minute(12),
      routineEntryId: 'routine 10',
      routineId: 'breathe-and-open',
      feel: 'lighter',
    });
    expect(timeline([routine(0), routine(10), feel])).toMatchObject([
      { id: 'routine 10', feel: 'lighter' },
      { id: 'routine 0', feel: null },
    ]);
    expect(timeline([feel])).toEqual([]);
  });

  it('tells that a prompt was started when no routine came of it', () => {
    expect(read([routine(0), prompt(1, 'offered'), prompt(2, 'started'), routine(40)])).toEqual(['routine', 'started', 'routine']);
  });
});

describe('what was held', () => {
  const offeredAt = (entries: Entry[]) => timeline(entries).flatMap((line) => (line.kind === 'held' ? [line.offeredAt] : []));

  it('is a line of its own, with the time at which it came after all', () => {
    expect(read([held(0), owed(30)])).toEqual(['held']);
    expect(offeredAt([held(0), owed(90), owed(30)])).toEqual([minute(30)]);
    expect(offeredAt([held(0), owed(0)])).toEqual([minute(0)]);
    expect(offeredAt([held(0), { ...owed(30), outcome: 'later' } as Entry])).toEqual([null]);
  });

  it('has no such time while it waits, nor that of another hold or of an earlier one', () => {
    expect(offeredAt([held(0)])).toEqual([null]);
    expect(offeredAt([held(10), owed(5), owed(30, 'call')])).toEqual([null]);
  });
});

describe('time away, quiet and not today', () => {
  it('are lines as well', () => {
    const credited = entry({ kind: 'credited', id: 'credited', at: minute(0), reminderIds: ['drainage'], minutes: 12 });
    const quiet = entry({ kind: 'quiet', id: 'quiet', at: minute(10), until: null });
    const note = entry({ kind: 'note', id: 'note', at: minute(30), text: 'Better today' });
    const pause = entry({ kind: 'pause', id: 'pause', at: minute(40), until: minute(50) });
    expect(timeline([credited, quiet, prompt(20, 'not-today'), note, pause])).toMatchObject([
      { kind: 'pause', until: minute(50) },
      { kind: 'note', note: { text: 'Better today' } },
      { kind: 'prompt', outcome: 'not-today' },
      { kind: 'quiet', until: null },
      { kind: 'credited', minutes: 12 },
    ]);
  });

  it('keep that a break was put off to the next quiet moment', () => {
    expect(timeline([prompt(2, 'later', 'p', 'quiet-moment')])).toMatchObject([{ later: 'quiet-moment' }]);
  });
});

describe('the drink that can be taken back', () => {
  it('is the newest one, for ten minutes', () => {
    const entries = [drink(0), drink(5), routine(6)];
    expect(undoableDrink(entries, minute(6))?.id).toBe('drink 5');
    expect(undoableDrink(entries, minute(15) - SECOND)?.id).toBe('drink 5');
    expect(undoableDrink(entries, minute(15))).toBeUndefined();
  });

  it('is the one that was written down last, of two in the same minute', () => {
    expect(undoableDrink([drink(5), { ...drink(5), id: 'another' }], minute(6))?.id).toBe('another');
  });

  it('is the one before once the newest is undone', () => {
    expect(undoableDrink([drink(0), { ...drink(5), undone: true }], minute(6))?.id).toBe('drink 0');
  });
});
