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

describe('a clock that is set back by two hours', () => {
  const BACK = 2 * HOUR;
  const then = NOW - BACK;
  const setBack = (state: Partial<ReminderState>, rest: Look = {}) => look({ lookedAt: NOW, ...state }, { ...rest, at: then }).state;

  it('lets what happened in the future have happened now', () => {
    const state = setBack(
      {
        reminders: { drainage: clock(50), drink: clock(180) },
        drinks: [{ id: 'd', at: NOW - MINUTE, ml: 200 }],
        lastPrompt: { at: NOW - MINUTE, day: '2026-11-23', onDay: 2 },
        returnedAt: NOW - MINUTE,
      },
      {},
    );
    expect(state.reminders.drainage?.countedFrom).toBe(then);
    expect(state.reminders.drink?.countedFrom).toBe(NOW - 180 * MINUTE);
    expect(state.drinks).toEqual([{ id: 'd', at: then, ml: 200 }]);
    expect(state.lastPrompt).toEqual({ at: then, day: '2026-11-23', onDay: 2 });
    expect(state.returnedAt).toBe(then);
    expect(state.armedFor).toBe(then + 59 * MINUTE);
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
    expect(state.prompt).toMatchObject({ openedAt: then, phaseSince: then });
  });

  it('lets a hold, a lull and time away have begun now at the latest', () => {
    const held = { by: 'sound' as const, since: NOW - MINUTE, owedAfter: 'sound' as const, disturbedSince: NOW - MINUTE };
    const noise = { presence: { sound: true } };
    const due = { ...running.reminders, drainage: clock(240) };
    expect(setBack({ reminders: due, held }, noise).held).toEqual({ ...held, since: then, disturbedSince: then });
    const waits = { settings: { presence: { ...defaultSettings.presence, lullS: 120 } }, presence: { still: false } };
    expect(setBack({ reminders: due, lullSince: NOW - MINUTE }, waits).lullSince).toBe(then);
    expect(setBack({ away: { since: NOW - MINUTE } }, { presence: { input: 'idle' } }).away).toEqual({ since: then });
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
  });
});

describe('a pause', () => {
  const pause = { since: NOW - 30 * MINUTE, until: NOW };
  const counts = (state: Partial<ReminderState>, rest: Look = {}) => look(state, rest).state;

  it('ends to the millisecond, and quiet as well', () => {
    expect(counts({ pause }).pause).toBeNull();
    expect(counts({ pause }, { at: NOW - 1 }).pause).toEqual(pause);
    expect(counts({ quiet: pause }).quiet).toBeNull();
    expect(counts({ quiet: pause }, { at: NOW - 1 }).quiet).toEqual(pause);
  });

  it('moves what was counted from before it by all of it, and what was counted from within it by the rest', () => {
    const { reminders } = counts({ pause, reminders: { drainage: clock(50), drink: clock(10) } }, { at: NOW + 5 * MINUTE });
    expect(reminders.drainage?.countedFrom).toBe(NOW - 20 * MINUTE);
    expect(reminders.drink?.countedFrom).toBe(NOW);
  });

  it('moves what was put off, and a card that was promised', () => {
    const chosen = { at: NOW - 40 * MINUTE, until: NOW - 20 * MINUTE, atLull: false };
    const later = { at: NOW - 10 * MINUTE, until: NOW + 10 * MINUTE, atLull: false };
    const state = counts({ pause, promised: chosen, reminders: { ...running.reminders, drainage: { ...clock(60), snoozed: chosen } } });
    expect(state.promised).toEqual(later);
    expect(state.reminders.drainage?.snoozed).toEqual(later);
  });

  it('that is made longer goes on from where it began', () => {
    const longer = counts({ pause }, { event: { type: 'paused', until: NOW + HOUR }, at: NOW - MINUTE });
    expect(longer.pause).toEqual({ since: pause.since, until: NOW + HOUR });
    const quieter = counts({ quiet: pause }, { event: { type: 'quieted', until: NOW + HOUR }, at: NOW - MINUTE });
    expect(quieter.quiet).toEqual({ since: pause.since, until: NOW + HOUR });
  });

  it('gives way to quiet, which counts on, and quiet to a pause', () => {
    const quiet = counts({ pause }, { event: { type: 'quieted', until: null }, at: NOW - 10 * MINUTE });
    expect([quiet.pause, quiet.quiet]).toEqual([null, { since: NOW - 10 * MINUTE, until: null }]);
    expect(quiet.reminders.drainage?.countedFrom).toBe(NOW - 30 * MINUTE);
    const paused = counts({ quiet: pause }, { event: { type: 'paused', until: null }, at: NOW - 10 * MINUTE });
    expect([paused.pause, paused.quiet]).toEqual([{ since: NOW - 10 * MINUTE, until: null }, null]);
  });

  it('is over with a click, and a click without one says nothing', () => {
    const event = { type: 'resumed' } as const;
    const resumed = counts({ pause: { ...pause, until: null } }, { event });
    expect([resumed.pause, resumed.outbox.map(({ kind }) => kind)]).toEqual([null, ['resume']]);
    expect(counts({ quiet: { ...pause, until: null } }, { event }).quiet).toBeNull();
    expect(counts({}, { event }).outbox).toEqual([]);
  });
});

