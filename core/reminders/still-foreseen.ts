import type { Instant } from '../time.ts';
import type { PlanContext } from './context.ts';
import { dueNow } from './due.ts';
import type { ReminderState } from './state.ts';

/**
 * How many breaks for a routine are still to come today, told from those that were foreseen earlier: the same number that
 * `breaksStillToday` gives when all has gone as it was foreseen, without running the reminders ahead.
 * @param dayEnd the instant at which the next day starts.
 */
export function stillForeseen(
  foreseen: readonly Instant[],
  state: ReminderState,
  plan: PlanContext,
  now: Instant,
  dayEnd: Instant,
): number {
  const isOverdue = !state.pause && dueNow(state, plan, now).some(({ kind }) => kind === 'routine');
  return foreseen.filter((at) => at > now && at < dayEnd).length + Number(isOverdue);
}
