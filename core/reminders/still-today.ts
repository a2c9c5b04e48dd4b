import type { Instant } from '../time.ts';
import type { PlanContext } from './context.ts';
import { dayPreview } from './day-preview.ts';
import { idsOfKind } from './reminder-list.ts';
import type { ReminderState } from './state.ts';

/**
 * The breaks for a routine that are still to come before the day ends, if each is taken when it is due. An overdue break comes now.
 * @param dayEnd the instant at which the next day starts.
 */
export function breaksStillToday(state: ReminderState, plan: PlanContext, now: Instant, dayEnd: Instant): Instant[] {
  const { breaks } = dayPreview(state, plan, now, dayEnd - 1 - now);
  const routines = idsOfKind(plan, 'routine');
  return breaks.filter(({ reminderIds }) => reminderIds.some((id) => routines.has(id))).map(({ at }) => at);
}
