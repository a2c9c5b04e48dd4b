/** The needs of a further kind of reminder in the scheduler: one record, and nothing else. */
import { expect, test } from 'vitest';
import { isMet } from '../../../core/reminders/met.ts';
import { planned } from '../../../core/reminders/next-break.ts';
import type { Guard, Kind, Reminder } from '../../../core/reminders/reminder.ts';
import { remindersOf } from '../../../core/reminders/reminder-list.ts';
import type { Prompt, ReminderState } from '../../../core/reminders/state.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import { HOUR, MINUTE } from '../../../core/time.ts';
import { clock, look, NOW, overdue, shows } from './look.ts';

/** Something warm: had with a large drink alone, not by time away, and never more often than every three hours. */
const lastLarge = (drinks: ReminderState['drinks']) => Math.max(...drinks.filter(({ ml }) => ml >= 400).map(({ at }) => at));
const warm: Reminder = {
  id: 'warm',
  kind: 'warm' as Kind,
  routineId: 'warm-hands',
  every: HOUR,
  times: [],
  hours: null,
  way: 'card',
  lastHad: ({ drinks }) => lastLarge(drinks),
  endsChoiceWhenHad: true,
  isMetByTimeAway: false,
  isMetByRoutine: 'never',
  guard: { name: 'had-warm' as Guard['name'], until: ({ drinks }) => lastLarge(drinks) + 3 * HOUR },
};
const reminders = { all: [warm], on: [warm] };
const plan = { settings: defaultSettings, reminders, day: { timeZone: 'UTC', startHour: 4 } };
const drink = (minutesAgo: number, ml: number) => ({ id: `${minutesAgo}`, at: NOW - minutesAgo * MINUTE, ml });
const counting = (minutes: number, more: Partial<ReminderState> = {}) => ({ reminders: { warm: clock(minutes) }, ...more });
const cards = (...given: Parameters<typeof shows>) => shows(...given).map(({ prompt }) => prompt);

test('comes an interval after what it counts from, with the routine that it offers', () => {
  expect(cards(counting(59), { reminders })).toEqual([]);
  const [card] = cards(counting(60), { reminders });
  expect(card).toMatchObject({ reminderIds: ['warm'], content: { routineId: 'warm-hands' } });
});

test('is held back by what it asks for, and by that alone', () => {
  expect(cards(counting(200, { drinks: [drink(1, 200)] }), { reminders })).toHaveLength(1);
  const had = counting(200, { drinks: [drink(179, 400)] });
  expect(cards(had, { reminders })).toEqual([]);
  expect(planned(look(had, { reminders }).state, plan, NOW)).toMatchObject([{ at: NOW + MINUTE, waitsFor: 'had-warm' }]);
  expect(cards(counting(200, { drinks: [drink(180, 400)] }), { reminders })).toHaveLength(1);
});

test('lets a later time go once it was had', () => {
  const snoozed = { at: NOW - 5 * HOUR, until: NOW, atLull: false };
  const later = (drinks: ReminderState['drinks']) => ({ reminders: { warm: { ...clock(10), snoozed } }, drinks });
  expect(cards(later([]), { reminders })).toHaveLength(1);
  expect(cards(later([drink(190, 400)]), { reminders })).toEqual([]);
});

test('has its card met', () => {
  const open = look(counting(60), { reminders }).state.prompt as Prompt;
  expect(isMet({ drinks: [drink(0, 200)], routines: [] }, open, plan, NOW)).toBe(false);
  expect(isMet({ drinks: [drink(0, 400)], routines: [] }, open, plan, NOW)).toBe(true);
});

test('goes on counting while nobody is there, and through a routine', () => {
  const away = counting(30, { away: { since: NOW - 20 * MINUTE, locked: true, movedAt: null } });
  expect(look(away, { reminders }).state).toMatchObject({ away: null, reminders: { warm: clock(30) } });
  const asked = look(counting(60), { reminders, event: { type: 'routine-asked', routineId: 'breathe-and-open' } });
  expect(asked.state.reminders).toMatchObject({ warm: clock(60) });
});

test('shares a card with the others', () => {
  const { all, on } = remindersOf({ settings: defaultSettings });
  const [card] = cards({ reminders: { ...overdue, warm: clock(60) } }, { reminders: { all: [...all, warm], on: [...on, warm] } });
  expect(card?.reminderIds).toEqual(['drainage', 'warm']);
});