describe('what comes late or twice', () => {
  it('an answer to a card of before changes nothing', () => {
    const event = { type: 'prompt-answered', promptId: 'another', answer: { type: 'not-today' } } as const;
    expect(look(shown, { event, promptOnScreen: true }).state).toEqual({ ...shown });
  });

  it('a glass that was logged with a clock that runs ahead was drunk now', () => {
    const event = { type: 'drink-logged', id: 'd', at: NOW + HOUR, ml: 200 } as const;
    expect(look({}, { event }).state.drinks).toEqual([{ id: 'd', at: NOW, ml: 200 }]);
  });

  it('a glass that is undone leaves the others', () => {
    const drinks = [
      { id: 'a', at: NOW - HOUR, ml: 200 },
      { id: 'b', at: NOW, ml: 100 },
    ];
    expect(look({ drinks }, { event: { type: 'drink-undone', id: 'a' } }).state.drinks.map(({ id }) => id)).toEqual(['b']);
  });

  it('a reminder that is switched on for the first time counts from then', () => {
    expect(look({ reminders: {} }).state.reminders).toEqual({ drainage: clock(0), drink: clock(0) });
  });
});

describe('what comes along with a card', () => {
  const { drainage, drink } = defaultSettings.reminders;
  const together = (other: Partial<Settings['reminders']['drink']>, state: Partial<ReminderState>) =>
    look({ reminders: overdue, ...state }, { settings: { reminders: { drainage, drink: { ...drink, ...other } } } }).state.prompt
      ?.reminderIds;

  it('falls due within ten minutes, to the millisecond', () => {
    const drunk = (msAgo: number) => ({ reminders: { ...overdue, drink: { ...clock(0), countedFrom: NOW - msAgo } } });
    expect(together({}, drunk(50 * MINUTE))).toEqual(['drainage', 'drink']);
    expect(together({}, drunk(50 * MINUTE - 1))).toEqual(['drainage']);
  });

  it('has had half of its interval', () => {
    const drunk = (msAgo: number) => ({ reminders: { ...overdue, drink: { ...clock(0), countedFrom: NOW - msAgo } } });
    expect(together({ everyMin: 10 }, drunk(5 * MINUTE))).toEqual(['drainage', 'drink']);
    expect(together({ everyMin: 10 }, drunk(5 * MINUTE - 1))).toEqual(['drainage']);
  });

  it('is no clock time, and nothing that was put off: those come when they were chosen', () => {
    expect(together({ times: [{ at: 10 * 60 + 5, weekdays: [1] }] }, {})).toEqual(['drainage']);
    const snoozed = { at: NOW, until: NOW + 5 * MINUTE, atLull: false };
    expect(together({}, { reminders: { ...overdue, drink: { ...clock(60), snoozed } } })).toEqual(['drainage']);
  });

  it('does not ask for more notice than the card gives', () => {
    const settings = { reminders: { drainage: { ...drainage, way: 'badge' as const }, drink } };
    const state = { reminders: { ...overdue, drink: clock(55) } };
    expect(look(state, { settings }).state.waiting?.reminderIds).toEqual(['drainage']);
    expect(look({ reminders: { ...overdue, drink: clock(60) } }, { settings }).state.prompt?.reminderIds).toEqual(['drainage', 'drink']);
  });
});

