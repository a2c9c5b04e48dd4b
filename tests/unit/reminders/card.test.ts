import { describe, expect, it } from 'vitest';
import type { ReminderEvent } from '../../../core/reminders/event.ts';
import type { ReminderState } from '../../../core/reminders/state.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import type { Settings } from '../../../core/settings/schema.ts';
import { HOUR, MINUTE } from '../../../core/time.ts';
import { clock, look, NOW, opened, overdue, shown, shows } from './look.ts';

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
    const event = { type: 'log-changed' } as const;
    expect(shows(shown, { event, promptOnScreen: true, at: NOW + MINUTE })).toEqual([]);
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

  it('for two reminders is named after both due times', () => {
    const state = look({ reminders: { ...overdue, drink: clock(55) } }).state;
    expect(state.prompt?.id).toBe(`0/drainage:${NOW}+drink:${NOW + 5 * MINUTE}`);
  });

  it('that was promised comes by itself as one that was asked for, and counts for no reminder and no limit', () => {
    const promised = { at: NOW - HOUR, until: NOW, atLull: false };
    const { prompt, lastPrompt } = look({ promised }).state;
    expect([prompt?.reason, prompt?.reminderIds, lastPrompt]).toEqual(['asked', [], null]);
  });

  it('that was promised comes with what is due then, as one card', () => {
    const promised = { at: NOW - HOUR, until: NOW, atLull: false };
    const together = look({ reminders: overdue, promised }).state;
    expect([together.prompt?.reminderIds, together.prompt?.reason, together.promised]).toEqual([['drainage'], 'due', null]);
    const held = look({ reminders: overdue, promised }, { presence: { fullScreen: true } }).state;
    expect(held.outbox).toMatchObject([{ kind: 'held', reminderIds: ['drainage'], by: 'full-screen' }]);
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
    const late: Answer[] = [{ type: 'not-now' }, { type: 'not-today' }, { type: 'later', minutes: 10 }, { type: 'done' }];
    for (const answer of late) {
      const after = look(playing, { event: { type: 'prompt-answered', promptId, answer }, promptOnScreen: true }).state;
      expect([after.prompt, after.reminders, after.outbox]).toEqual([playing.prompt, playing.reminders, playing.outbox]);
    }
  });

  it('tell that it is on the screen, though the page has not said so', () => {
    const start = { type: 'start', variant: 'full', routineId: 'neck-release' } as const;
    const at = NOW + 5_000;
    const state = look(opened, { event: { type: 'prompt-answered', promptId, answer: start }, promptOnScreen: true, at }).state;
    expect(state.prompt).toMatchObject({ phase: 'shown', phaseSince: at });
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

  it.each([
    ['card', 'tab'],
    ['card', 'badge-then-card'],
    ['tab', 'card'],
    ['tab', 'badge-then-card'],
    ['badge-then-card', 'card'],
    ['badge-then-card', 'tab'],
  ] as const)('arrives as the first asks for, when both ask for as much notice: %s before %s', (first, second) => {
    const settings = { reminders: { drainage: { ...drainage, way: first }, drink: { ...drink, way: second } } };
    expect(look({ reminders: { ...overdue, drink: clock(60) } }, { settings }).state.prompt?.way).toBe(first);
  });

  it('does not ask for more notice than the card gives', () => {
    const settings = { reminders: { drainage: { ...drainage, way: 'badge' as const }, drink } };
    const state = { reminders: { ...overdue, drink: clock(55) } };
    expect(look(state, { settings }).state.waiting?.reminderIds).toEqual(['drainage']);
    expect(look({ reminders: { ...overdue, drink: clock(60) } }, { settings }).state.prompt?.reminderIds).toEqual(['drainage', 'drink']);
  });
});

