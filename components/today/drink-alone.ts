import { idsOfKind } from '../../core/reminders/reminder-list.ts';
import type { Settings } from '../../core/settings/schema.ts';

/** All of them ask for a drink, and there is one at least. */
export function isDrinkAlone(reminderIds: readonly string[], settings: Settings): boolean {
  const drinks = idsOfKind({ settings }, 'drink');
  return reminderIds.length > 0 && reminderIds.every((id) => drinks.has(id));
}
