import { describe, expect, it } from 'vitest';
import type { ReminderState } from '../../../core/reminders/state.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import { HOUR, MINUTE } from '../../../core/time.ts';
import { badge, clock, type Look, look, NOW, overdue, running, shown } from './look.ts';

describe('what holds a break', () => {
  const by = (state: Partial<ReminderState>, rest: Look = {}) => look({ reminders: overdue, ...state }, rest).state.held?.by;
  const all = { fullScreen: true, call: true, sound: true };
  const calls = { settings: { presence: { ...defaultSettings.presence, holdCalls: true } } };
  const lastPrompt = { at: NOW - MINUTE, day: '2026-11-23', onDay: 1 };

  it('is the strongest of all', () => {
    expect(by({ away: { since: NOW } }, { presence: { ...all, input: 'locked' } })).toBe('away');
    expect(by({ returnedAt: NOW, lastPrompt }, { presence: all })).toBe('waking');
    expect(by({ lastPrompt }, { presence: all })).toBe('gap');
    expect(by({}, { ...calls, presence: all })).toBe('full-screen');
    expect(by({}, { ...calls, presence: { ...all, fullScreen: false } })).toBe('call');
    expect(by({}, { presence: { ...all, fullScreen: false } })).toBe('sound');
  });

  it('is looked at again after two minutes, and half an hour while I am away', () => {
    expect(look({ reminders: overdue }, { presence: { sound: true } }).state.armedFor).toBe(NOW + 2 * MINUTE);
    const long = { drainage: clock(60), drink: { ...clock(0), offUntil: NOW + 10 * HOUR } };
    expect(look({ reminders: long }, { presence: { input: 'locked' } }).state.armedFor).toBe(NOW + 30 * MINUTE);
  });

  it('is written down when it begins, and not again while it lasts', () => {
    const first = look({ reminders: overdue }, { presence: { sound: true } }).state;
    expect(first.outbox).toMatchObject([
      { kind: 'held', id: `held:drainage:${NOW}:sound`, at: NOW, reminderIds: ['drainage'], by: 'sound' },
    ]);
    expect(first.held).toEqual({ by: 'sound', since: NOW, owedAfter: 'sound', disturbedSince: NOW, calmSince: null });
    const second = look({ ...first, outbox: [] }, { presence: { sound: true }, at: NOW + 2 * MINUTE }).state;
    expect([second.outbox, second.held]).toEqual([[], first.held]);
  });

  it('is not the limit of the day: what falls due then counts from tomorrow, and at once when the limit is raised', () => {
    const reached = { reminders: overdue, lastPrompt: { at: NOW - HOUR, day: '2026-11-23', onDay: 3 } };
    const state = look(reached, { settings: { perDay: 3 } }).state;
    expect([state.prompt, state.held, state.reminders.drainage]).toEqual([null, null, overdue.drainage]);
    expect(look(state, { settings: { perDay: 4 } }).state.prompt).not.toBeNull();
    expect(look(state, { settings: { perDay: null } }).state.prompt).not.toBeNull();
    const tomorrow = Date.parse('2026-11-24T04:00:00Z');
    const comes = (at: number) => look({ ...state, armedFor: null }, { at, settings: { perDay: 3 } }).state.prompt !== null;
    expect([comes(tomorrow + HOUR - 1), comes(tomorrow + HOUR)]).toEqual([false, true]);
  });

  it('is forgotten when nothing is due any more', () => {
    const held = { by: 'sound' as const, since: NOW, owedAfter: 'sound' as const, disturbedSince: NOW };
    expect(look({ held, lullSince: NOW }).state).toMatchObject({ held: null, lullSince: null });
  });
});

