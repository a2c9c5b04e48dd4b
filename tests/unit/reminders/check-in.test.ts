import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canBeFewer, intervalsOf, withFewer } from '../../../core/reminders/check-in.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import type { OwnReminder, Settings } from '../../../core/settings/schema.ts';

/** How seldom and how often a reminder can be, in minutes. */
const EVERY_MIN = { min: 1, max: 240 };

const noon = { at: 720, weekdays: [1, 2, 3, 4, 5] };
const own = (id: string, everyMin: number, times: OwnReminder['times'] = []): OwnReminder => ({
  ...defaultSettings.reminders.drainage,
  id,
  name: id,
  everyMin,
  times,
  routineId: null,
  hours: null,
});
const settings: Settings = { ...defaultSettings, ownReminders: [own('own-a', 50), own('own-b', 90), own('own-c', 60, [noon])] };

describe('fewer reminders', () => {
  test('come half as often, and the others as before', () => {
    const { reminders, ownReminders } = withFewer(settings, ['drink', 'own-a']);
    expect(reminders.drink.everyMin).toBe(120);
    expect(reminders.drainage).toEqual(settings.reminders.drainage);
    expect(ownReminders.map(({ everyMin }) => everyMin)).toEqual([100, 90, 60]);
  });

  test('never come more seldom than can be set, and never more often than before', () => {
    fc.assert(
      fc.property(fc.integer({ min: EVERY_MIN.min, max: EVERY_MIN.max }), (everyMin) => {
        const [after] = withFewer({ ...settings, ownReminders: [own('own-a', everyMin)] }, ['own-a']).ownReminders;
        expect(after?.everyMin).toBeLessThanOrEqual(EVERY_MIN.max);
        expect(after?.everyMin).toBeGreaterThanOrEqual(Math.min(2 * everyMin, EVERY_MIN.max));
      }),
    );
  });

  test('of the face drainage leave the water alone', () => {
    const { reminders, ownReminders } = withFewer(settings, ['drainage']);
    expect(reminders).toEqual({ ...settings.reminders, drainage: { ...settings.reminders.drainage, everyMin: 120 } });
    expect(ownReminders).toEqual(settings.ownReminders);
  });

  test('leave clock times alone', () => {
    expect(withFewer(settings, ['own-c'])).toEqual(settings);
    expect(canBeFewer(settings, ['own-c'])).toBe(false);
  });

  test('are possible as long as one of them has not the longest interval', () => {
    const rare = { ...settings, ownReminders: [own('own-a', EVERY_MIN.max), own('own-b', EVERY_MIN.max - 1)] };
    expect(canBeFewer(rare, ['own-a'])).toBe(false);
    expect(canBeFewer(rare, ['own-a', 'own-b'])).toBe(true);
    expect(canBeFewer(rare, [])).toBe(false);
  });
});

test('the intervals of a card are told each once', () => {
  expect(intervalsOf(settings, ['drainage', 'drink'])).toEqual([60]);
  const { drainage, drink } = settings.reminders;
  const apart = { ...settings, reminders: { drainage, drink: { ...drink, everyMin: 45 } } };
  expect(intervalsOf(apart, ['drainage', 'drink'])).toEqual([60, 45]);
  expect(intervalsOf(settings, ['drainage', 'own-a', 'own-c'])).toEqual([60, 50]);
});
