import { describe, expect, it } from 'vitest';
import type { ReminderState } from '../../../core/reminders/state.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import { HOUR, MINUTE, SECOND } from '../../../core/time.ts';
import { clock, type Look, look, NOW, shown } from './look.ts';

/** The first movement was 20 seconds ago, and there is another one now. */
const RETURN = NOW - 20 * SECOND;
const BACK = { presence: { still: false } };

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
    const away = { away: { since: NOW - 12 * MINUTE, movedAt: NOW - 20 * SECOND } };
    const back = look(away, BACK).state;
    expect(back.outbox).toMatchObject([
      { kind: 'credited', id: `credited:${NOW - 12 * MINUTE}-${RETURN}`, at: RETURN, minutes: 12, reminderIds: ['drainage'] },
    ]);
    const counted = { ...clock(0), countedFrom: RETURN };
    expect([back.away, back.returnedAt, back.reminders.drainage, back.reminders.drink]).toEqual([null, RETURN, counted, clock(0)]);
    const timed = { reminders: { drainage: { ...drainage, times: [{ at: 900, weekdays: [1] }] }, drink } };
    expect(look(away, { ...BACK, settings: timed }).state.outbox).toEqual([]);
    const paused = look({ ...away, pause: { since: NOW - HOUR, until: null } }, BACK).state;
    expect(paused).toMatchObject({ outbox: [], away: null, returnedAt: RETURN });
  });

  it('is told once more when the clock was set back, and another break begins at the same time', () => {
    const away = (at: number) => ({ away: { since: NOW - 12 * MINUTE, movedAt: at - 20 * SECOND } });
    const ids = [NOW, NOW + MINUTE].map((at) => look(away(at), { ...BACK, at }).state.outbox[0]?.id);
    expect(new Set(ids).size).toBe(2);
  });

  it('meets the card that was left on the screen, unless I had asked for it', () => {
    const away = { away: { since: NOW - 12 * MINUTE, movedAt: NOW - 20 * SECOND } };
    const left = (reason: 'due' | 'asked') =>
      look({ ...shown, ...away, prompt: shown.prompt && { ...shown.prompt, reason } }, { ...BACK, promptOnScreen: true }).state.prompt;
    expect(left('due')).toBeNull();
    expect(left('asked')).not.toBeNull();
  });
});

describe('time away that follows the last credit', () => {
  const credit = (minutes: number) => {
    const at = NOW - 6 * MINUTE;
    const entry = { kind: 'credited' as const, id: 'credited:first', at, minutes, reminderIds: ['drainage'] };
    const state = look({ outbox: [entry], returnedAt: at, away: { since: at, movedAt: RETURN } }, BACK).state;
    return state.outbox.map((one) => 'minutes' in one && one.minutes);
  };

  it('lengthens it, as far as both are less than a day', () => {
    expect(credit(24 * 60 - 7)).toEqual([24 * 60 - 1]);
    expect(credit(24 * 60 - 6)).toEqual([24 * 60 - 6, 6]);
  });
});

describe('a card that was left', () => {
  it('gives its place in the limit back when it opened in the moment from which on nobody was seen, or later', () => {
    const onDay = (openedAt: number) => {
      const prompt = shown.prompt && { ...shown.prompt, openedAt };
      const lastPrompt = { at: openedAt, day: '2026-11-23', onDay: 3 };
      const away = { since: NOW - 12 * MINUTE, movedAt: RETURN };
      return look({ ...shown, prompt, lastPrompt, away }, { ...BACK, promptOnScreen: true }).state.lastPrompt?.onDay;
    };
    expect([onDay(NOW - 12 * MINUTE - 1), onDay(NOW - 12 * MINUTE)]).toEqual([3, 2]);
  });
});

