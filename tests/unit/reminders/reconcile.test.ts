/** What one look does, to the millisecond: the model of a browser cannot ring an alarm at an exact moment, and sees no window come forward. */
import { describe, expect, it } from 'vitest';
import type { Context } from '../../../core/reminders/context.ts';
import type { ReminderEvent } from '../../../core/reminders/event.ts';
import { reconcile } from '../../../core/reminders/reconcile.ts';
import { emptyState, type ReminderState } from '../../../core/reminders/state.ts';
import { defaultSettings, type Settings } from '../../../core/settings/schema.ts';
import { HOUR, MINUTE } from '../../../core/time.ts';

/** A Monday, ten in the morning. */
const NOW = Date.parse('2026-11-23T10:00:00Z');

const clock = (minutesAgo: number) => ({ countedFrom: NOW - minutesAgo * MINUTE, snoozed: null, offUntil: null });
/** Face drainage is due in ten minutes, a drink in an hour. */
const running: ReminderState = {
  ...emptyState,
  lookedAt: NOW - 10 * MINUTE,
  reminders: { drainage: clock(50), drink: clock(0) },
};
const overdue = { ...running.reminders, drainage: clock(60) };

function look(state: Partial<ReminderState>, { event = { type: 'look' } as ReminderEvent, at = NOW, ...rest }: Look = {}) {
  const context: Context = {
    settings: { ...defaultSettings, ...rest.settings },
    presence: { input: 'active', still: true, fullScreen: false, sound: false, call: false, ...rest.presence },
    promptOnScreen: rest.promptOnScreen ?? false,
    stealsFocus: rest.stealsFocus ?? false,
    day: { timeZone: 'UTC', startHour: 4 },
    pickRoutine: () => 'breathe-and-open',
  };
  return reconcile({ ...running, ...state }, context, event, at);
}
interface Look {
  event?: ReminderEvent;
  at?: number;
  settings?: Partial<Settings>;
  presence?: Partial<Context['presence']>;
  promptOnScreen?: boolean;
  stealsFocus?: boolean;
}

const doneBy = (...given: Parameters<typeof look>) => look(...given).effects;
const shows = (...given: Parameters<typeof look>) => doneBy(...given).flatMap((effect) => (effect.type === 'show' ? [effect] : []));
const badge = (...given: Parameters<typeof look>) => doneBy(...given).find((effect) => effect.type === 'badge')?.badge;

/** The card of a drainage that fell due at ten. */
const opened = look({ reminders: overdue }).state;
const shown = look(opened, {
  event: { type: 'prompt-shown', promptId: opened.prompt?.id ?? '' },
  promptOnScreen: true,
}).state;

describe('the card on the screen', () => {
  it('is opened once, and no later look opens it again', () => {
    expect(shows({ reminders: overdue })).toMatchObject([{ asked: false }]);
    expect(shows(shown, { promptOnScreen: true, at: NOW + MINUTE })).toEqual([]);
  });

  it.each([{ type: 'prompt-asked' }, { type: 'routine-asked', routineId: 'neck-release' }, { type: 'waiting-opened' }] as const)(
    'comes to the front when it is asked for: $type',
    (event) => {
      expect(shows(shown, { event, promptOnScreen: true, at: NOW + MINUTE })).toMatchObject([{ asked: true }]);
    },
  );

  it('stays behind other windows when nobody asks', () => {
    const event = { type: 'drink-logged', id: 'd', at: NOW, ml: 200 } as const;
    expect(shows(shown, { event, promptOnScreen: true, at: NOW + MINUTE })).toEqual([]);
  });
});

describe('the badge before a break', () => {
  it('comes a minute before the first of the reminders, to the millisecond', () => {
    expect(badge({}, { at: NOW + 9 * MINUTE - 1 })).toBe('none');
    expect(badge({}, { at: NOW + 9 * MINUTE })).toBe('soon');
    expect(badge({}, { settings: { headsUp: false }, at: NOW + 9 * MINUTE })).toBe('none');
  });
});

describe('a hold ends to the millisecond', () => {
  const typing = { still: false };
  const lullS = (seconds: number) => ({ presence: { ...defaultSettings.presence, lullS: seconds } });
  const comesAfter = (state: Partial<ReminderState>, ms: number, rest: Look = {}) => {
    const offered = (at: number) => look(state, { ...rest, at: NOW + at }).state.prompt !== null;
    expect([offered(ms - 1), offered(ms)]).toEqual([false, true]);
  };

  it('for a lull', () => {
    const rest = { settings: lullS(60), presence: typing };
    comesAfter(look({ reminders: overdue }, rest).state, MINUTE, rest);
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

describe('the life of a card, to the millisecond', () => {
  it('is tried again when no window has come for half a minute', () => {
    const attempts = (ms: number) => look(opened, { at: NOW + ms }).state.prompt?.attempts;
    expect([attempts(30_000 - 1), attempts(30_000)]).toEqual([1, 2]);
    expect(shows(opened, { at: NOW + 30_000 })).toHaveLength(1);
    expect(opened.armedFor).toBe(NOW + 30_000);
  });

  it('folds into the badge after ten minutes', () => {
    const stays = (ms: number) => look(shown, { promptOnScreen: true, at: NOW + ms }).state.prompt !== null;
    expect([stays(10 * MINUTE - 1), stays(10 * MINUTE)]).toEqual([true, false]);
    expect(shown.armedFor).toBe(NOW + 10 * MINUTE);
  });

  it('shows the last page of a routine for two minutes', () => {
    const promptId = shown.prompt?.id ?? '';
    const start = { type: 'prompt-answered', promptId, answer: { type: 'start', variant: 'short', routineId: 'neck-release' } } as const;
    const playing = look(shown, { event: start, promptOnScreen: true }).state;
    const ended = look(playing, { event: { type: 'routine-ended', promptId }, promptOnScreen: true }).state;
    const stays = (ms: number) => look(ended, { promptOnScreen: true, at: NOW + ms }).state.prompt !== null;
    expect([stays(2 * MINUTE - 1), stays(2 * MINUTE)]).toEqual([true, false]);
    expect(ended.armedFor).toBe(NOW + 2 * MINUTE);
    expect(ended.lastRoutineId).toBe('neck-release');
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

describe('a glass of water', () => {
  it('meets the water that waits in the badge, and leaves the break that waits with it', () => {
    const waiting = { since: NOW - MINUTE, reminderIds: ['drainage', 'drink'], way: 'card' as const };
    const event = { type: 'drink-logged', id: 'd', at: NOW, ml: 200 } as const;
    expect(look({ waiting }, { event }).state.waiting?.reminderIds).toEqual(['drainage']);
    expect(look({ waiting: { ...waiting, reminderIds: ['drink'] } }, { event }).state.waiting).toBeNull();
  });
});
