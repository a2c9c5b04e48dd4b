import { saysTheSame } from '../core/routines/brought.ts';
import { withoutChoiceOf } from '../core/routines/chosen.ts';
import { checkOwn, soundOwn } from '../core/routines/own-check.ts';
import { type FileProblem, type FileRead, isTooLarge, readOwnFile } from '../core/routines/own-file.ts';
import { MAX_OWN, OWN_PREFIX } from '../core/routines/own-summaries.ts';
import type { Routine } from '../core/routines/schema.ts';
import { partsOf, takeBack } from '../core/settings/parts.ts';
import type { Settings } from '../core/settings/schema.ts';
import { now } from '../platform/clock.ts';
import { freshId } from '../platform/fresh-id.ts';
import { loadOwnStored } from '../platform/own-routines-store.ts';
import { changeOwnStored } from '../platform/own-routines-write.ts';
import { changeSettings } from '../platform/settings-store.ts';

/**
 * Changes of the own routines. They stand apart from `own-routines.ts`, which every page reads, since the checks are large: only pages that
 * make or bring in routines load this.
 */

/** `full`: there are as many as can be kept. `failed`: the browser could not store it. In both cases nothing has changed. */
export type Saved = 'saved' | 'full' | 'failed';

export const freshRoutineId = (): string => `${OWN_PREFIX}${freshId(now()).toLowerCase()}`;

/**
 * Keeps a routine: in place of the one with its id, else at the end.
 * @param index the place of a routine that is not there, for one that comes back.
 * @throws RangeError for a routine that breaks a rule; callers check it before.
 */
export async function keepRoutine(routine: Routine, index = MAX_OWN): Promise<Saved> {
  const checked = checkOwn(routine);
  if (!checked.ok) throw new RangeError(`the routine breaks a rule: ${checked.problem.code}`);
  let saved: Saved = 'saved';
  const isStored = await change((routines) => {
    const place = routines.findIndex(({ id }) => id === routine.id);
    if (place !== -1) return routines.with(place, checked.routine);
    saved = routines.length < MAX_OWN ? 'saved' : 'full';
    return saved === 'saved' ? routines.toSpliced(index, 0, checked.routine) : null;
  });
  return isStored ? saved : 'failed';
}

/**
 * Keeps a routine that came as a file. If the person had chosen another routine under the same id, with other words, nobody has chosen this
 * one, so that choice ends. The choice ends first, so that no prompt ever offers a routine that was not chosen; where the routine cannot be
 * kept, the choice is brought back.
 */
export async function keepBrought(routine: Routine): Promise<Saved> {
  const twin = await twinOf(routine);
  if (twin && saysTheSame(twin, routine)) return keepRoutine(routine);
  let before: Settings | null = null;
  try {
    const after = await changeSettings((settings) => {
      before = settings;
      return withoutChoiceOf(settings, [routine.id]);
    });
    const saved = await keepRoutine(routine);
    const parts = before && saved !== 'saved' ? partsOf(before, after) : [];
    if (parts.length > 0) await changeSettings((settings) => takeBack(settings, parts));
    return saved;
  } catch {
    return 'failed';
  }
}

/** The own routine in whose place one of this id would come; null when there is none. */
export async function twinOf({ id }: Routine): Promise<Routine | null> {
  return soundOwn(await loadOwnStored()).routines.find((own) => own.id === id) ?? null;
}

/** Takes a routine out. @returns the routine and its place, so that it can come back; null when it could not be taken out. */
export async function dropRoutine(id: string): Promise<{ routine: Routine; index: number } | null> {
  let gone: { routine: Routine; index: number } | null = null;
  const isStored = await change((routines) => {
    const index = routines.findIndex((routine) => routine.id === id);
    const routine = routines[index];
    gone = routine ? { routine, index } : null;
    return routine ? routines.toSpliced(index, 1) : null;
  });
  return isStored ? gone : null;
}

/** Puts aside what is damaged, so that it neither is in the way nor gets lost. @returns how many there were. */
export async function putDamagedAside(): Promise<number> {
  if (soundOwn(await loadOwnStored()).damaged.length === 0) return 0;
  let count = 0;
  await changeOwnStored((stored) => {
    const { routines, damaged } = soundOwn(stored);
    count = damaged.length;
    return count > 0 ? { routines, damaged } : null;
  });
  return count;
}

/** A file as it was read: a routine, what is wrong with it, or `unreadable` when the browser cannot read it. */
export type Brought = FileRead | { ok: false; problem: FileProblem | { code: 'unreadable'; step: null } };

/** Reads a file and changes nothing. A file that is too large is not even opened. */
export async function readFile(file: File): Promise<Brought> {
  if (isTooLarge(file.size)) return { ok: false, problem: { code: 'too-large', step: null } };
  const text = await file.text().catch(() => null);
  return text === null ? { ok: false, problem: { code: 'unreadable', step: null } } : readOwnFile(text);
}

/** @returns whether the browser has stored it, or there was nothing to store. */
async function change(work: (routines: readonly Routine[]) => Routine[] | null): Promise<boolean> {
  try {
    await changeOwnStored((stored) => {
      const { routines, damaged } = soundOwn(stored);
      const changed = work(routines);
      return changed ? { routines: changed, damaged } : null;
    });
    return true;
  } catch {
    return false;
  }
}
