import type { Settings } from '../settings/schema.ts';
import type { ListedRoutine } from './listed.ts';
import { isOwnId } from './own-summaries.ts';
import type { AREAS, TOOLS } from './schema.ts';

/** The routines that somebody looks for in the library; null for a property that does not matter. */
export interface Wanted {
  place: 'desk' | 'home' | null;
  length: (typeof LENGTHS)[number] | null;
  area: (typeof AREAS)[number] | null;
  /** At most so visible to others. */
  discreet: 'high' | 'medium' | 'low' | null;
  tools: 'none' | (typeof TOOLS)[number] | null;
  /** Only those that a person has marked, or made. */
  only: 'favourites' | 'own' | null;
}

/** Up to a minute, up to two, and beyond. */
export const LENGTHS = ['minute', 'two', 'longer'] as const;
export const ANYTHING: Wanted = { place: null, length: null, area: null, discreet: null, tools: null, only: null };

/** From what nobody notices to what is for nobody else's eyes. */
const NOTICED = ['high', 'medium', 'low', 'home'] as const;

type Marks = Pick<Settings['routine'], 'favourites' | 'hidden'>;

/** The routines that fit, favourites first and hidden ones apart; within that in the order in which they come. */
export function browse(routines: readonly ListedRoutine[], wanted: Wanted, marks: Marks) {
  const fitting = favouritesFirst(
    routines.filter((routine) => fits(routine, wanted, marks)),
    marks.favourites,
  );
  return {
    shown: fitting.filter(({ id }) => !marks.hidden.includes(id)),
    hidden: fitting.filter(({ id }) => marks.hidden.includes(id)),
  };
}

export function favouritesFirst<R extends { id: string }>(routines: readonly R[], favourites: readonly string[]): R[] {
  const rank = ({ id }: R) => (favourites.includes(id) ? 0 : 1);
  return routines.toSorted((a, b) => rank(a) - rank(b));
}

export function wantsAnything(wanted: Wanted): boolean {
  return Object.values(wanted).every((value) => value === null);
}

function fits(routine: ListedRoutine, { place, length, area, discreet, tools, only }: Wanted, { favourites }: Marks): boolean {
  return (
    (place === null || routine.places.includes(place)) &&
    (length === null || lengthOf(routine) === length) &&
    (area === null || routine.areas.includes(area)) &&
    (discreet === null || NOTICED.indexOf(routine.discreet) <= NOTICED.indexOf(discreet)) &&
    (tools === null || (tools === 'none' ? routine.tools.length === 0 : routine.tools.includes(tools))) &&
    (only === null || (only === 'own' ? isOwnId(routine.id) : favourites.includes(routine.id)))
  );
}

function lengthOf({ seconds }: ListedRoutine): (typeof LENGTHS)[number] {
  if (seconds <= 60) return 'minute';
  return seconds <= 120 ? 'two' : 'longer';
}
