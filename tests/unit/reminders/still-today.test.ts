import { describe, expect, it } from 'vitest';
import { emptyState } from '../../../core/reminders/empty-state.ts';
import type { ReminderState } from '../../../core/reminders/state.ts';
import { breaksStillToday } from '../../../core/reminders/still-today.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import type { Settings } from '../../../core/settings/schema.ts';
import { HOUR, MINUTE } from '../../../core/time.ts';

const now = 1_000 * HOUR;
const state: ReminderState = {
  ...emptyState,
  reminders: { drainage: { countedFrom: now - 20 * MINUTE, snoozed: null, offUntil: null } },
};

const stillToday = (from: ReminderState, settings: Settings, at: number, dayEnd: number) =>
  breaksStillToday(from, { settings, day: { timeZone: 'UTC', startHour: 4 } }, at, dayEnd).length;

describe('the breaks still to come today', () => {
  it('are one an interval until the day ends', () => {
    expect(stillToday(state, defaultSettings, now, now + 30 * MINUTE)).toBe(0);
    expect(stillToday(state, defaultSettings, now, now + 40 * MINUTE)).toBe(0);
    expect(stillToday(state, defaultSettings, now, now + 40 * MINUTE + 1)).toBe(1);
    expect(stillToday(state, defaultSettings, now, now + 41 * MINUTE)).toBe(1);
    expect(stillToday(state, defaultSettings, now, now + 3 * HOUR)).toBe(3);
  });

  it('begin now when one is overdue', () => {
    expect(stillToday(state, defaultSettings, now + 90 * MINUTE, now + 100 * MINUTE)).toBe(1);
  });

  it('begin after a pause, and there are none while it has no end', () => {
    const paused = (until: number | null) => ({ ...state, pause: { since: now, until } });
    expect(stillToday(paused(now + 2 * HOUR), defaultSettings, now, now + 3 * HOUR)).toBe(1);
    expect(stillToday(paused(now + 4 * HOUR), defaultSettings, now, now + 3 * HOUR)).toBe(0);
    expect(stillToday(paused(null), defaultSettings, now, now + 3 * HOUR)).toBe(0);
  });

  it('keep to the working hours', () => {
    const at = (hour: number) => Date.parse('2026-11-23T00:00:00Z') + hour * HOUR;
    const day = [
      { from: 9 * 60, to: 12 * 60 },
      { from: 13 * 60, to: 15 * 60 },
    ];
    const working: Settings = { ...defaultSettings, hours: { on: true, week: Array.from({ length: 7 }, () => day) } };
    const fresh = { ...state, reminders: { drainage: { countedFrom: at(8), snoozed: null, offUntil: null } } };
    // At ten, eleven and two; noon and three are outside.
    expect(stillToday(fresh, working, at(8), at(28))).toBe(3);
    expect(stillToday(fresh, working, at(15), at(28))).toBe(0);
  });

  it('leave out what was said not to come today, and what is no routine', () => {
    const offUntil = now + 3 * HOUR;
    const silenced = {
      ...state,
      reminders: { drainage: { countedFrom: now, snoozed: null, offUntil }, drink: { countedFrom: now, snoozed: null, offUntil: null } },
    };
    expect(stillToday(silenced, defaultSettings, now, offUntil)).toBe(0);
  });

  it('count a reminder that a person has added', () => {
    const own = { ...defaultSettings.reminders.drainage, id: 'own-1', name: 'Neck', routineId: 'no-touch-flow', hours: null };
    const added = {
      ...state,
      reminders: { ...state.reminders, 'own-1': { countedFrom: now - 50 * MINUTE, snoozed: null, offUntil: null } },
    };
    const alone = stillToday(state, defaultSettings, now, now + HOUR);
    expect(stillToday(added, { ...defaultSettings, ownReminders: [own] }, now, now + HOUR)).toBe(alone + 1);
  });

  it('are none when the reminder is off', () => {
    const off: Settings = {
      ...defaultSettings,
      reminders: { ...defaultSettings.reminders, drainage: { ...defaultSettings.reminders.drainage, enabled: false } },
    };
    expect(stillToday(state, off, now, now + 3 * HOUR)).toBe(0);
  });
});
