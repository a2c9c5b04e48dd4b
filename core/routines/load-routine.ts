import { loaders } from 'virtual:rill-routine-loaders';
import type { Routine } from './schema.ts';

/**
 * A whole routine, read when it is needed. The build has checked it.
 * @throws RangeError for an id that is not in the index.
 */
export async function loadRoutine(id: string): Promise<Routine> {
  const load = Object.hasOwn(loaders, id) ? loaders[id] : undefined;
  if (!load) throw new RangeError(`there is no routine "${id}"`);
  return (await load()).default;
}
