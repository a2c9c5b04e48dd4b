import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../core/time.ts';
import { badge, clock, look, NOW, overdue } from './look.ts';

const armed = (...given: Parameters<typeof look>) => look(...given).state.armedFor;
const quiet = (until: number | null) => ({ quiet: { since: NOW, until } });

describe('the next look', () => {
  it('comes when quiet ends, so that the badge tells of it no longer, also when nothing is due', () => {
    expect(armed(quiet(NOW + 5 * MINUTE))).toBe(NOW + 5 * MINUTE);
    expect(badge(quiet(NOW + 5 * MINUTE), { at: NOW + 5 * MINUTE })).toBe('none');
  });

  it('comes a minute before a break for the badge, where one wants it and sees it', () => {
    const settings = { headsUp: true };
    expect(armed({}, { settings })).toBe(NOW + 9 * MINUTE);
    expect(armed({})).toBe(NOW + 10 * MINUTE);
    expect(armed({}, { settings, presence: { input: 'locked' } })).toBe(NOW + 10 * MINUTE);
    expect(armed(quiet(null), { settings })).toBe(NOW + 10 * MINUTE);
  });

  it('is never at once: a card that was promised for now and is held waits two minutes', () => {
    const promised = { at: NOW - HOUR, until: NOW, atLull: false };
    expect(armed({ promised, reminders: { drainage: clock(0), drink: clock(0) } }, { presence: { sound: true } })).toBe(NOW + 2 * MINUTE);
  });

  it('is none while quiet has no end and everything is owed', () => {
    const reminders = { ...overdue, drink: clock(60) };
    expect(armed({ ...quiet(null), reminders })).toBeNull();
  });
});
