import { loadRoutine } from '../core/routines/load-routine.ts';
import { isOwnId } from '../core/routines/own-summaries.ts';
import type { Routine } from '../core/routines/schema.ts';
import { loadOwnStored } from '../platform/own-routines-store.ts';

/**
 * A whole routine, shipped or own. An own routine passes every check before it is handed out; the code that checks is read only for own
 * routines.
 * @throws RangeError when there is none, or when it is damaged.
 */
export async function loadAnyRoutine(id: string): Promise<Routine> {
  if (!isOwnId(id)) return loadRoutine(id);
  const [stored, { soundOwn }] = await Promise.all([loadOwnStored(), import('../core/routines/own-check.ts')]);
  const routine = soundOwn(stored).routines.find((own) => own.id === id);
  if (!routine) throw new RangeError(`there is no sound routine "${id}"`);
  return routine;
}
