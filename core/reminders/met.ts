import type { Instant } from '../time.ts';
import type { PlanContext } from './context.ts';
import type { Had } from './reminder.ts';
import { remindersOf } from './reminder-list.ts';
import type { Prompt } from './state.ts';

/** Whether guards speak against all that a card asks for: a drink alone, say, and one has been had since, wherever it was logged. */
export function isMet(had: Had, { content, reminderIds }: Prompt, context: PlanContext, now: Instant): boolean {
  if (content.view !== 'offer' || reminderIds.length === 0) return false;
  const { on } = remindersOf(context);
  const isGuarded = (id: string) => (on.find((reminder) => reminder.id === id)?.guard?.until(had, context, now) ?? now) > now;
  return reminderIds.every(isGuarded);
}
