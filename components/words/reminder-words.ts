import type { Hold } from '../../core/reminders/reasons.ts';
import type { ReminderId } from '../../core/reminders/reminder.ts';
import { isBuiltIn } from '../../core/reminders/reminder-list.ts';
import type { OwnReminder } from '../../core/settings/schema.ts';
import type { Messages } from '../ui/messages.tsx';

/** What holds a break back, such as "sound in a tab"; it reads well after "Held: ". */
export function holdWords(by: Hold, { t }: Pick<Messages, 't'>): string {
  return t(`why.hold.${by}`);
}

/** What a reminder is called: a person's own word for their own. */
export function reminderName(id: ReminderId, ownReminders: readonly OwnReminder[], { t }: Pick<Messages, 't'>): string {
  if (isBuiltIn(id)) return t(`options.${id}.name`);
  return ownReminders.find((own) => own.id === id)?.name ?? t('why.deletedReminder');
}