describe('time away, to the millisecond', () => {
  const credits = (state: Partial<ReminderState>, rest: Look = {}) => look(state, rest).state.outbox.map(({ kind }) => kind);

  it('is a break when it was as long as chosen', () => {
    const away = (ms: number) => ({ away: { since: RETURN - ms, movedAt: RETURN } });
    expect(credits(away(5 * MINUTE), BACK)).toEqual(['credited']);
    expect(credits(away(5 * MINUTE - 1), BACK)).toEqual([]);
    expect(credits(away(24 * HOUR - 1), BACK)).toEqual(['credited']);
    expect(credits(away(24 * HOUR), BACK)).toEqual([]);
    expect(look(away(24 * HOUR), BACK).state.reminders.drainage?.countedFrom).toBe(RETURN);
  });

  it('is told by an alarm that is a minute and a half late', () => {
    const away = (lateMs: number) => look({ armedFor: NOW - lateMs }, { presence: { input: 'idle' } }).state.away?.since;
    expect(away(5 * MINUTE)).toBe(NOW - 5 * MINUTE);
    expect(look({ armedFor: NOW - 90_000 }, {}).state.away).toMatchObject({ since: NOW - 90_000, movedAt: NOW });
    expect(look({ armedFor: NOW - 90_000 + 1 }, {}).state.away).toBeNull();
  });
});

describe('a return', () => {
  const away = { since: NOW - HOUR };
  const movement = (at: number, still: boolean) => look({ away: { ...away, movedAt: NOW } }, { presence: { still }, at }).state.away;

  it('is believed at a second movement, 20 seconds after the first one', () => {
    expect(look({ away }, { presence: { still: false } }).state.away).toEqual({ ...away, movedAt: NOW });
    expect(movement(NOW + 20 * SECOND - 1, false)).toEqual({ ...away, movedAt: NOW });
    expect(movement(NOW + 20 * SECOND, true)).toEqual({ ...away, movedAt: NOW });
    expect(movement(NOW + 20 * SECOND, false)).toBeNull();
  });

  it('that nothing follows was none: the time away goes on', () => {
    const alone = look({ away: { ...away, movedAt: NOW - 5 * MINUTE } }, { presence: { input: 'idle' } }).state;
    expect(alone.away).toMatchObject({ since: NOW - HOUR, movedAt: null });
    expect(alone.outbox).toEqual([]);
  });

  it('is believed at once when the screen is unlocked', () => {
    const locked = look({}, { presence: { input: 'locked' } }).state;
    expect(look(locked, { at: NOW + 12 * MINUTE }).state).toMatchObject({ away: null, returnedAt: NOW + 12 * MINUTE });
  });

  it('is waited for with the shortest idle time, and looked at again after half a minute, then after two', () => {
    const first = look({ away, armedFor: null }, { presence: { still: false } });
    expect(first.state.armedFor).toBe(NOW + 30 * SECOND);
    expect(first.effects).toContainEqual({ type: 'detect-idle', seconds: 15 });
    const second = look(first.state, { at: NOW + 30 * SECOND }).state;
    expect(second.armedFor).toBe(NOW + 150 * SECOND);
  });

  it('soon followed by another absence is the same one, as long as its entry is on its way', () => {
    const first = look({ away: { since: NOW - HOUR, movedAt: RETURN } }, BACK).state;
    const again = (goneAfter: number) => {
      const since = RETURN + goneAfter;
      const back = look({ ...first, armedFor: null, away: { since, movedAt: since + HOUR } }, { ...BACK, at: since + HOUR + MINUTE }).state;
      return back.outbox.map((entry) => [entry.kind, (entry as { minutes?: number }).minutes]);
    };
    expect(again(5 * MINUTE)).toEqual([['credited', 125]]);
    expect(again(5 * MINUTE + 1)).toEqual([
      ['credited', 60],
      ['credited', 60],
    ]);
  });
});

describe('who sits still before something that plays', () => {
  const idle = { input: 'idle', still: true } as const;

  it.each([{ sound: true }, { fullScreen: true }, { call: true }])('is there: %o', (around) => {
    expect(look({}, { presence: { ...idle, ...around } }).state.away).toBeNull();
  });

  it('is looked at again after five minutes, and has gone since then at the earliest', () => {
    const watching = look({}, { presence: { ...idle, sound: true } }).state;
    expect(watching.armedFor).toBe(NOW + 5 * MINUTE);
    const at = NOW + 2 * MINUTE;
    expect(look(watching, { presence: idle, at }).state.away?.since).toBe(NOW);
    expect(look({ ...watching, armedFor: null }, { presence: idle, at: NOW + 9 * MINUTE }).state.away?.since).toBe(NOW + 4 * MINUTE);
  });

  it('has gone when the screen is locked', () => {
    expect(look({}, { presence: { input: 'locked', sound: true } }).state.away?.since).toBe(NOW);
  });
});
