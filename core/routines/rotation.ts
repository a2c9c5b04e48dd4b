import type { Settings } from '../settings/schema.ts';
import { HOUR, type Instant } from '../time.ts';
import { type DayTime, dayTimeAt } from './day-times.ts';
import type { Offerable } from './offerable.ts';
import { fittingRoutine, GENTLE_ROUTINE, refusedFamilies, unansweredFamilies } from './safety.ts';
import { soreRoutine } from './sore.ts';

/**
 * # Which routine a prompt offers
 *
 * Never twice the same running. Never one that is hidden, not for work, not for a desk, or refused in a safety check; and none with its
 * rest after it left somebody sore. The routines that are left go in this order:
 *
 *   1. favourites, in turn
 *   2. routines that suit the time of day (health dossier 4.3), in turn
 *   3. all others, in turn, begun at another one each day
 *
 * Of its own accord Rill offers no routine that needs a tool (nobody fetches an ice roller between two mails), none that is long or
 * done standing unless it suits the time of day, and no neck stroke whose check has not been read: those wait until somebody has chosen
 * them (dossier 1.4, 4.2). A favourite has been chosen.
 *
 * The very first one is the preferred one, and so are all when nothing rotates.
 */

const DAY = 24 * HOUR;

interface Moment {
  now: Instant;
  /** Minutes after local midnight. */
  minuteOfDay: number;
  lastRoutineId: string | null;
}

/** The id of the routine to offer. After one that left somebody sore it is the one without touch. */
export function pickRoutine(routines: readonly Offerable[], settings: Settings, moment: Moment): string {
  const { preferred, rotate } = settings.routine;
  const { now, lastRoutineId } = moment;
  const sore = soreRoutine(settings, now);
  if (sore !== null && sore !== GENTLE_ROUTINE && sore === lastRoutineId) return GENTLE_ROUTINE;
  const fitting = fittingRoutine(preferred, settings.checks, now, routines);
  const usual = fitting === sore || isPutAside(fitting, settings) ? GENTLE_ROUTINE : fitting;
  if (!rotate || lastRoutineId === null) return usual;
  const time = dayTimeAt(moment.minuteOfDay);
  const inTurn = after(routines, lastRoutineId);
  const days = Math.floor(now / DAY);
  const rank = (routine: Offerable, turn: number) => {
    if (settings.routine.favourites.includes(routine.id)) return turn;
    if (routine.times?.includes(time)) return inTurn.length + turn;
    return 2 * inTurn.length + ((turn + days) % inTurn.length);
  };
  const [best] = inTurn
    .map((routine, turn) => ({ routine, id: routine.id, rank: rank(routine, turn) }))
    .filter(({ routine, id }) => id !== lastRoutineId && id !== sore && mayBeOffered(routine, settings, time, now))
    .sort((a, b) => a.rank - b.rank);
  return best?.id ?? (usual === lastRoutineId ? GENTLE_ROUTINE : usual);
}

/** All routines, from the one that comes after this one. */
function after(routines: readonly Offerable[], id: string): Offerable[] {
  const next = routines.findIndex((routine) => routine.id === id) + 1;
  return [...routines.slice(next), ...routines.slice(0, next)];
}

function mayBeOffered(routine: Offerable, settings: Settings, time: DayTime, now: Instant): boolean {
  const { id, occasion, times } = routine;
  const { favourites, preferred } = settings.routine;
  if (occasion === 'never' || isPutAside(id, settings) || refusedFamilies(routine, settings.checks, now).length > 0) return false;
  if (favourites.includes(id)) return true;
  if (occasion === 'favourite') return false;
  if (id === preferred) return true;
  return (occasion === 'any' || times?.includes(time) === true) && !unansweredFamilies(routine, settings.checks, now).includes('neck');
}

function isPutAside(id: string, { routine: { hidden, notAtWork } }: Settings): boolean {
  return hidden.includes(id) || notAtWork.includes(id);
}
