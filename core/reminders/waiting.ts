/**
 * The breaks that wait in the badge: they were ignored, arrive by badge only, or could not be shown. A break waits for as long as its
 * reasons last.
 */
import { localDay } from '../log/local-day.ts';
import { currentSpan } from '../schedule/week.ts';
import type { Way } from '../settings/ways.ts';
import type { Instant } from '../time.ts';
import type { Context, PlanContext } from './context.ts';
import type { Reminder } from './reminder.ts';
import { remindersOf } from './reminder-list.ts';
import type { ReminderState } from './state.ts';

/**
 * Adds reminders to those that wait. The reminders of a card have not waited beside that card. A card that stands for no reminder leaves
 * nothing behind.
 */
export function letWait(state: ReminderState, reminderIds: readonly string[], way: Way, now: Instant): ReminderState {
  const before = state.waiting?.reminderIds ?? [];
  return reminderIds.length === 0 ? state : { ...state, waiting: { since: now, reminderIds: [...before, ...reminderIds], way } };
}

export function withoutWaiting(state: ReminderState, ids: readonly string[]): ReminderState {
  return keepWaiting(state, (id) => !ids.includes(id));
}

/** The waiting breaks, brought in line with the settings, the log, the open card and the day. */
export function followWaiting(state: ReminderState, context: Context, now: Instant): ReminderState {
  const { waiting, prompt } = state;
  if (!waiting) return state;
  if (localDay(waiting.since, context.day) !== localDay(now, context.day)) return { ...state, waiting: null };
  const onCard = prompt?.content.view === 'offer' ? prompt.reminderIds : [];
  const wanted = remindersOf(context).on.filter((reminder) => isWanted(state, reminder, waiting.since, context, now));
  return keepWaiting(state, (id) => !onCard.includes(id) && wanted.some((reminder) => reminder.id === id));
}

function isWanted(state: ReminderState, reminder: Reminder, since: Instant, context: PlanContext, now: Instant): boolean {
  const offUntil = state.reminders[reminder.id]?.offUntil ?? null;
  if (offUntil !== null && offUntil > now) return false;
  if (reminder.hours && !currentSpan(reminder.hours, now, context.day.timeZone)) return false;
  if (reminder.lastHad(state) > since) return false;
  return !reminder.guard || reminder.guard.until(state, context, now) <= now;
}

function keepWaiting(state: ReminderState, isKept: (id: string) => boolean): ReminderState {
  const { waiting } = state;
  if (!waiting || waiting.reminderIds.every(isKept)) return state;
  const reminderIds = waiting.reminderIds.filter(isKept);
  return { ...state, waiting: reminderIds.length > 0 ? { ...waiting, reminderIds } : null };
}