describe('the answers to a card', () => {
  const promptId = shown.prompt?.id ?? '';
  type Answer = Extract<ReminderEvent, { type: 'prompt-answered' }>['answer'];
  const answered = (answer: Answer, state: Partial<ReminderState> = {}) =>
    look({ ...shown, outbox: [], ...state }, { event: { type: 'prompt-answered', promptId, answer }, promptOnScreen: true }).state;
  const said = ({ outbox }: ReminderState) => outbox.map(({ kind, outcome, later }) => [kind, outcome, later]);

  it('start the routine in the same window, and count from now', () => {
    const state = answered({ type: 'start', variant: 'short', routineId: 'neck-release' }, { ignoredInRow: 2 });
    expect(state.prompt).toMatchObject({
      id: promptId,
      phase: 'shown',
      content: { view: 'player', routineId: 'neck-release', variant: 'short' },
    });
    expect(state.reminders.drainage).toEqual(clock(0));
    expect([state.ignoredInRow, said(state)]).toEqual([0, [['prompt', 'started', undefined]]]);
  });

  it('put it off, by minutes or until the hands rest', () => {
    const later = answered({ type: 'later', minutes: 10 }, { ignoredInRow: 2 });
    expect(later.reminders.drainage?.snoozed).toEqual({ at: NOW, until: NOW + 10 * MINUTE, atLull: false });
    expect(later.reminders.drink?.snoozed).toBeNull();
    expect([later.prompt, later.ignoredInRow, said(later)]).toEqual([null, 0, [['prompt', 'later', 10]]]);
    const quiet = answered({ type: 'later', minutes: 'quiet-moment' });
    expect(quiet.reminders.drainage?.snoozed).toEqual({ at: NOW, until: NOW + 2 * MINUTE, atLull: true });
  });

  it('leave it for now, or for today', () => {
    const notNow = answered({ type: 'not-now' });
    expect([notNow.prompt, notNow.reminders.drainage, said(notNow)]).toEqual([null, clock(0), [['prompt', 'not-now', undefined]]]);
    const notToday = answered({ type: 'not-today' });
    expect(notToday.reminders.drainage).toEqual({ ...clock(0), offUntil: Date.parse('2026-11-24T04:00:00Z') });
    expect([notToday.reminders.drink, said(notToday)]).toEqual([clock(0), [['prompt', 'not-today', undefined]]]);
  });

  it('say that the drink was had, which its own entry tells', () => {
    const done = answered({ type: 'done' });
    expect([done.prompt, done.reminders.drainage, said(done)]).toEqual([null, clock(0), []]);
  });

  it('are heard once: a routine that runs is started by no second one', () => {
    const playing = answered({ type: 'start', variant: 'full', routineId: 'neck-release' });
    const again = { type: 'start', variant: 'short', routineId: 'forehead-ease' } as const;
    const events = [
      { type: 'prompt-answered', promptId, answer: again } as const,
      { type: 'routine-asked', routineId: 'forehead-ease' } as const,
    ];
    for (const event of events) expect(look(playing, { event, promptOnScreen: true }).state.prompt).toEqual(playing.prompt);
  });
});

