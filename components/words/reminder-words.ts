import type { Hold } from '../../core/reminders/reasons.ts';
import type { ReminderId } from '../../core/reminders/reminder.ts';
import { isBuiltIn } from '../../core/reminders/reminder-list.ts';
import type { OwnReminder } from '../../core/settings/schema.ts';
import type { Messages } from '../ui/messages.tsx';

/** The words for a hold, such as "sound in a tab"; they read well after "Held: ". */
export function holdWords(by: Hold, { t }: Pick<Messages, 't'>): string {
  return t(`why.hold.${by}`);
}

/** The name of a reminder; own reminders have the name that the person gave them. */
export function reminderName(id: ReminderId, ownReminders: readonly OwnReminder[], { t }: Pick<Messages, 't'>): string {
  if (isBuiltIn(id)) return t(`options.${id}.name`);
  return ownReminders.find((own) => own.id === id)?.name ?? t('why.deletedReminder');
}
