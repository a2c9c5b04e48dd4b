import { routineIndex } from 'virtual:rill-routines';
import type { Offerable } from './offerable.ts';
import type { Routine } from './schema.ts';

/** The part of a routine that lists and reminders need, without its steps. */
export interface RoutineSummary extends Offerable {
  name: string;
  seconds: number;
  shortSeconds: number;
  category: Routine['category'];
  discreet: Routine['discreet'];
  /** As in the routine. */
  from?: Routine['from'];
}

/** All routines that ship with Rill; the first one is for new people. */
export { routineIndex };

/** @param routines the routines to look among: those that ship, or these and a person's own. */
export function routineSummary(id: string, routines: readonly RoutineSummary[] = routineIndex): RoutineSummary | undefined {
  return routines.find((routine) => routine.id === id);
}
