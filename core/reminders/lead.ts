import type { OwnReminder } from '../settings/schema.ts';
import type { Kind } from './reminder.ts';
import { remindersOf, type StoredReminders } from './reminder-list.ts';
import type { Prompt } from './state.ts';

/** The subject of a card: the routine that leads it, or a drink when nothing else is due. */
export interface Lead {
  kind: Kind;
  /** The reminder that leads it, when a person has added it. */
  own: OwnReminder | null;
}

/** A card that somebody asked for stands for no reminder; such a card leads with a routine. */
export function leadOf({ reminderIds }: Pick<Prompt, 'reminderIds'>, settings: StoredReminders): Lead {
  const leads = reminderIds.map((id) => asLead(id, settings));
  return leads.find(({ kind }) => kind === 'routine') ?? leads[0] ?? { kind: 'routine', own: null };
}

/** Whether something of this kind is among what the card asks for, such as a drink. */
export function asksFor(kind: Kind, { reminderIds }: Pick<Prompt, 'reminderIds'>, settings: StoredReminders): boolean {
  return reminderIds.some((id) => asLead(id, settings).kind === kind);
}

/** A reminder that was deleted meanwhile is taken for a routine. */
function asLead(id: string, settings: StoredReminders): Lead {
  const reminder = remindersOf({ settings }).all.find((one) => one.id === id);
  return { kind: reminder?.kind ?? 'routine', own: settings.ownReminders.find((own) => own.id === id) ?? null };
}
