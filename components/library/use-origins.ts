import { useEffect, useState } from 'react';
import { routineIndex } from '../../core/routines/library.ts';
import { loadRoutine } from '../../core/routines/load-routine.ts';
import { originOf } from '../../core/routines/own-draft.ts';
import type { Routine, Step } from '../../core/routines/schema.ts';

let shipped: Promise<Routine[]> | undefined;

/** All routines that ship, read once. */
function readShipped(): Promise<Routine[]> {
  shipped ??= Promise.all(routineIndex.map(({ id }) => loadRoutine(id)));
  return shipped;
}

/** The step of the library that this one was made from; undefined until it is known, and when there is none. */
export function useOrigin(step: Step): Step | undefined {
  const [routines, setRoutines] = useState<readonly Routine[]>([]);
  useEffect(() => {
    let isWanted = true;
    readShipped().then(
      (read) => isWanted && setRoutines(read),
      // Without the library a step keeps the side that it has.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, []);
  return originOf(step, routines);
}
