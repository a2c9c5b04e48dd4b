import type { RoutineSummary } from '../../core/routines/library.ts';
import type { Routine } from '../../core/routines/schema.ts';
import { loadAnyRoutine } from '../../stores/any-routine.ts';

const routines = new WeakMap<RoutineSummary, Promise<Routine>>();

/** A routine with its steps: a summary always gets the same promise, as React needs. A changed own routine has a new summary. */
export function wholeRoutine(summary: RoutineSummary): Promise<Routine> {
  const routine = routines.get(summary) ?? loadAnyRoutine(summary.id);
  routines.set(summary, routine);
  return routine;
}
