import type { Settings } from '../settings/schema.ts';
import { type Instant, MINUTE } from '../time.ts';
import type { ReminderClock } from './state.ts';

export type ReminderId = 'drainage' | 'drink';

/** A reminder as the scheduler sees it. */
export interface Reminder {
  id: ReminderId;
  every: number;
}

/** The reminders that are switched on, in the order in which they lead a card. */
export function activeReminders(settings: Settings): Reminder[] {
  const ids: ReminderId[] = ['drainage', 'drink'];
  return ids.filter((id) => settings.reminders[id].enabled).map((id) => ({ id, every: settings.reminders[id].everyMin * MINUTE }));
}

/** When it falls due next: at the chosen later time, else one interval after what is counted from. */
export function dueAt(reminder: Reminder, clock: ReminderClock): Instant {
  return clock.snoozed?.until ?? clock.countedFrom + reminder.every;
}

/** The same due time always has the same id, so that it can be handled once. */
export function dueId(id: string, at: Instant): string {
  return `${id}:${at}`;
}
