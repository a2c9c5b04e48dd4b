import { describe, expect, it } from 'vitest';
import { emptyState } from '../../../core/reminders/empty-state.ts';
import { nextBreak, planned } from '../../../core/reminders/next-break.ts';
import { HOLDS } from '../../../core/reminders/reasons.ts';
import type { ReminderState } from '../../../core/reminders/state.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import type { Settings } from '../../../core/settings/schema.ts';
import { HOUR, MINUTE } from '../../../core/time.ts';

const day = { timeZone: 'UTC', startHour: 4 };
/** A Monday, ten in the morning. */
const NOW = Date.parse('2026-11-23T10:00:00Z');

const clock = (minutesAgo: number) => ({ countedFrom: NOW - minutesAgo * MINUTE, snoozed: null, offUntil: null });
/** Face drainage is due in 40 minutes, a drink in 50. */
const running: ReminderState = { ...emptyState, reminders: { drainage: clock(20), drink: clock(10) } };
const look = (state: Partial<ReminderState> = {}, settings: Partial<Settings> = {}, now = NOW) =>
  nextBreak({ ...running, ...state }, { settings: { ...defaultSettings, ...settings }, day }, now);

const { drainage, drink } = defaultSettings.reminders;
const only = (change: { drainage?: object; drink?: object }): Partial<Settings> => ({
  reminders: { drainage: { ...drainage, ...change.drainage }, drink: { ...drink, ...change.drink } },
});
const span = (until: number | null) => ({ since: NOW - MINUTE, until });
const shown = { phase: 'shown', phaseSince: NOW, openedAt: NOW, attempts: 1, way: 'card', heldBy: null, countedFrom: null } as const;
const prompt = (content: NonNullable<ReminderState['prompt']>['content']) => ({
  prompt: { ...shown, id: 'p', reminderIds: ['drainage'], reason: 'due' as const, content },
});
const offer = prompt({ view: 'offer', text: 0, routineId: 'r', checkIn: false });
const player = (ended: boolean) => prompt({ view: 'player', routineId: 'r', variant: 'full', ended });
const held = (by: (typeof HOLDS)[number]) => ({ held: { by, since: NOW - 5 * MINUTE, owedAfter: null, disturbedSince: null } });
const waiting = { waiting: { since: NOW - MINUTE, reminderIds: ['drainage'], way: 'badge' as const } };

