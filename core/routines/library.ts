import { loaders, routineIndex } from 'virtual:rill-routines';
import type { Offerable } from './offerable.ts';
import type { Routine } from './schema.ts';

/** What lists and reminders need to know of a routine, without its steps. */
export interface RoutineSummary extends Offerable {
  name: string;
  summary: string;
  seconds: number;
  shortSeconds: number;
  gates: Routine['gates'];
  neckTouch: 'no' | 'collarbone_only' | 'yes';
  category: Routine['category'];
  places: Routine['places'];
  areas: Routine['areas'];
  posture: Routine['posture'];
  discreet: Routine['discreet'];
  tools: Routine['tools'];
  equipment?: string;
  best: string;
}

/** All routines that ship with Rill; the first one is for new people. */
export { routineIndex };

/** @param routines those to look among: the ones that ship, or these and a person's own. */
export function routineSummary(id: string, routines: readonly RoutineSummary[] = routineIndex): RoutineSummary | undefined {
  return routines.find((routine) => routine.id === id);
}

/**
 * A whole routine, read when it is needed. The build has checked it.
 * @throws RangeError for an id that is not in the index.
 */
export async function loadRoutine(id: string): Promise<Routine> {
  const load = Object.hasOwn(loaders, id) ? loaders[id] : undefined;
  if (!load) throw new RangeError(`there is no routine "${id}"`);
  return (await load()).default;
}
