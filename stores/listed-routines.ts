import { useMemo } from 'react';
import { type ListedRoutine, listedRoutines } from '../core/routines/listed.ts';
import { useOwnRoutines } from './own-routines.ts';

/** Every routine as the library shows it: the shipped ones, then a person's own. */
export function useListedRoutines(): readonly ListedRoutine[] {
  const own = useOwnRoutines((view) => view.own);
  return useMemo(() => [...listedRoutines, ...own], [own]);
}