describe('what is really on the screen', () => {
  const said = ({ outbox }: ReminderState) => outbox.map(({ kind, outcome }) => outcome ?? kind);
  const calm = { ...shown, outbox: [] };
  const playing = look(calm, {
    event: {
      type: 'prompt-answered',
      promptId: shown.prompt?.id ?? '',
      answer: { type: 'start', variant: 'full', routineId: 'neck-release' },
    },
    promptOnScreen: true,
  }).state;

  it('a card that I close is left for now, and forgets what I ignored', () => {
    const state = look({ ...calm, ignoredInRow: 2 }, { at: NOW + MINUTE }).state;
    expect([state.prompt, state.ignoredInRow, said(state)]).toEqual([null, 0, ['not-now']]);
    expect(state.reminders.drainage?.countedFrom).toBe(NOW + MINUTE);
  });

  it('a routine that I close was a break', () => {
    const state = look({ ...playing, outbox: [] }, { at: NOW + MINUTE }).state;
    expect([state.prompt, said(state), state.reminders.drainage?.countedFrom]).toEqual([null, [], NOW + MINUTE]);
  });

  it('a page that says it is there is there from the first time', () => {
    const said = { event: { type: 'prompt-shown', promptId: opened.prompt?.id ?? '' }, promptOnScreen: true } as const;
    expect(look(opened, { ...said, at: NOW + 29_000 }).state.prompt).toMatchObject({ phase: 'shown', phaseSince: NOW + 29_000 });
    expect(look(calm, { ...said, at: NOW + MINUTE }).state.prompt).toEqual(calm.prompt);
  });

  it('a card that nobody answers waits in the badge, and is counted as ignored', () => {
    const state = look({ ...calm, ignoredInRow: 1 }, { promptOnScreen: true, at: NOW + 10 * MINUTE }).state;
    expect(state).toMatchObject({
      prompt: null,
      waiting: { since: NOW + 10 * MINUTE, reminderIds: ['drainage'], way: 'card' },
      ignoredInRow: 2,
    });
    expect([said(state), state.reminders.drainage?.countedFrom]).toEqual([['ignored'], NOW + 10 * MINUTE]);
  });

  it('nobody ignores a card while away', () => {
    const state = look(
      { ...calm, away: { since: NOW } },
      { promptOnScreen: true, presence: { input: 'locked' }, at: NOW + 10 * MINUTE },
    ).state;
    expect([state.prompt, state.waiting, state.ignoredInRow, said(state)]).toEqual([null, null, 0, ['held']]);
  });

  it('a window that never comes is asked for three times; then the break waits in the badge', () => {
    const tried = (attempts: number) => opened.prompt && { ...opened.prompt, attempts };
    expect(look({ ...opened, prompt: tried(2) }, { at: NOW + 30_000 }).state.prompt).toMatchObject({
      attempts: 3,
      phaseSince: NOW + 30_000,
    });
    const given = look({ ...opened, outbox: [], prompt: tried(3) }, { at: NOW + 30_000 }).state;
    expect([given.prompt, given.waiting?.reminderIds, said(given)]).toEqual([null, ['drainage'], ['failed']]);
  });

  it('a page that is there and cannot draw itself gives way at once', () => {
    const given = look({ ...opened, outbox: [] }, { promptOnScreen: true, at: NOW + 30_000 }).state;
    expect([given.prompt, given.waiting?.reminderIds, said(given)]).toEqual([null, ['drainage'], ['failed']]);
    const routine = look(
      { ...playing, outbox: [], prompt: playing.prompt && { ...playing.prompt, phase: 'opening' } },
      {
        promptOnScreen: true,
        at: NOW + 30_000,
      },
    ).state;
    expect([routine.prompt, routine.waiting, said(routine)]).toEqual([null, null, []]);
  });

  it('no window is asked for again over a film; a routine is, since I started it', () => {
    const film = { presence: { fullScreen: true }, at: NOW + 30_000 };
    expect(look(opened, film).state.prompt).toBeNull();
    const routine = { ...playing, prompt: playing.prompt && { ...playing.prompt, phase: 'opening' as const } };
    expect(look(routine, film).state.prompt).toMatchObject({ attempts: 2 });
  });

  it('after the browser was closed over it a card is shown again, a routine is over', () => {
    const event = { type: 'started' } as const;
    const again = look(calm, { event, at: NOW + 10 * MINUTE - 1 }).state;
    expect(again.prompt).toEqual({ ...calm.prompt, reason: 'again', phase: 'opening', phaseSince: NOW + 10 * MINUTE - 1, attempts: 1 });
    expect(said(look(calm, { event, at: NOW + 10 * MINUTE }).state)).toEqual(['ignored']);
    expect(look(calm, { event, presence: { fullScreen: true }, at: NOW + MINUTE }).state.prompt).toBeNull();
    const over = look({ ...playing, outbox: [] }, { event, at: NOW + MINUTE }).state;
    expect([over.prompt, said(over), over.reminders.drainage?.countedFrom]).toEqual([null, [], NOW + MINUTE]);
    expect(look({}, { event }).state.prompt).toBeNull();
  });

  it('after the browser was closed over it a card has its three attempts again, and a routine that was on its way is over', () => {
    const event = { type: 'started' } as const;
    const tired = opened.prompt && { ...opened.prompt, attempts: 3 };
    expect(look({ ...opened, prompt: tired }, { event }).state.prompt).toMatchObject({ attempts: 1 });
    const routine = { ...playing, prompt: playing.prompt && { ...playing.prompt, phase: 'opening' as const } };
    expect(look(routine, { event }).state.prompt).toBeNull();
  });
});
