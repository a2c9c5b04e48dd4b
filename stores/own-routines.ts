import { useMemo } from 'react';
import { create } from 'zustand';
import { loadRoutine, type RoutineSummary, routineIndex, routineSummary } from '../core/routines/library.ts';
import { isOwnId } from '../core/routines/own-summaries.ts';
import type { Routine } from '../core/routines/schema.ts';
import { loadOwnStored, loadOwnSummaries, watchOwnSummaries } from '../platform/own-routines-store.ts';

/** The routines that a person has made, as lists need them; in the order in which they were made. */
export const useOwnRoutines = create<{ own: readonly RoutineSummary[] }>(() => ({ own: [] }));

export async function connectOwnRoutines(): Promise<void> {
  watchOwnSummaries((own) => useOwnRoutines.setState({ own }));
  useOwnRoutines.setState({ own: await loadOwnSummaries() });
}

/** Every routine there is: those that ship, then a person's own. */
export function useLibrary(): readonly RoutineSummary[] {
  const own = useOwnRoutines((view) => view.own);
  return useMemo(() => [...routineIndex, ...own], [own]);
}

/** A routine by its id, for words that are written anew whenever they are shown; undefined when it is gone. */
export function findRoutine(id: string): RoutineSummary | undefined {
  return routineSummary(id) ?? routineSummary(id, useOwnRoutines.getState().own);
}

/**
 * A whole routine, one that ships or an own one. An own one passes every check before it is handed out; they are read only for it.
 * @throws RangeError when there is none, or when it is damaged.
 */
export async function loadAnyRoutine(id: string): Promise<Routine> {
  if (!isOwnId(id)) return loadRoutine(id);
  const [stored, { soundOwn }] = await Promise.all([loadOwnStored(), import('../core/routines/own-check.ts')]);
  const routine = soundOwn(stored).routines.find((own) => own.id === id);
  if (!routine) throw new RangeError(`there is no sound routine "${id}"`);
  return routine;
}
