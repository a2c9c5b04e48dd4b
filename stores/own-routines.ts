import { useMemo } from 'react';
import { create } from 'zustand';
import { type RoutineSummary, routineIndex, routineSummary } from '../core/routines/library.ts';
import type { ListedRoutine } from '../core/routines/listed.ts';
import { loadOwnSummaries, watchOwnSummaries } from '../platform/own-routines-store.ts';

/** The routines that a person has made, as lists need them; in the order in which they were made. */
export const useOwnRoutines = create<{ own: readonly ListedRoutine[] }>(() => ({ own: [] }));

export async function connectOwnRoutines(): Promise<void> {
  watchOwnSummaries((own) => useOwnRoutines.setState({ own }));
  useOwnRoutines.setState({ own: await loadOwnSummaries() });
}

/** Every routine there is: the shipped ones, then a person's own. */
export function useLibrary(): readonly RoutineSummary[] {
  const own = useOwnRoutines((view) => view.own);
  return useMemo(() => [...routineIndex, ...own], [own]);
}

/** A routine by its id, for words that are written anew whenever they are shown; undefined when it is gone. */
export function findRoutine(id: string): RoutineSummary | undefined {
  return routineSummary(id) ?? routineSummary(id, useOwnRoutines.getState().own);
}
