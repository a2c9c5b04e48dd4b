import { describe, expect, it } from 'vitest';
import type { ReminderState } from '../../../core/reminders/state.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import { HOUR, MINUTE } from '../../../core/time.ts';
import { clock, type Look, look, NOW, shown } from './look.ts';

describe('being away', () => {
  it('began when the hands came to rest, with the lock, or when the alarm did not ring', () => {
    const since = (state: Partial<ReminderState>, input: 'idle' | 'locked') => look(state, { presence: { input } }).state.away?.since;
    expect(since({}, 'idle')).toBe(NOW - 5 * MINUTE);
    expect(since({}, 'locked')).toBe(NOW);
    expect(since({ armedFor: NOW - 20 * MINUTE }, 'idle')).toBe(NOW - 20 * MINUTE);
    expect(since({ armedFor: NOW - 2 * MINUTE }, 'idle')).toBe(NOW - 5 * MINUTE);
    expect(since({ returnedAt: NOW - MINUTE }, 'idle')).toBe(NOW - MINUTE);
    expect(since({ away: { since: NOW - HOUR } }, 'idle')).toBe(NOW - HOUR);
    expect(since({ armedFor: NOW - 20 * MINUTE, alarmsDeadUntil: NOW + HOUR }, 'locked')).toBe(NOW);
  });

  it('as long as a break is one, for routines that come by an interval', () => {
    const { drainage, drink } = defaultSettings.reminders;
    const away = { away: { since: NOW - 12 * MINUTE } };
    const back = look(away).state;
    expect(back.outbox).toMatchObject([
      { kind: 'credited', id: `credited:${NOW - 12 * MINUTE}-${NOW}`, at: NOW, minutes: 12, reminderIds: ['drainage'] },
    ]);
    expect([back.away, back.returnedAt, back.reminders.drainage, back.reminders.drink]).toEqual([null, NOW, clock(0), clock(0)]);
    const timed = { reminders: { drainage: { ...drainage, times: [{ at: 900, weekdays: [1] }] }, drink } };
    expect(look(away, { settings: timed }).state.outbox).toEqual([]);
    expect(look({ ...away, pause: { since: NOW - HOUR, until: null } }).state).toMatchObject({ outbox: [], away: null, returnedAt: NOW });
  });

  it('is told once more when the clock was set back, and another break begins at the same time', () => {
    const away = { away: { since: NOW - 12 * MINUTE } };
    const ids = [NOW, NOW + MINUTE].map((at) => look(away, { at }).state.outbox[0]?.id);
    expect(new Set(ids).size).toBe(2);
  });

  it('meets the card that was left on the screen, unless I had asked for it', () => {
    const away = { away: { since: NOW - 12 * MINUTE } };
    const left = (reason: 'due' | 'asked') =>
      look({ ...shown, ...away, prompt: shown.prompt && { ...shown.prompt, reason } }, { promptOnScreen: true }).state.prompt;
    expect(left('due')).toBeNull();
    expect(left('asked')).not.toBeNull();
  });
});

describe('time away, to the millisecond', () => {
  const credits = (state: Partial<ReminderState>, rest: Look = {}) => look(state, rest).state.outbox.map(({ kind }) => kind);

  it('is a break when it was as long as chosen', () => {
    expect(credits({ away: { since: NOW - 5 * MINUTE } })).toEqual(['credited']);
    expect(credits({ away: { since: NOW - 5 * MINUTE + 1 } })).toEqual([]);
  });

  it('is told by an alarm that is a minute and a half late', () => {
    const away = (lateMs: number) => look({ armedFor: NOW - lateMs }, { presence: { input: 'idle' } }).state.away?.since;
    expect(away(5 * MINUTE)).toBe(NOW - 5 * MINUTE);
    expect(look({ armedFor: NOW - 90_000 }, {}).state.returnedAt).toBe(NOW);
    expect(look({ armedFor: NOW - 90_000 + 1 }, {}).state.returnedAt).toBeNull();
  });
});