describe('a card', () => {
  it('says what it is and why it came', () => {
    expect(look({ reminders: overdue, textCursor: 7, ignoredInRow: 3 }).state.prompt).toEqual({
      id: `7/drainage:${NOW}`,
      reminderIds: ['drainage'],
      reason: 'due',
      heldBy: null,
      countedFrom: NOW - HOUR,
      way: 'card',
      content: { view: 'offer', text: 7, routineId: 'breathe-and-open', checkIn: true },
      phase: 'opening',
      phaseSince: NOW,
      openedAt: NOW,
      attempts: 1,
    });
    expect(opened.textCursor).toBe(1);
    expect(opened.prompt?.content).toMatchObject({ checkIn: false });
  });

  it('that is asked for stands for nothing, and is the one that is open if one is', () => {
    const event = { type: 'prompt-asked' } as const;
    expect(look({}, { event }).state.prompt).toMatchObject({ id: `asked:${NOW}`, reminderIds: [], reason: 'asked', heldBy: null });
    const again = look(shown, { event, promptOnScreen: true, at: NOW + 5 * MINUTE }).state;
    expect(again.prompt).toEqual({ ...shown.prompt, openedAt: NOW + 5 * MINUTE });
  });

  it('from the badge is for what waited there, and there is none if nothing waits', () => {
    const event = { type: 'waiting-opened' } as const;
    const waiting = { since: NOW - MINUTE, reminderIds: ['drink'], way: 'badge' as const };
    const state = look({ waiting }, { event }).state;
    expect(state.prompt).toMatchObject({
      id: `waiting:${waiting.since}`,
      reminderIds: ['drink'],
      reason: 'due',
      heldBy: null,
      way: 'card',
    });
    expect([state.waiting, state.outbox]).toEqual([null, []]);
    expect(look({}, { event }).state.prompt).toBeNull();
  });

  it('is counted for its day, and the count begins anew on the next', () => {
    const counted = (day: string) => look({ reminders: overdue, lastPrompt: { at: NOW - 3 * HOUR, day, onDay: 4 } }).state.lastPrompt;
    expect(counted('2026-11-23')).toEqual({ at: NOW, day: '2026-11-23', onDay: 5 });
    expect(counted('2026-11-22')).toEqual({ at: NOW, day: '2026-11-23', onDay: 1 });
  });

  it('is taken away when all that it stands for is switched off, and stays for the rest', () => {
    const { drainage, drink } = defaultSettings.reminders;
    const settings = { reminders: { drainage: { ...drainage, enabled: false }, drink } };
    const both = { ...shown, prompt: shown.prompt && { ...shown.prompt, reminderIds: ['drainage', 'drink'] } };
    expect(look(shown, { settings, promptOnScreen: true }).state.prompt).toBeNull();
    expect(look(both, { settings, promptOnScreen: true }).state.prompt).not.toBeNull();
  });
});

describe('a routine that a person starts', () => {
  const event = { type: 'routine-asked', routineId: 'forehead-ease' } as const;

  it('opens a window of its own, as a whole routine', () => {
    expect(look({ ignoredInRow: 2 }, { event }).state).toMatchObject({
      ignoredInRow: 0,
      prompt: {
        id: `asked:${NOW}`,
        reminderIds: [],
        reason: 'asked',
        heldBy: null,
        countedFrom: null,
        way: 'card',
        content: { view: 'player', routineId: 'forehead-ease', variant: 'full', ended: false },
        phase: 'opening',
        phaseSince: NOW,
        openedAt: NOW,
        attempts: 1,
      },
    });
  });

  it('meets what is due or waits, and a promised card, but no water', () => {
    const waiting = { since: NOW - MINUTE, reminderIds: ['drainage'], way: 'badge' as const };
    const promised = { at: NOW - HOUR, until: NOW + HOUR, atLull: false };
    const before = { waiting, promised, reminders: { drainage: clock(20), drink: clock(30) } };
    const { reminders, ...state } = look(before, { event }).state;
    expect([reminders.drainage, reminders.drink, state.waiting, state.promised]).toEqual([clock(0), clock(30), null, null]);
  });

  it('takes over the page on which another one has ended', () => {
    const promptId = shown.prompt?.id ?? '';
    const start = { type: 'prompt-answered', promptId, answer: { type: 'start', variant: 'full', routineId: 'neck-release' } } as const;
    const ended = [start, { type: 'routine-ended', promptId } as const].reduce(
      (state, next) => look(state, { event: next, promptOnScreen: true }).state,
      shown,
    );
    expect(ended.prompt?.content).toMatchObject({ routineId: 'neck-release', ended: true });
    const next = look(ended, { event, promptOnScreen: true, at: NOW + MINUTE }).state;
    expect(next.prompt).toMatchObject({ id: promptId, content: { routineId: 'forehead-ease', ended: false } });
    expect(next.outbox).toEqual(ended.outbox);
  });
});