describe('what comes next', () => {
  it('is the reminder that is due first, or those that are due together', () => {
    expect(look()).toEqual({ kind: 'due', at: NOW + 40 * MINUTE, reminderIds: ['drainage'] });
    expect(look({ reminders: { drainage: clock(10), drink: clock(10) } })).toMatchObject({ reminderIds: ['drainage', 'drink'] });
  });

  it('does not move with the time at which it is asked', () => {
    expect(look({}, {}, NOW + 30 * MINUTE)).toEqual(look());
    expect(look({}, {}, NOW + 90 * MINUTE)).toEqual(look());
  });

  it('follows the later time that a person chose, and what they drank', () => {
    const snoozed = { at: NOW, until: NOW + 5 * MINUTE, atLull: false };
    expect(look({ reminders: { ...running.reminders, drainage: { ...clock(70), snoozed } } })).toMatchObject({ at: NOW + 5 * MINUTE });
    const drunk = { drinks: [{ id: 'd', at: NOW, ml: 200 }] };
    expect(look(drunk, only({ drainage: { enabled: false } }))).toEqual({ kind: 'due', at: NOW + HOUR, reminderIds: ['drink'] });
  });

  it('is an interval from now for a reminder that was added a moment ago', () => {
    expect(look({ reminders: {} })).toEqual({ kind: 'due', at: NOW + HOUR, reminderIds: ['drainage', 'drink'] });
  });

  it('waits for the next day when as many have come as the person allows, but a later time that was chosen comes', () => {
    const lastPrompt = { at: NOW - HOUR, day: '2026-11-23', onDay: 3 };
    const tomorrow = Date.parse('2026-11-24T04:00:00Z');
    expect(look({ lastPrompt }, { perDay: 3 })).toEqual({ kind: 'limited', at: tomorrow + HOUR });
    expect(look({ lastPrompt }, { perDay: 4 })).toMatchObject({ kind: 'due', at: NOW + 40 * MINUTE });
    const snoozed = { at: NOW, until: NOW + 5 * MINUTE, atLull: false };
    const chosen = { ...running.reminders, drink: { ...clock(70), snoozed } };
    expect(look({ lastPrompt, reminders: chosen }, { perDay: 3 })).toMatchObject({ kind: 'due', at: NOW + 5 * MINUTE });
  });

  it('is the time that was chosen, also when work begins with it', () => {
    const hours = { on: true, week: Array.from({ length: 7 }, () => [{ from: 12 * 60, to: 18 * 60 }]) };
    const snoozed = { at: NOW, until: NOW + 2 * HOUR, atLull: false };
    const chosen = { drainage: { ...clock(20), snoozed }, drink: clock(10) };
    expect(planned({ ...running, reminders: chosen }, { settings: { ...defaultSettings, hours }, day }, NOW).map(({ at }) => at)).toEqual([
      NOW + 2 * HOUR,
      NOW + 3 * HOUR,
    ]);
  });

  it('is not the moment at which work ends, but an interval after it begins again', () => {
    const hours = { on: true, week: Array.from({ length: 7 }, () => [{ from: 9 * 60, to: 10 * 60 + 50 }]) };
    expect(look({}, { hours })).toEqual({ kind: 'due', at: NOW + 40 * MINUTE, reminderIds: ['drainage'] });
    expect(look({ reminders: { drainage: clock(10), drink: clock(10) } }, { hours })).toMatchObject({ at: NOW + 24 * HOUR });
  });

  it('is nothing when every reminder is off, or has no time', () => {
    expect(look({}, only({ drainage: { enabled: false }, drink: { enabled: false } }))).toEqual({ kind: 'off' });
    const never = { times: [{ at: 600, weekdays: [] }] };
    expect(look({}, only({ drainage: never, drink: never }))).toEqual({ kind: 'off' });
  });
});

describe('what is happening', () => {
  it('is a card or a routine on the screen', () => {
    expect(look(offer)).toEqual({ kind: 'offered' });
    expect(look(player(false))).toEqual({ kind: 'playing' });
  });

  it('is over when the routine has ended, though its last page is still there', () => {
    expect(look(player(true))).toMatchObject({ kind: 'due' });
  });

  it('is a break that waits at the icon, and when the next one comes', () => {
    expect(look(waiting)).toEqual({ kind: 'waiting', reminderIds: ['drainage'], nextAt: NOW + 40 * MINUTE });
    expect(look(waiting, only({ drainage: { enabled: false }, drink: { enabled: false } }))).toMatchObject({ nextAt: null });
  });
});

