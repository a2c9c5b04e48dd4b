import type { Settings } from '../settings/schema.ts';
import type { Instant } from '../time.ts';
import { activeReminders, dueAt } from './reminder.ts';
import type { ReminderState } from './state.ts';

/**
 * How many breaks for a routine are still to come before the day ends, if each is taken when it is due.
 * @param dayEnd the instant at which the next day starts.
 */
export function breaksStillToday(state: ReminderState, settings: Settings, now: Instant, dayEnd: Instant): number {
  const drainage = activeReminders(settings).find(({ id }) => id === 'drainage');
  const clock = state.reminders.drainage;
  if (!drainage || !clock || state.pause?.until === null) return 0;
  const first = Math.max(dueAt(drainage, clock), now, state.pause?.until ?? now);
  return first < dayEnd ? Math.floor((dayEnd - 1 - first) / drainage.every) + 1 : 0;
}
