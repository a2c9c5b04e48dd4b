import type { OwnReminder } from '../settings/schema.ts';
import type { Prompt } from './state.ts';

/** What a card is about: the routine that leads it, or a drink when nothing else is due. */
export interface Lead {
  kind: 'routine' | 'drink';
  /** The reminder that leads it, when a person has added it. */
  own: OwnReminder | null;
}

/** A card that somebody asked for stands for no reminder; it leads with a routine. */
export function leadOf({ reminderIds }: Pick<Prompt, 'reminderIds'>, ownReminders: readonly OwnReminder[]): Lead {
  const leads = reminderIds.map((id) => asLead(id, ownReminders));
  return leads.find(({ kind }) => kind === 'routine') ?? leads[0] ?? { kind: 'routine', own: null };
}

/** Whether a drink is among what the card asks for. */
export function asksForDrink({ reminderIds }: Pick<Prompt, 'reminderIds'>, ownReminders: readonly OwnReminder[]): boolean {
  return reminderIds.some((id) => asLead(id, ownReminders).kind === 'drink');
}

function asLead(id: string, ownReminders: readonly OwnReminder[]): Lead {
  const own = ownReminders.find((reminder) => reminder.id === id) ?? null;
  return { kind: id === 'drink' || own?.routineId === null ? 'drink' : 'routine', own };
}
