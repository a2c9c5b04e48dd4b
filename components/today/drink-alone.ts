import { activeReminders } from '../../core/reminders/reminder.ts';
import type { Settings } from '../../core/settings/schema.ts';

/** All of them ask for a drink, and there is one at least. */
export function isDrinkAlone(reminderIds: readonly string[], settings: Settings): boolean {
  const kinds = new Map(activeReminders(settings).map(({ id, kind }) => [id, kind]));
  return reminderIds.length > 0 && reminderIds.every((id) => kinds.get(id) === 'drink');
}
