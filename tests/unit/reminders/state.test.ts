import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { emptyState } from '../../../core/reminders/empty-state.ts';
import { isLogDue } from '../../../core/reminders/outbox.ts';
import { readState } from '../../../core/reminders/read-state.ts';
import { type ReminderState, stateSchema } from '../../../core/reminders/state.ts';
import { look, NOW, opened } from './look.ts';

const isRead = (state: unknown) => v.safeParse(stateSchema, state).success;

describe('what is remembered', () => {
  it('is read again as it was saved', () => {
    const chosen = { at: NOW, until: NOW + 1, atLull: true };
    const full: ReminderState = {
      ...opened,
      pause: { since: NOW, until: null },
      quiet: { since: NOW, until: NOW + 1 },
      waiting: { since: NOW, reminderIds: ['drink'], way: 'badge' },
      held: { by: 'sound', since: NOW, owedAfter: 'sound', disturbedSince: NOW },
      promised: chosen,
      lullSince: NOW,
      away: { since: NOW },
      returnedAt: NOW,
      drinks: [{ id: 'd', at: NOW, ml: 0 }],
      lastPrompt: { at: NOW, day: '2026-11-23', onDay: 1 },
      lastRoutineId: 'neck-release',
      armedFor: NOW,
      alarmsDeadUntil: NOW,
    };
    expect(full.outbox).toMatchObject([{ kind: 'prompt', outcome: 'offered', reminderIds: ['drainage'] }]);
    for (const state of [emptyState, full]) expect(v.parse(stateSchema, state)).toEqual(state);
  });

  it('is nothing at first: no text has been shown, and nothing ignored', () => {
    expect(emptyState).toMatchObject({ ignoredInRow: 0, textCursor: 0, lookedAt: 0, reminders: {}, drinks: [], outbox: [] });
  });

  it('was saved without what a break is owed after, once', () => {
    const held = { by: 'sound', since: NOW, disturbedSince: NOW };
    expect(v.parse(stateSchema, { ...emptyState, held }).held).toEqual({ ...held, owedAfter: null });
  });

  it.each([
    ['a count below nothing', { ignoredInRow: -1 }],
    ['half a text', { textCursor: 0.5 }],
    ['a time without end', { lookedAt: Number.POSITIVE_INFINITY }],
    ['a routine without a name', { lastRoutineId: '' }],
    ['a hold that is none', { held: { by: 'weather', since: NOW, disturbedSince: NOW } }],
    ['another version', { version: 2 }],
  ])('has never %s', (_, damage) => {
    expect(isRead(emptyState)).toBe(true);
    expect(isRead({ ...emptyState, ...damage })).toBe(false);
  });
});

describe('what was damaged', () => {
  const good = (id: string) => ({ id, at: NOW, kind: 'resume' });

  it.each([[{}], [null], [5], [[]], [{ id: '', at: 'soon' }]])('takes no neighbour of %j along', (bad) => {
    const { value } = readState({ ...emptyState, outbox: [good('a'), bad, good('b'), bad, bad, good('c')] });
    expect(value).toEqual({ ...emptyState, outbox: [good('a'), good('b'), good('c')] });
  });
});

describe('what waits for the log', () => {
  const entries = (count: number) => Array.from({ length: count }, (_, at) => ({ kind: 'resume', id: `e${at}`, at }));

  it('is no more than five hundred entries, the last ones', () => {
    const ids = (count: number) =>
      look({ outbox: entries(count) }, { event: { type: 'paused', until: null } }).state.outbox.map(({ id }) => id);
    expect(ids(499)).toEqual([...entries(499).map(({ id }) => id), `pause:${NOW}`]);
    expect(ids(500)).toEqual([
      ...entries(500)
        .map(({ id }) => id)
        .slice(1),
      `pause:${NOW}`,
    ]);
  });

  it('is told once for each id', () => {
    const paused = look({}, { event: { type: 'paused', until: null } }).state;
    expect(look({ outbox: paused.outbox }, { event: { type: 'paused', until: null } }).state).toEqual(paused);
  });

  it('has the day and the offset of the moment it came, and keeps them', () => {
    const stamp = { revision: 1, day: '2026-11-23', offsetMin: 0 };
    const first = look({ outbox: entries(1) }).state;
    expect(first.outbox).toEqual([{ kind: 'resume', id: 'e0', at: 0, revision: 1, day: '1969-12-31', offsetMin: 0 }]);
    const kept = { kind: 'resume', id: 'r', at: NOW, ...stamp, offsetMin: 780 };
    const second = look({ outbox: [kept] }, { event: { type: 'paused', until: null } }).state;
    expect(second.outbox).toEqual([kept, { kind: 'pause', id: `pause:${NOW}`, at: NOW, until: null, ...stamp }]);
  });

  it.each([
    [0, true, false],
    [1, true, true],
    [1, false, false],
    [23, false, false],
    [24, false, true],
  ])('of %d entries, with somebody reading: %s, is to be written: %s', (count, isRead, isDue) => {
    expect(isLogDue({ ...emptyState, outbox: entries(count) }, isRead)).toBe(isDue);
  });
});
