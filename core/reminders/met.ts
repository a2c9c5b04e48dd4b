import type { Instant } from '../time.ts';
import type { PlanContext } from './context.ts';
import { noDrinkUntil } from './drinks.ts';
import { idsOfKind } from './reminder.ts';
import type { Prompt, ReminderState } from './state.ts';

/** Whether a card asks for a drink alone, and one has been had since, wherever it was logged: none is asked for just now. */
export function isMet(state: Pick<ReminderState, 'drinks'>, { content, reminderIds }: Prompt, context: PlanContext, now: Instant): boolean {
  if (content.view !== 'offer' || reminderIds.length === 0) return false;
  const drinks = idsOfKind(context.settings, 'drink');
  return reminderIds.every((id) => drinks.has(id)) && noDrinkUntil(state.drinks, context, now) > now;
}