describe('a hold ends to the millisecond', () => {
  const typing = { still: false };
  const lullS = (seconds: number) => ({ presence: { ...defaultSettings.presence, lullS: seconds } });
  const comesAfter = (state: Partial<ReminderState>, ms: number, rest: Look = {}) => {
    // An alarm that has not rung would tell of sleep.
    const offered = (at: number) => look({ ...state, armedFor: null }, { ...rest, at: NOW + at }).state.prompt !== null;
    expect([offered(ms - 1), offered(ms)]).toEqual([false, true]);
  };

  it('for a lull', () => {
    const rest = { settings: lullS(60), presence: typing };
    comesAfter(look({ reminders: overdue }, rest).state, MINUTE, rest);
  });

  it('for a lull where a window takes the keyboard', () => {
    const rest = { presence: typing, stealsFocus: true };
    comesAfter(look({ reminders: overdue }, rest).state, MINUTE, rest);
    expect(look({ reminders: overdue }, { presence: typing }).state.prompt).not.toBeNull();
  });

  it('for a lull that a person asked for, also when another reminder falls due with it', () => {
    const snoozed = { at: NOW - HOUR, until: NOW, atLull: true };
    const both = { reminders: { drainage: { ...clock(60), snoozed }, drink: clock(60) } };
    comesAfter(look(both, { presence: typing }).state, HOUR, { presence: typing });
  });

  it('for a lull that a person asked for', () => {
    const snoozed = { at: NOW - HOUR, until: NOW, atLull: true };
    const chosen = { reminders: { ...running.reminders, drainage: { ...clock(60), snoozed } } };
    comesAfter(look(chosen, { presence: typing }).state, HOUR, { presence: typing });
  });

  it('for a badge that turns into a card', () => {
    const { drainage, drink } = defaultSettings.reminders;
    const rest = { settings: { reminders: { drainage: { ...drainage, way: 'badge-then-card' as const }, drink } }, presence: typing };
    comesAfter(look({ reminders: overdue }, rest).state, 10 * MINUTE, rest);
  });

  it('for a card that was promised', () => {
    const promised = { at: NOW - HOUR, until: NOW + MINUTE, atLull: false };
    comesAfter({ promised }, MINUTE);
  });

  it('for the first moments after a return', () => {
    comesAfter({ reminders: overdue, returnedAt: NOW }, 2 * MINUTE);
  });

  it('for the distance between two prompts, and for a shorter interval', () => {
    const lastPrompt = { at: NOW, day: '2026-11-23', onDay: 1 };
    comesAfter({ reminders: overdue, lastPrompt }, 20 * MINUTE);
    const { drainage, drink } = defaultSettings.reminders;
    comesAfter({ reminders: overdue, lastPrompt }, 5 * MINUTE, {
      settings: { reminders: { drainage: { ...drainage, everyMin: 5 }, drink } },
    });
  });

  it('for the distance between two prompts, whatever interval stands behind a clock time', () => {
    const { drainage, drink } = defaultSettings.reminders;
    const lastPrompt = { at: NOW - 15 * MINUTE, day: '2026-11-23', onDay: 1 };
    comesAfter({ reminders: overdue, lastPrompt }, 5 * MINUTE, {
      settings: { reminders: { drainage: { ...drainage, times: [{ at: 600, weekdays: [1] }], everyMin: 5 }, drink } },
    });
  });

  it('never for a later time that a person chose, also when another reminder falls due with it', () => {
    const snoozed = { at: NOW - 5 * MINUTE, until: NOW, atLull: false };
    const both = { drainage: { ...clock(60), snoozed }, drink: clock(60) };
    const lastPrompt = { at: NOW - 5 * MINUTE, day: '2026-11-23', onDay: 1 };
    expect(look({ reminders: both, lastPrompt }).state.prompt?.reminderIds).toEqual(['drainage', 'drink']);
    expect(look({ reminders: { drainage: clock(60), drink: clock(60) }, lastPrompt }).state.prompt).toBeNull();
  });

  it('for the hour that sound may hold', () => {
    const rest = { presence: { sound: true } };
    // Looked at again every two minutes meanwhile; no alarm is missed.
    comesAfter({ ...look({ reminders: overdue }, rest).state, armedFor: null }, HOUR, rest);
  });

  it('for a drink after a drink, and for one after plenty', () => {
    const { drainage, drink } = defaultSettings.reminders;
    const thirsty = { reminders: { drainage: { ...drainage, enabled: false }, drink: { ...drink, everyMin: 5 } } };
    const drinks = (ml: number) => [{ id: 'd', at: NOW, ml }];
    comesAfter({ drinks: drinks(749) }, 45 * MINUTE, { settings: thirsty });
    comesAfter({ drinks: drinks(750) }, 90 * MINUTE, { settings: thirsty });
  });
});

describe('the badge before a break', () => {
  it('comes a minute before the first of the reminders, to the millisecond', () => {
    const settings = { headsUp: true };
    expect(badge({}, { settings, at: NOW + 9 * MINUTE - 1 })).toBe('none');
    expect(badge({}, { settings, at: NOW + 9 * MINUTE })).toBe('soon');
    expect(badge({}, { at: NOW + 9 * MINUTE })).toBe('none');
  });
});

describe('the badge', () => {
  const span = { since: NOW, until: null };
  const held = { reminders: overdue };
  const waiting = { waiting: { since: NOW - MINUTE, reminderIds: ['drink'], way: 'badge' as const } };
  const film = { presence: { fullScreen: true } };

  it('names the strongest first', () => {
    expect(badge({ pause: span, quiet: span, ...held, ...waiting }, film)).toBe('paused');
    expect(badge({ quiet: span, ...held, ...waiting }, film)).toBe('quiet');
    expect(badge({ ...held, ...waiting }, film)).toBe('held');
    expect(badge(waiting)).toBe('waiting');
    expect(badge({})).toBe('none');
  });

  it('announces nothing while a card is open, or I am away', () => {
    const soon = { reminders: { drainage: clock(59.5), drink: clock(0) } };
    const settings = { headsUp: true };
    expect(badge(soon, { settings })).toBe('soon');
    expect(badge({ ...shown, ...soon }, { settings, promptOnScreen: true })).toBe('none');
    expect(badge(soon, { settings, presence: { input: 'locked' } })).toBe('none');
  });
});
