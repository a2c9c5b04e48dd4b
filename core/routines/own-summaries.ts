import type { ListedRoutine } from './listed.ts';
import { type Occasion, occasionOf } from './occasion.ts';
import type { Offerable } from './offerable.ts';
import type { Routine } from './schema.ts';
import { secondsOf, stepsOf } from './variant.ts';

/**
 * The routines that a person has made, as lists and reminders see them. Light on purpose: the background reads them too, so nothing
 * here knows the schema. `own-check.ts` holds them against it, on every way in and before one is played.
 */

/** So many can be kept; a list of them is still one that a person finds their way in. */
export const MAX_OWN = 50;

/** No routine that ships begins with it, so that an own one never stands in for one of those. */
export const OWN_PREFIX = 'own-';

/** Own routines as they lie in storage. */
export interface StoredOwn {
  version: 1;
  routines: Routine[];
}

export function isOwnId(id: string): boolean {
  return id.startsWith(OWN_PREFIX);
}

/** The summaries of the stored routines. The stored data may be of any form: routines that cannot be listed are left out. Never throws. */
export function ownSummaries(stored: unknown): ListedRoutine[] {
  return storedList(stored).filter(isListable).map(ownSummary);
}

/** The stored routines, as far as they have to be known to offer them. */
export function ownOfferables(stored: unknown): Offerable[] {
  return storedList(stored)
    .filter(isListable)
    .map((routine) => ({ id: routine.id, families: routine.gates, occasion: ownOccasion(routine) }));
}

/** The stored things one by one, not looked at yet. */
export function storedList(stored: unknown): unknown[] {
  const list = typeof stored === 'object' && stored !== null && 'routines' in stored ? stored.routines : null;
  return Array.isArray(list) ? list : [];
}

function ownSummary(routine: Routine): ListedRoutine {
  const { id, name, summary, seconds, gates: families, category, places, areas, discreet, tools, best } = routine;
  const shortSeconds = secondsOf(stepsOf(routine, 'short'));
  const occasion = ownOccasion(routine);
  const summarised = { id, name, summary, seconds, shortSeconds, families, occasion, category, places, areas, discreet, tools, best };
  return routine.from === undefined ? summarised : { ...summarised, from: 'file' };
}

/** A routine that came as a file is offered only once somebody has chosen it (`brought.ts`). */
function ownOccasion(routine: Routine): Occasion {
  const occasion = occasionOf(routine);
  return routine.from === undefined || occasion === 'never' ? occasion : 'favourite';
}

/** Enough to be shown in a list and to be held against the safety checks. */
function isListable(raw: unknown): raw is Routine {
  if (typeof raw !== 'object' || raw === null) return false;
  const { id, name, seconds, gates, places, areas, tools, steps, short } = raw as Record<string, unknown>;
  return (
    typeof id === 'string' &&
    isOwnId(id) &&
    typeof name === 'string' &&
    typeof seconds === 'number' &&
    [gates, places, areas, tools].every(isWords) &&
    [steps, short].every(isObjects)
  );
}

function isWords(list: unknown): boolean {
  return Array.isArray(list) && list.every((word) => typeof word === 'string');
}

function isObjects(list: unknown): boolean {
  return Array.isArray(list) && list.every((one) => typeof one === 'object' && one !== null);
}
