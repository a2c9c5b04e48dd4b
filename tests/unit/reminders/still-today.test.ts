import { describe, expect, it } from 'vitest';
import { emptyState, type ReminderState } from '../../../core/reminders/state.ts';
import { breaksStillToday } from '../../../core/reminders/still-today.ts';
import { defaultSettings, type Settings } from '../../../core/settings/schema.ts';
import { HOUR, MINUTE } from '../../../core/time.ts';

const now = 1_000 * HOUR;
const state: ReminderState = {
  ...emptyState,
  reminders: { drainage: { countedFrom: now - 20 * MINUTE, countedBefore: now, snoozed: null, snoozes: 0 } },
};

describe('the breaks still to come today', () => {
  it('are one an interval until the day ends', () => {
    expect(breaksStillToday(state, defaultSettings, now, now + 30 * MINUTE)).toBe(0);
    expect(breaksStillToday(state, defaultSettings, now, now + 40 * MINUTE)).toBe(0);
    expect(breaksStillToday(state, defaultSettings, now, now + 41 * MINUTE)).toBe(1);
    expect(breaksStillToday(state, defaultSettings, now, now + 3 * HOUR)).toBe(3);
  });

  it('begin now when one is overdue', () => {
    expect(breaksStillToday(state, defaultSettings, now + 90 * MINUTE, now + 100 * MINUTE)).toBe(1);
  });

  it('begin after a pause, and there are none while it has no end', () => {
    const paused = (until: number | null) => ({ ...state, pause: { since: now, until } });
    expect(breaksStillToday(paused(now + 2 * HOUR), defaultSettings, now, now + 3 * HOUR)).toBe(1);
    expect(breaksStillToday(paused(now + 4 * HOUR), defaultSettings, now, now + 3 * HOUR)).toBe(0);
    expect(breaksStillToday(paused(null), defaultSettings, now, now + 3 * HOUR)).toBe(0);
  });

  it('are none when the reminder is off', () => {
    const off: Settings = {
      ...defaultSettings,
      reminders: { ...defaultSettings.reminders, drainage: { enabled: false, everyMin: 60 } },
    };
    expect(breaksStillToday(state, off, now, now + 3 * HOUR)).toBe(0);
  });
});
