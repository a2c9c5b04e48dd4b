import { describe, expect, it } from 'vitest';
import type { ReminderState } from '../../../core/reminders/state.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import { HOUR, MINUTE } from '../../../core/time.ts';
import { clock, type Look, look, NOW, running, shown } from './look.ts';

describe('a clock that is set back by two hours', () => {
  const BACK = 2 * HOUR;
  const then = NOW - BACK;
  const setBack = (state: Partial<ReminderState>, rest: Look = {}) => look({ lookedAt: NOW, ...state }, { ...rest, at: then }).state;

  it('moves back with all that has happened', () => {
    const state = setBack(
      {
        reminders: { drainage: clock(50), drink: clock(180) },
        drinks: [{ id: 'd', at: NOW - MINUTE, ml: 200 }],
        lastPrompt: { at: NOW - MINUTE, day: '2026-11-23', onDay: 2 },
        returnedAt: NOW - MINUTE,
      },
      {},
    );
    expect(state.reminders.drainage?.countedFrom).toBe(then - 50 * MINUTE);
    expect(state.reminders.drink?.countedFrom).toBe(then - 180 * MINUTE);
    expect(state.drinks).toEqual([{ id: 'd', at: then - MINUTE, ml: 200 }]);
    expect(state.lastPrompt).toEqual({ at: then - MINUTE, day: '2026-11-23', onDay: 2 });
    expect(state.returnedAt).toBe(then - MINUTE);
    expect(state.armedFor).toBe(then + 10 * MINUTE);
  });

  it('keeps the length of a pause, of quiet and of a later time', () => {
    const span = { since: NOW - 10 * MINUTE, until: NOW + 30 * MINUTE };
    const moved = { since: then - 10 * MINUTE, until: then + 30 * MINUTE };
    expect(setBack({ pause: span }).pause).toEqual(moved);
    expect(setBack({ quiet: span }).quiet).toEqual(moved);
    expect(setBack({ pause: { ...span, until: null } }).pause).toEqual({ ...moved, until: null });
    const chosen = { at: NOW - 10 * MINUTE, until: NOW + 20 * MINUTE, atLull: true };
    const sooner = { at: then - 10 * MINUTE, until: then + 20 * MINUTE, atLull: true };
    expect(setBack({ promised: chosen }).promised).toEqual(sooner);
    const snoozed = { ...running.reminders, drainage: { ...clock(60), snoozed: chosen } };
    expect(setBack({ reminders: snoozed }).reminders.drainage?.snoozed).toEqual(sooner);
  });

  it('takes for today what the clock now says is today', () => {
    const offUntil = (until: number, at: number) =>
      look({ reminders: { ...running.reminders, drainage: { ...clock(0), offUntil: until } }, lookedAt: NOW }, { at }).state.reminders
        .drainage?.offUntil;
    const tomorrow = Date.parse('2026-11-24T04:00:00Z');
    expect(offUntil(tomorrow, then)).toBe(tomorrow);
    expect(offUntil(tomorrow, NOW - 24 * HOUR)).toBe(tomorrow - 24 * HOUR);
  });

  it('leaves the card on the screen its ten minutes', () => {
    const state = setBack({ ...shown, lookedAt: NOW + MINUTE }, { promptOnScreen: true });
    expect(state.prompt).toMatchObject({ openedAt: then - MINUTE, phaseSince: then - MINUTE });
  });

  it('leaves a hold, a lull and time away as long as they were', () => {
    const held = { by: 'sound' as const, since: NOW - MINUTE, owedAfter: 'sound' as const, disturbedSince: NOW - MINUTE };
    const noise = { presence: { sound: true } };
    const due = { ...running.reminders, drainage: clock(240) };
    expect(setBack({ reminders: due, held }, noise).held).toEqual({
      ...held,
      since: then - MINUTE,
      disturbedSince: then - MINUTE,
      calmSince: null,
    });
    const waits = { settings: { presence: { ...defaultSettings.presence, lullS: 120 } }, presence: { still: false } };
    expect(setBack({ reminders: due, lullSince: NOW - MINUTE }, waits).lullSince).toBe(then - MINUTE);
    expect(setBack({ away: { since: NOW - MINUTE } }, { presence: { input: 'idle' } }).away?.since).toBe(then - MINUTE);
  });

  it('in Chromium has no alarms until it has caught up: each rest of the hands is listened to', () => {
    const listens = (state: Partial<ReminderState>, at: number) => {
      const { state: after, effects } = look({ lookedAt: NOW, ...state }, { at });
      return [after.alarmsDeadUntil, effects.find((effect) => effect.type === 'detect-idle')?.seconds];
    };
    expect(listens({}, NOW - MINUTE)).toEqual([NOW, 15]);
    expect(listens({}, NOW - MINUTE + 1)).toEqual([null, 300]);
    expect(listens({ alarmsDeadUntil: NOW + HOUR }, then)).toEqual([NOW + HOUR, 15]);
    expect(listens({ alarmsDeadUntil: NOW + HOUR, lookedAt: then }, NOW)).toEqual([NOW + HOUR, 15]);
    expect(listens({ alarmsDeadUntil: NOW, lookedAt: then }, NOW)).toEqual([null, 300]);
    expect(listens({ alarmsDeadUntil: NOW, lookedAt: NOW }, NOW)).toEqual([null, 300]);
  });
});
