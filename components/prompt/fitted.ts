import type { Family } from '../../core/routines/families.ts';
import { GENTLE_ROUTINE } from '../../core/routines/safety.ts';
import type { Routine } from '../../core/routines/schema.ts';
import type { Situation } from '../../core/settings/situations.ts';
import { loadAnyRoutine } from '../../stores/any-routine.ts';
import { readAhead } from '../ui/read-ahead.ts';

/** A routine as it can be done now. */
export interface Fitted {
  routine: Routine;
  /** The situations that changed it. */
  changedBy: readonly Situation[];
  /** Whether the routine came in the place of the one that was asked for, of which nothing would have been left. */
  isInstead: boolean;
}

const fitted = new Map<string, Promise<Fitted>>();

/** A routine always gets the same promise, as React needs. */
export function fittedRoutine(id: string, leftOut: readonly Family[], situations: readonly Situation[]): Promise<Fitted> {
  const key = [id, ...leftOut, ...situations].join();
  const known = fitted.get(key) ?? readAhead(suit(id, leftOut, situations));
  fitted.set(key, known);
  return known;
}

async function suit(id: string, leftOut: readonly Family[], situations: readonly Situation[]): Promise<Fitted> {
  const whole = await withoutFamilies(await loadAnyRoutine(id), leftOut);
  if (situations.length === 0) return { routine: whole, changedBy: [], isInstead: false };
  const { changedBy, routineIn } = await import('../../core/routines/situation.ts');
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
