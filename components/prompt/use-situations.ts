import { useEffect, useState } from 'react';
import { leftOutFamilies } from '../../core/routines/safety.ts';
import { type Situation, situationsAt } from '../../core/settings/situations.ts';
import { useNow } from '../../stores/now.ts';
import { findRoutine } from '../../stores/own-routines.ts';
import { useSettings } from '../../stores/settings.ts';
import { type AdaptedRoutine, adaptedRoutine } from './adapted-routine.ts';
import { readStart } from './read-player.ts';

/** The situations that hold now. */
export function useSituations(): Situation[] {
  const said = useSettings((view) => view.settings.situation);
  return situationsAt(said, useNow());
}

/** The routine as it could be done now, where something holds that may change it; null until it has been read, or when nothing holds. */
export function useAdaptedRoutine(routineId: string): AdaptedRoutine | null {
  const checks = useSettings((view) => view.settings.checks);
  const now = useNow();
  const situations = useSituations();
  const leftOut = leftOutFamilies(findRoutine(routineId) ?? { families: [] }, checks, now);
  const key = [routineId, ...leftOut, ...situations].join();
  const [known, setKnown] = useState<{ key: string; adapted: AdaptedRoutine } | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that matters
  useEffect(() => {
    let isWanted = true;
    // Read in any case: it is what starts, and then there is nothing to wait for.
    adaptedRoutine(routineId, leftOut, situations).then(
      (adapted) => {
        readStart(adapted.routine);
        if (isWanted && situations.length > 0) setKnown({ key, adapted });
      },
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [key]);
  return known?.key === key && situations.length > 0 ? known.adapted : null;
}
