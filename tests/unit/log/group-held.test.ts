import { describe, expect, it } from 'vitest';
import type { EntryDraft } from '../../../core/log/entry.ts';
import { groupHeld } from '../../../core/log/group-held.ts';
import { stamp } from '../../../core/log/stamp.ts';
import { timeline } from '../../../core/log/timeline.ts';
import type { Hold } from '../../../core/reminders/reasons.ts';
import { MINUTE } from '../../../core/time.ts';

const morning = Temporal.Instant.from('2026-11-22T09:00:00Z').epochMilliseconds;
const minute = (minutes: number) => morning + minutes * MINUTE;
const entry = (draft: EntryDraft) => stamp(draft, { timeZone: 'Europe/London', startHour: 4 });

const held = (minutes: number, by: Hold = 'sound') =>
  entry({ kind: 'held', id: `held ${minutes}`, at: minute(minutes), reminderIds: ['drainage'], by });
const drink = (minutes: number) => entry({ kind: 'drink', id: `drink ${minutes}`, at: minute(minutes), ml: 200 });
const owed = (minutes: number) =>
  entry({
    kind: 'prompt',
    id: `offer ${minutes}`,
    at: minute(minutes),
    promptId: `p ${minutes}`,
    reminderIds: ['drainage'],
    outcome: 'offered',
    reason: 'owed',
    heldBy: 'sound',
  });

const read = (...entries: Parameters<typeof timeline>[0]) =>
  groupHeld(timeline(entries)).map((line) => (line.kind === 'held' ? `${line.held.by} ${line.times}` : line.kind));

describe('holds in a row', () => {
  it('for the same reason are one line', () => {
    expect(read(held(0), held(10), held(20))).toEqual(['sound 3']);
  });

  it('for different reasons are told apart, and so are those with something between', () => {
    expect(read(held(0), held(10, 'call'), held(20), held(30))).toEqual(['sound 2', 'call 1', 'sound 1']);
    expect(read(held(0), drink(5), held(10))).toEqual(['sound 1', 'drink', 'sound 1']);
  });

  it('keep when the first began, when the last did, and what came of it', () => {
    expect(groupHeld(timeline([held(0), held(10), held(20), owed(30)]))).toMatchObject([
      { id: 'held 20', at: minute(20), since: minute(0), times: 3, offeredAt: minute(30) },
    ]);
  });

  it('change nothing else', () => {
    const lines = timeline([drink(0), drink(1)]);
    expect(groupHeld(lines)).toEqual(lines);
    expect(groupHeld([])).toEqual([]);
  });
});
