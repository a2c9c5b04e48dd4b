import { describe, expect, test } from 'vitest';
import { type Context, NOTHING_AROUND } from '../../../core/reminders/context.ts';
import { emptyState } from '../../../core/reminders/empty-state.ts';
import type { Lead } from '../../../core/reminders/lead.ts';
import { about, cameByItself, reasonLine } from '../../../core/reminders/reason-line.ts';
import { HOLDS } from '../../../core/reminders/reasons.ts';
import { reconcile } from '../../../core/reminders/reconcile.ts';
import type { Prompt, ReminderState } from '../../../core/reminders/state.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import type { OwnReminder } from '../../../core/settings/schema.ts';
import { HOUR, MINUTE } from '../../../core/time.ts';

const NOON = Date.UTC(2026, 10, 23, 12);

const prompt = (change: Partial<Prompt> = {}): Prompt => ({
  id: 'p',
  reminderIds: ['drainage'],
  reason: 'due',
  heldBy: null,
  countedFrom: NOON - HOUR,
  way: 'card',
  content: { view: 'offer', text: 0, routineId: 'breathe-and-open', checkIn: false },
  phase: 'shown',
  phaseSince: NOON,
  openedAt: NOON,
  attempts: 1,
  ...change,
});

const routine: Lead = { kind: 'routine', own: null };
const drink: Lead = { kind: 'drink', own: null };
const own: OwnReminder = {
  ...defaultSettings.reminders.drainage,
  id: 'own-1',
  name: 'After lunch',
  routineId: 'no-touch-flow',
  hours: null,
};

type Known = Parameters<typeof reasonLine>[1];
const lineOf = (change: Partial<Prompt>, known: Partial<Known> = {}) =>
  reasonLine(prompt(change), { lead: routine, routineId: 'breathe-and-open', lastDrinkAt: null, holdLimitMin: 60, ...known });

describe('why a prompt came', () => {
  test('a reminder that is due tells how long the last break is ago', () => {
    expect(lineOf({})).toEqual({ kind: 'since-break', ago: { unit: 'hours', count: 1 } });
  });

  test('but not how long ago it was last night', () => {
    expect(lineOf({ countedFrom: NOON - 12 * HOUR }).kind).toBe('since-break');
    expect(lineOf({ countedFrom: NOON - 12 * HOUR - 1 })).toEqual({ kind: 'due' });
  });

  test('with a drink in the same card it still is about the break', () => {
    expect(lineOf({ reminderIds: ['drainage', 'drink'] }, { lastDrinkAt: NOON - 5 * MINUTE }).kind).toBe('since-break');
  });

  test('a drink alone tells when the last drink was, counted to when the card opened', () => {
    const line = lineOf({ reminderIds: ['drink'] }, { lead: drink, lastDrinkAt: NOON - 70 * MINUTE });
    expect(line).toEqual({ kind: 'since-drink', ago: { unit: 'minutes', count: 70 } });
  });

  test('a drink alone on a day without drinks does not count what was missed', () => {
    expect(lineOf({ reminderIds: ['drink'] }, { lead: drink })).toEqual({ kind: 'due' });
  });

  test('a reminder of your own says which routine you chose for it, unless another one takes its place', () => {
    const lead: Lead = { kind: 'routine', own };
    expect(lineOf({ reminderIds: ['own-1'] }, { lead, routineId: 'no-touch-flow' })).toEqual({ kind: 'chosen-routine' });
    expect(lineOf({ reminderIds: ['own-1'] }, { lead, routineId: 'breathe-and-open' })).toEqual({ kind: 'due' });
  });

  test.each(['asked', 'again'] as const)('one that was %s says so, whatever it stands for', (reason) => {
    expect(lineOf({ reason, reminderIds: ['drink'] }, { lead: drink, lastDrinkAt: NOON - HOUR })).toEqual({ kind: reason });
  });
});

describe('one that was held', () => {
  test.each(['sound', 'full-screen', 'call', 'away', 'quiet', 'limit'] as const)('is owed after %s, and says so', (heldBy) => {
    expect(lineOf({ reason: 'owed', heldBy })).toEqual({ kind: 'owed', heldBy });
  });

  test('a drink too', () => {
    expect(lineOf({ reason: 'owed', heldBy: 'call', reminderIds: ['drink'] }, { lead: drink, lastDrinkAt: NOON - HOUR }).kind).toBe('owed');
  });

  test.each([null, ...HOLDS])('by %s is always a line of some kind', (heldBy) => {
    for (const reason of ['owed', 'held-long'] as const)
      expect(['owed', 'held-long', 'since-break']).toContain(lineOf({ reason, heldBy }).kind);
  });

  test.each(['sound', 'full-screen', 'call'] as const)('for long by %s asks once, and says how long it has waited', (heldBy) => {
    expect(lineOf({ reason: 'held-long', heldBy }, { holdLimitMin: 90 })).toEqual({ kind: 'held-long', heldBy, minutes: 90 });
  });

  test('for long, when holds have no end any more, falls back on the break', () => {
    expect(lineOf({ reason: 'held-long', heldBy: 'sound' }, { holdLimitMin: null }).kind).toBe('since-break');
  });
});

describe('a card that came by itself', () => {
  const context: Context = {
    settings: defaultSettings,
    presence: { input: 'active', still: false },
    surroundings: () => NOTHING_AROUND,
    logged: null,
    promptOnScreen: false,
    stealsFocus: false,
    day: { timeZone: 'UTC', startHour: 4 },
    pickRoutine: () => 'breathe-and-open',
  };
  const clock = { countedFrom: NOON, snoozed: null, offUntil: null };
  const counting: ReminderState = { ...emptyState, reminders: { drainage: clock, drink: clock }, lookedAt: NOON };
  const promptOf = (change: Partial<ReminderState>, type: 'look' | 'prompt-asked' | 'waiting-opened' | 'started', at = NOON) =>
    reconcile({ ...counting, ...change }, context, { type }, at).state.prompt as Prompt;

  test('is one that was due', () => {
    expect(cameByItself(promptOf({}, 'look', NOON + HOUR))).toBe(true);
  });

  test('is none that was asked for, that waited to be clicked, or that was there before', () => {
    expect(cameByItself(promptOf({}, 'prompt-asked'))).toBe(false);
    expect(cameByItself(promptOf({ waiting: { since: NOON, reminderIds: ['drainage'], way: 'badge' } }, 'waiting-opened'))).toBe(false);
    expect(cameByItself(promptOf({ prompt: prompt() }, 'started'))).toBe(false);
  });
});

test.each([
  [0, 'minutes', 1],
  [1, 'minutes', 1],
  [7, 'minutes', 7],
  [10, 'minutes', 10],
  [11, 'minutes', 10],
  [23, 'minutes', 25],
  [52, 'minutes', 50],
  [45, 'minutes', 45],
  [54, 'hours', 1],
  [60, 'hours', 1],
  [67, 'hours', 1],
  [68, 'minutes', 70],
  [90, 'minutes', 90],
  [97, 'minutes', 95],
  [98, 'hours', 2],
  [110, 'hours', 2],
  [500, 'hours', 8],
] as const)('%i minutes are said as about so many %s: %i', (minutes, unit, count) => {
  expect(about(minutes * MINUTE)).toEqual({ unit, count });
});
