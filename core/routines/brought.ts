import { isSame } from '../same.ts';
import { FAMILIES } from './families.ts';
import type { Routine } from './schema.ts';

/**
 * # Routines of somebody else
 *
 * A routine that comes as a file is known by `from`. The strokes of such a routine pass every check; its words are whatever somebody has
 * written. So the routine is shown before it is kept, it says where it comes from wherever it is offered or played, the general safety
 * check comes before its first time, and no prompt offers it before the person has chosen it: as a favourite, the preferred one, or that of
 * a reminder. No file chooses for them (`chosen.ts`): not a backup that names it, and not one that brings other words under the id of a
 * chosen one.
 */

/** The routine as one that came as a file. */
export function asBrought(routine: Routine): Routine {
  return { ...routine, gates: FAMILIES.filter((family) => family === 'general' || routine.gates.includes(family)), from: 'file' };
}

/** Whether a routine of somebody else is, word for word, the one that is here: a person who has chosen the one has chosen the other. */
export function saysTheSame(here: Routine, brought: Routine): boolean {
  return isSame(asBrought(here), brought);
}

/** @param routine a whole one or a summary. */
export function isBrought({ from }: { from?: unknown }): boolean {
  return from !== undefined;
}

/** A routine of a backup: a routine with other words than the library's counts as written by somebody else. */
export function markedByWords(routine: Routine, library: readonly Routine[]): Routine {
  const known = new Set(library.flatMap(({ steps }) => steps.map(wordsOf)));
  const isKnown = !isBrought(routine) && routine.note === undefined && routine.equipment === undefined;
  return isKnown && routine.steps.every((step) => known.has(wordsOf(step))) ? routine : asBrought(routine);
}

function wordsOf({ title, text, caution = '', where = '' }: Routine['steps'][number]): string {
  return JSON.stringify([title, text, caution, where]);
}
