import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import { HOUR, MINUTE } from '../../../core/time.ts';
import { clock, look, NOW, running, shown } from './look.ts';

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

  it('meets a reminder of my own that falls due at that very moment', () => {
    const own = { ...defaultSettings.reminders.drainage, id: 'own-1', name: 'Neck', routineId: 'neck-release', hours: null };
    const met = (minutesAgo: number) =>
      look({ reminders: { ...running.reminders, 'own-1': clock(minutesAgo) } }, { event, settings: { ownReminders: [own] } }).state
        .reminders['own-1'];
    expect([met(60), met(59)]).toEqual([clock(0), clock(59)]);
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

describe('a glass of water', () => {
  it('meets the water that waits in the badge, and leaves the break that waits with it', () => {
    const waiting = { since: NOW - MINUTE, reminderIds: ['drainage', 'drink'], way: 'card' as const };
    const told = { event: { type: 'log-changed' }, logged: { drinks: [{ id: 'd', at: NOW, ml: 200 }], routines: [] } } as const;
    expect(look({ waiting }, told).state.waiting?.reminderIds).toEqual(['drainage']);
    expect(look({ waiting: { ...waiting, reminderIds: ['drink'] } }, told).state.waiting).toBeNull();
  });
});

describe('what comes late or twice', () => {
  it('an answer to a card of before changes nothing', () => {
    const event = { type: 'prompt-answered', promptId: 'another', answer: { type: 'not-today' } } as const;
    expect(look(shown, { event, promptOnScreen: true }).state).toEqual({ ...shown });
  });

  it('a glass ends what was put off before it, and only that', () => {
    const choice = (at: number) => ({ at, until: NOW + 10 * MINUTE, atLull: false });
    const putOff = (at: number) => ({ reminders: { drainage: clock(0), drink: { ...clock(60), snoozed: choice(at) } } });
    const logged = { drinks: [{ id: 'd', at: NOW - 50 * MINUTE, ml: 200 }], routines: [] };
    expect(look(putOff(NOW - 51 * MINUTE), { logged, at: NOW + 9 * MINUTE }).state.prompt).toBeNull();
    expect(look(putOff(NOW - 51 * MINUTE), { logged, at: NOW + 10 * MINUTE }).state.prompt?.reminderIds).toEqual(['drink']);
    expect(look(putOff(NOW - 49 * MINUTE), { logged, at: NOW + 10 * MINUTE }).state.prompt?.reminderIds).toEqual(['drink']);
  });

  it('a glass that was logged with a clock that runs ahead was drunk now', () => {
    const logged = { drinks: [{ id: 'd', at: NOW + HOUR, ml: 200 }], routines: [] };
    expect(look({}, { logged }).state.drinks).toEqual([{ id: 'd', at: NOW, ml: 200 }]);
  });

  it('a glass that is undone leaves the others', () => {
    const [a, b] = [
      { id: 'a', at: NOW - HOUR, ml: 200 },
      { id: 'b', at: NOW, ml: 100 },
    ];
    expect(look({ drinks: [a, b] }, { logged: { drinks: [b], routines: [] } }).state.drinks.map(({ id }) => id)).toEqual(['b']);
  });

  it('while the log cannot be read the glasses that were known count on', () => {
    const drinks = [{ id: 'a', at: NOW - HOUR, ml: 200 }];
    expect(look({ drinks }).state.drinks).toEqual(drinks);
  });

  it('a reminder that is switched on for the first time counts from then', () => {
    expect(look({ reminders: {} }).state.reminders).toEqual({ drainage: clock(0), drink: clock(0) });
  });
});
