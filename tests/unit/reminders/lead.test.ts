import { describe, expect, test } from 'vitest';
import { asksFor, leadOf } from '../../../core/reminders/lead.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import type { OwnReminder } from '../../../core/settings/schema.ts';

const own = (id: string, routineId: string | null): OwnReminder => ({
  ...defaultSettings.reminders.drink,
  id,
  name: id,
  routineId,
  hours: null,
});
const tea = own('own-tea', null);
const walk = own('own-walk', 'desk-bounce');
const settings = { ...defaultSettings, ownReminders: [tea, walk] };
const lead = (...reminderIds: string[]) => leadOf({ reminderIds }, settings);

describe('what a card is about', () => {
  test('water only when nothing else is due', () => {
    expect(lead('drink')).toEqual({ kind: 'drink', own: null });
    expect(lead('own-tea', 'drink')).toEqual({ kind: 'drink', own: tea });
    expect(lead('drink', 'drainage')).toEqual({ kind: 'routine', own: null });
  });

  test('the first routine, when a drink was there before it', () => {
    expect(lead('own-tea', 'own-walk')).toEqual({ kind: 'routine', own: walk });
    expect(lead('drainage', 'own-walk')).toEqual({ kind: 'routine', own: null });
  });

  test('a routine, when it was asked for or its reminder is gone', () => {
    expect(lead()).toEqual({ kind: 'routine', own: null });
    expect(lead('own-deleted')).toEqual({ kind: 'routine', own: null });
  });
});

test('a drink is asked for by the drink reminder and by own ones for drinks', () => {
  const asks = (...reminderIds: string[]) => asksFor('drink', { reminderIds }, settings);
  expect(asks('drainage', 'drink')).toBe(true);
  expect(asks('own-tea')).toBe(true);
  expect(asks('drainage', 'own-walk')).toBe(false);
});