describe('why nothing comes', () => {
  it.each(HOLDS)('is what holds a break: %s', (by) => {
    expect(look(held(by))).toEqual({ kind: 'held', by, since: NOW - 5 * MINUTE });
  });

  it('is a pause or a quiet time, until it ends', () => {
    for (const until of [NOW + HOUR, null]) {
      expect(look({ pause: span(until) })).toEqual({ kind: 'paused', until });
      expect(look({ quiet: span(until) })).toEqual({ kind: 'quiet', until });
    }
    expect(look({ pause: span(NOW), quiet: span(NOW) })).toMatchObject({ kind: 'due' });
  });

  it('is the working hours', () => {
    const hours = { on: true, week: Array.from({ length: 7 }, () => [{ from: 12 * 60, to: 18 * 60 }]) };
    expect(look({}, { hours })).toEqual({ kind: 'outside-hours', at: NOW + 3 * HOUR });
    expect(look({}, { hours: { ...hours, on: false } })).toMatchObject({ kind: 'due' });
  });

  it('is the working hours only when no reminder keeps to other ones', () => {
    const hours = { on: true, week: Array.from({ length: 7 }, () => [{ from: 12 * 60, to: 18 * 60 }]) };
    const atEleven = { times: [{ at: 11 * 60, weekdays: [1] }] };
    expect(look({}, { hours, ...only({ drainage: atEleven }) })).toEqual({ kind: 'due', at: NOW + HOUR, reminderIds: ['drainage'] });
  });

  it('is the working hours only when all that comes then waits for them', () => {
    const hours = { on: true, week: Array.from({ length: 7 }, () => [{ from: 12 * 60, to: 18 * 60 }]) };
    const atOne = { times: [{ at: 13 * 60, weekdays: [1] }] };
    const due = { kind: 'due', at: NOW + 3 * HOUR, reminderIds: ['drainage', 'drink'] };
    expect(look({}, { hours, ...only({ drainage: atOne }) })).toEqual(due);
    expect(look({}, { hours, ...only({ drink: atOne }) })).toEqual(due);
  });

  it('names a pause before what it hides, a card before quiet, quiet before a hold, and a hold before what waits', () => {
    expect(look({ pause: span(null), ...offer })).toMatchObject({ kind: 'paused' });
    expect(look({ quiet: span(null), ...player(false) })).toMatchObject({ kind: 'playing' });
    expect(look({ quiet: span(null), ...held('quiet') })).toMatchObject({ kind: 'quiet' });
    expect(look({ ...held('sound'), ...waiting })).toMatchObject({ kind: 'held' });
  });
});

describe('each reminder', () => {
  const waits = (state: Partial<ReminderState>, settings: Partial<Settings> = {}) =>
    planned({ ...running, ...state }, { settings: { ...defaultSettings, ...settings }, day }, NOW).map(
      ({ reminder, waitsFor }) => `${reminder.id} ${waitsFor}`,
    );

  it('says what it waits for beyond its interval', () => {
    const snoozed = { at: NOW, until: NOW + 5 * MINUTE, atLull: false };
    expect(waits({})).toEqual(['drainage null', 'drink null']);
    expect(waits({ reminders: { drainage: { ...clock(70), snoozed }, drink: { ...clock(10), offUntil: NOW + 18 * HOUR } } })).toEqual([
      'drainage snoozed',
      'drink not-today',
    ]);
    expect(waits({ reminders: { ...running.reminders, drainage: { ...clock(70), offUntil: NOW } } })).toEqual([
      'drainage null',
      'drink null',
    ]);
    expect(waits({ drinks: [{ id: 'd', at: NOW, ml: 1600 }] })).toEqual(['drainage null', 'drink drink']);
    const hours = { on: true, week: Array.from({ length: 7 }, () => [{ from: 12 * 60, to: 18 * 60 }]) };
    expect(waits({}, { hours })).toEqual(['drainage hours', 'drink hours']);
  });

  it('waits for no hours when it has a clock time', () => {
    const hours = { on: true, week: Array.from({ length: 7 }, () => [{ from: 12 * 60, to: 18 * 60 }]) };
    const atEleven = { times: [{ at: 11 * 60, weekdays: [1] }] };
    const own = { ...drainage, ...atEleven, id: 'own-1', name: 'Neck', routineId: 'neck-release', hours: hours.week };
    const settings = { hours, ownReminders: [own, { ...own, id: 'own-2', times: [] }], ...only({ drainage: atEleven, drink: atEleven }) };
    const reminders = { ...running.reminders, 'own-1': clock(20), 'own-2': clock(20) };
    expect(waits({ reminders }, settings)).toEqual(['drainage null', 'own-1 null', 'own-2 hours', 'drink null']);
  });
});
