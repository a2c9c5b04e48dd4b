import { describe, expect, it } from 'vitest';
import type { ReminderState } from '../../../core/reminders/state.ts';
import { HOUR, MINUTE } from '../../../core/time.ts';
import { clock, type Look, look, NOW, running } from './look.ts';

describe('a pause', () => {
  const pause = { since: NOW - 30 * MINUTE, until: NOW };
  const counts = (state: Partial<ReminderState>, rest: Look = {}) => look(state, rest).state;

  it('ends to the millisecond, and quiet as well', () => {
    expect(counts({ pause }).pause).toBeNull();
    expect(counts({ pause }, { at: NOW - 1 }).pause).toEqual(pause);
    expect(counts({ quiet: pause }).quiet).toBeNull();
    expect(counts({ quiet: pause }, { at: NOW - 1 }).quiet).toEqual(pause);
  });

  it('moves what was counted from before it by all of it, and what was counted from within it by the rest', () => {
    const { reminders } = counts({ pause, reminders: { drainage: clock(50), drink: clock(10) } }, { at: NOW + 5 * MINUTE });
    expect(reminders.drainage?.countedFrom).toBe(NOW - 20 * MINUTE);
    expect(reminders.drink?.countedFrom).toBe(NOW);
  });

  it('moves nothing that has been counted from since', () => {
    const over = { since: NOW - 30 * MINUTE, until: NOW - 10 * MINUTE };
    const { reminders } = counts({ pause: over, reminders: { drainage: clock(10), drink: clock(5) } });
    expect([reminders.drainage, reminders.drink]).toEqual([clock(10), clock(5)]);
  });

  it('moves what was put off, and a card that was promised', () => {
    const chosen = { at: NOW - 40 * MINUTE, until: NOW - 20 * MINUTE, atLull: false };
    const later = { ...chosen, until: NOW + 10 * MINUTE };
    const state = counts({ pause, promised: chosen, reminders: { ...running.reminders, drainage: { ...clock(60), snoozed: chosen } } });
    expect(state.promised).toEqual(later);
    expect(state.reminders.drainage?.snoozed).toEqual(later);
  });

  it('waits for nothing: neither a hold nor a moment of rest', () => {
    const held = { by: 'lull' as const, since: NOW - MINUTE, owedAfter: null, disturbedSince: null };
    const state = counts({ held, lullSince: NOW - MINUTE }, { event: { type: 'paused', until: null } });
    expect([state.held, state.lullSince, state.armedFor]).toEqual([null, null, null]);
  });

  it('that is made longer goes on from where it began', () => {
    const longer = counts({ pause }, { event: { type: 'paused', until: NOW + HOUR }, at: NOW - MINUTE });
    expect(longer.pause).toEqual({ since: pause.since, until: NOW + HOUR });
    const quieter = counts({ quiet: pause }, { event: { type: 'quieted', until: NOW + HOUR }, at: NOW - MINUTE });
    expect(quieter.quiet).toEqual({ since: pause.since, until: NOW + HOUR });
  });

  it('gives way to quiet, which counts on, and quiet to a pause', () => {
    const quiet = counts({ pause }, { event: { type: 'quieted', until: null }, at: NOW - 10 * MINUTE });
    expect([quiet.pause, quiet.quiet]).toEqual([null, { since: NOW - 10 * MINUTE, until: null }]);
    expect(quiet.reminders.drainage?.countedFrom).toBe(NOW - 30 * MINUTE);
    const paused = counts({ quiet: pause }, { event: { type: 'paused', until: null }, at: NOW - 10 * MINUTE });
    expect([paused.pause, paused.quiet]).toEqual([{ since: NOW - 10 * MINUTE, until: null }, null]);
  });

  it('is over with a click, and a click without one says nothing', () => {
    const event = { type: 'resumed' } as const;
    const resumed = counts({ pause: { ...pause, until: null } }, { event });
    expect([resumed.pause, resumed.outbox.map(({ kind }) => kind)]).toEqual([null, ['resume']]);
    expect(counts({ quiet: { ...pause, until: null } }, { event }).quiet).toBeNull();
    expect(counts({}, { event }).outbox).toEqual([]);
  });
});
