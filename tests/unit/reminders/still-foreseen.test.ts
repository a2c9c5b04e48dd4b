import { describe, expect, it } from 'vitest';
import { emptyState } from '../../../core/reminders/empty-state.ts';
import type { ReminderState } from '../../../core/reminders/state.ts';
import { stillForeseen } from '../../../core/reminders/still-foreseen.ts';
import { breaksStillToday } from '../../../core/reminders/still-today.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import { HOUR, MINUTE } from '../../../core/time.ts';

const now = 1_000 * HOUR;
const dayEnd = now + 8 * HOUR;
const plan = { settings: defaultSettings, day: { timeZone: 'UTC', startHour: 4 } };
const clock = (countedFrom: number) => ({ countedFrom, snoozed: null, offUntil: null });
const state: ReminderState = { ...emptyState, reminders: { drainage: clock(now - 20 * MINUTE), drink: clock(now) } };
/** Due at 0:40, 1:40 and so on. */
const foreseen = breaksStillToday(state, plan, now, dayEnd);

describe('the breaks that were foreseen', () => {
  it('are as many as running the reminders ahead will say, at any time until one is due', () => {
    for (let at = now; at < now + 40 * MINUTE; at += MINUTE) {
      expect(stillForeseen(foreseen, state, plan, at, dayEnd)).toBe(breaksStillToday(state, plan, at, dayEnd).length);
    }
  });

  it('are still as many when each was taken as it was due', () => {
    for (const [taken, at] of foreseen.entries()) {
      const later = { ...state, reminders: { drainage: clock(at), drink: clock(at) } };
      expect(stillForeseen(foreseen, later, plan, at, dayEnd)).toBe(foreseen.length - taken - 1);
      expect(breaksStillToday(later, plan, at, dayEnd)).toHaveLength(foreseen.length - taken - 1);
    }
  });

  it('count with the one that is overdue', () => {
    const due = foreseen[0] as number;
    expect(stillForeseen(foreseen, state, plan, due, dayEnd)).toBe(foreseen.length);
    expect(stillForeseen(foreseen, state, plan, due + 5 * MINUTE, dayEnd)).toBe(foreseen.length);
  });

  it('count a drink that is overdue as none', () => {
    const thirsty = { ...state, reminders: { drainage: clock(now), drink: clock(now - 5 * HOUR) } };
    expect(stillForeseen([], thirsty, plan, now, dayEnd)).toBe(0);
  });

  it('count none that is overdue while reminders are paused', () => {
    const paused = { ...state, pause: { since: now, until: null } };
    expect(stillForeseen([], paused, plan, now + HOUR, dayEnd)).toBe(0);
  });

  it('are none of yesterday, and none after the day ends', () => {
    expect(stillForeseen([now - HOUR, dayEnd, dayEnd + HOUR], state, plan, now, dayEnd)).toBe(0);
  });

  it('are none for somebody who has just begun', () => {
    expect(stillForeseen([], state, plan, now, dayEnd)).toBe(0);
  });
});
