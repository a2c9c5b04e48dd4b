/** The question that a card asks when cards have often been left unanswered. */
import { EVERY_MIN } from '../settings/limits.ts';
import type { ReminderSettings, Settings } from '../settings/schema.ts';
import { MINUTE } from '../time.ts';
import { remindersOf, withChanged } from './reminder-list.ts';

/**
 * The reminders of a card half as often, but no more seldom than can be set.
 * @param ids of the reminders that the card stands for.
 */
export function withFewer(settings: Settings, ids: readonly string[]): Settings {
  return withChanged(settings, ids, fewer);
}

/** The intervals of the reminders of a card in minutes, each once; reminders with fixed clock times have no interval. */
export function intervalsOf(settings: Settings, ids: readonly string[]): number[] {
  const counting = remindersOf({ settings }).all.filter(({ id, times }) => ids.includes(id) && times.length === 0);
  const intervals = counting.map(({ every }) => every / MINUTE);
  return [...new Set(intervals)];
}

/** Whether any of them can come less often than it does. */
export function canBeFewer(settings: Settings, ids: readonly string[]): boolean {
  return intervalsOf(settings, ids).some((minutes) => minutes < EVERY_MIN.max);
}

function fewer<R extends ReminderSettings>(reminder: R): R {
  return reminder.times.length > 0 ? reminder : { ...reminder, everyMin: Math.min(2 * reminder.everyMin, EVERY_MIN.max) };
}
