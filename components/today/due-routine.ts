import type { PlanContext } from '../../core/reminders/context.ts';
import { planned } from '../../core/reminders/next-break.ts';
import type { ReminderState } from '../../core/reminders/state.ts';
import type { RoutineSummary } from '../../core/routines/library.ts';
import { fittingRoutine } from '../../core/routines/safety.ts';
import type { Instant } from '../../core/time.ts';

/** The routine of the first due reminder for a routine, or the preferred one if that reminder names none. Null for drinks alone. */
export function dueRoutine(state: ReminderState, plan: PlanContext, now: Instant, library: readonly RoutineSummary[]): string | null {
  const { routine, checks } = plan.settings;
  const due = planned(state, plan, now).find(({ reminder, at }) => reminder.kind === 'routine' && at <= now);
  return due ? fittingRoutine(due.reminder.routineId ?? routine.preferred, checks, now, library) : null;
}
