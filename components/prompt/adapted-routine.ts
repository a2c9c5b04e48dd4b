import type { Family } from '../../core/routines/families.ts';
import { GENTLE_ROUTINE } from '../../core/routines/safety.ts';
import type { Routine } from '../../core/routines/schema.ts';
import type { Situation } from '../../core/settings/situations.ts';
import { loadAnyRoutine } from '../../stores/any-routine.ts';
import { readAhead } from '../ui/read-ahead.ts';

/** A routine as it can be done now. */
export interface AdaptedRoutine {
  routine: Routine;
  /** The situations that changed it. */
  changedBy: readonly Situation[];
  /** Whether the routine came in the place of the one that was asked for, of which nothing would have been left. */
  isInstead: boolean;
}

const adapted = new Map<string, Promise<AdaptedRoutine>>();

/** The same promise for the same routine, as React wants it. */
export function adaptedRoutine(id: string, leftOut: readonly Family[], situations: readonly Situation[]): Promise<AdaptedRoutine> {
  const key = [id, ...leftOut, ...situations].join();
  const known = adapted.get(key) ?? readAhead(adapt(id, leftOut, situations));
  adapted.set(key, known);
  return known;
}

async function adapt(id: string, leftOut: readonly Family[], situations: readonly Situation[]): Promise<AdaptedRoutine> {
  const whole = await withoutFamilies(await loadAnyRoutine(id), leftOut);
  if (situations.length === 0) return { routine: whole, changedBy: [], isInstead: false };
  const { changedBy, routineIn } = await import('../../core/routines/adapt.ts');
  const routine = routineIn(situations, whole);
  if (routine) return { routine, changedBy: changedBy(situations, whole), isInstead: false };
  const gentle = await loadAnyRoutine(GENTLE_ROUTINE);
  return { routine: routineIn(situations, gentle) ?? gentle, changedBy: [], isInstead: true };
}

async function withoutFamilies(routine: Routine, leftOut: readonly Family[]): Promise<Routine> {
  if (leftOut.length === 0) return routine;
  const families = await import('../../core/routines/needed-families.ts');
  return families.withoutFamilies(routine, leftOut);
}
