import { traits } from 'virtual:rill-routine-traits';
import { type RoutineSummary, routineIndex } from './library.ts';
import type { Routine } from './schema.ts';

/** The further properties of a routine that the library shows and searches. Popup and prompt do without them. */
type Traits = Pick<Routine, 'summary' | 'places' | 'areas' | 'tools' | 'best'>;

export interface ListedRoutine extends RoutineSummary, Traits {}

/** All routines that ship with Rill, in the order of the index. */
export const listedRoutines: readonly ListedRoutine[] = routineIndex.map((routine) => ({ ...routine, ...(traits[routine.id] as Traits) }));
