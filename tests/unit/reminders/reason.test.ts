import { describe, expect, test } from 'vitest';
import { about, isDrinkOnly, reasonLine } from '../../../core/reminders/reason.ts';
import type { Prompt } from '../../../core/reminders/state.ts';
import { HOUR, MINUTE } from '../../../core/time.ts';

const NOON = Date.UTC(2026, 10, 23, 12);

const prompt = (change: Partial<Prompt> = {}): Prompt => ({
  id: 'p',
  reminderIds: ['drainage'],
  reason: 'due',
  countedFrom: NOON - HOUR,
  content: { view: 'offer', text: 0, routineId: 'breathe-and-open' },
  phase: 'shown',
  phaseSince: NOON,
  openedAt: NOON,
  attempts: 1,
  ...change,
});

describe('why a prompt came', () => {
  test('a reminder that is due tells how long the last break is ago', () => {
    expect(reasonLine(prompt(), null)).toEqual({ kind: 'since-break', ago: { unit: 'hours', count: 1 } });
  });

  test('with a drink in the same card it still is about the break', () => {
    expect(reasonLine(prompt({ reminderIds: ['drainage', 'drink'] }), NOON - 5 * MINUTE).kind).toBe('since-break');
  });

  test('a drink alone tells when the last drink was, counted to when the card opened', () => {
    const line = reasonLine(prompt({ reminderIds: ['drink'] }), NOON - 70 * MINUTE);
    expect(line).toEqual({ kind: 'since-drink', ago: { unit: 'minutes', count: 70 } });
  });

  test('a drink alone on a day without drinks does not count what was missed', () => {
    expect(reasonLine(prompt({ reminderIds: ['drink'] }), null)).toEqual({ kind: 'due' });
  });

  test.each(['asked', 'again'] as const)('one that was %s says so, whatever it stands for', (reason) => {
    expect(reasonLine(prompt({ reason, reminderIds: ['drink'] }), NOON - HOUR)).toEqual({ kind: reason });
  });
});

test('water leads only when nothing else is due', () => {
  expect(isDrinkOnly(prompt({ reminderIds: ['drink'] }))).toBe(true);
  expect(isDrinkOnly(prompt({ reminderIds: ['drink', 'drainage'] }))).toBe(false);
  expect(isDrinkOnly(prompt({ reminderIds: [] }))).toBe(false);
});

test.each([
  [0, 'minutes', 1],
  [1, 'minutes', 1],
  [7, 'minutes', 7],
  [23, 'minutes', 25],
  [45, 'minutes', 45],
  [54, 'hours', 1],
  [60, 'hours', 1],
  [67, 'hours', 1],
  [68, 'minutes', 70],
  [90, 'minutes', 90],
  [110, 'hours', 2],
  [500, 'hours', 8],
] as const)('%i minutes are said as about so many %s: %i', (minutes, unit, count) => {
  expect(about(minutes * MINUTE)).toEqual({ unit, count });
});
