import { describe, expect, it } from 'vitest';
import { emptyState, type ReminderState } from '../../../core/reminders/state.ts';
import { breaksStillToday } from '../../../core/reminders/still-today.ts';
import { defaultSettings, type Settings } from '../../../core/settings/schema.ts';
import { HOUR, MINUTE } from '../../../core/time.ts';

const now = 1_000 * HOUR;
const state: ReminderState = {
  ...emptyState,
  reminders: { drainage: { countedFrom: now - 20 * MINUTE, snoozed: null, offUntil: null } },
};

const stillToday = (from: ReminderState, settings: Settings, at: number, dayEnd: number) =>
  breaksStillToday(from, { settings, day: { timeZone: 'UTC', startHour: 4 } }, at, dayEnd);

describe('the breaks still to come today', () => {
  it('are one an interval until the day ends', () => {
    expect(stillToday(state, defaultSettings, now, now + 30 * MINUTE)).toBe(0);
    expect(stillToday(state, defaultSettings, now, now + 40 * MINUTE)).toBe(0);
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

  it('are none when the reminder is off', () => {
    const off: Settings = {
      ...defaultSettings,
      reminders: { ...defaultSettings.reminders, drainage: { ...defaultSettings.reminders.drainage, enabled: false } },
    };
    expect(stillToday(state, off, now, now + 3 * HOUR)).toBe(0);
  });
});
