import type { Settings } from '../settings/schema.ts';
import { HOUR, type Instant } from '../time.ts';
import type { RoutineSummary } from './library.ts';
import { fittingRoutine, GENTLE_ROUTINE, refusedFamilies } from './safety.ts';

/** What suits which part of the day (health dossier 4.3): until this minute of the day, in this order. */
const SUGGESTED: readonly { untilMin: number; ids: readonly string[] }[] = [
  { untilMin: 10 * 60 + 30, ids: ['morning-face', 'classic-face-drainage'] },
  { untilMin: 11 * 60 + 30, ids: ['neck-release'] },
  { untilMin: 12 * 60 + 30, ids: ['desk-bounce', 'seated-ankle-pumps'] },
  { untilMin: 14 * 60 + 30, ids: ['breathe-and-open'] },
  { untilMin: 15 * 60 + 30, ids: ['desk-reset'] },
  { untilMin: 17 * 60, ids: ['jaw-and-temples', 'cheeks-and-brow'] },
  { untilMin: 24 * 60, ids: ['forehead-ease', 'no-touch-flow'] },
];

/** A routine that left somebody sore is not offered for this long. */
export const SORE_REST_MS = 3 * 24 * HOUR;

interface Moment {
  now: Instant;
  /** Minutes after local midnight. */
  minuteOfDay: number;
  lastRoutineId: string | null;
}

/**
 * The routine that a prompt offers: never the same twice running, favourites before suggestions for the time of day, and never one
 * that is hidden, not for work, not for a desk, or refused in a safety check. The very first is the preferred one.
 *
 * After a routine that left somebody sore the next one is without touch, and that routine has a rest of some days.
 */
export function pickRoutine(routines: readonly RoutineSummary[], settings: Settings, moment: Moment): string {
  const sore = soreRoutine(settings, moment.now);
  if (sore !== null && sore !== GENTLE_ROUTINE && sore === moment.lastRoutineId) return GENTLE_ROUTINE;
  const wanted = fittingRoutine(settings.routine.preferred, settings.checks, moment.now, routines);
  const preferred = wanted === sore ? GENTLE_ROUTINE : wanted;
  if (!settings.routine.rotate || moment.lastRoutineId === null) return preferred;
  const resting = [moment.lastRoutineId, sore];
  const fitting = routines.filter((routine) => isForPrompts(routine, settings, moment.now) && !resting.includes(routine.id));
  const suggested = SUGGESTED.find(({ untilMin }) => moment.minuteOfDay < untilMin)?.ids ?? [];
  const rank = ({ id }: RoutineSummary) => {
    if (settings.routine.favourites.includes(id)) return 0;
    const place = suggested.indexOf(id);
    return place === -1 ? 100 : 1 + place;
  };
  const best = [...fitting].sort((a, b) => rank(a) - rank(b) || routines.indexOf(a) - routines.indexOf(b))[0];
  return best?.id ?? (preferred === moment.lastRoutineId ? GENTLE_ROUTINE : preferred);
}

/** The routine that has its rest after it left somebody sore; null when there is none. */
export function soreRoutine({ routine: { sore } }: Settings, now: Instant): string | null {
  return sore && now - sore.at < SORE_REST_MS ? sore.routineId : null;
}

function isForPrompts(routine: RoutineSummary, { routine: chosen, checks }: Settings, now: Instant): boolean {
  if (!['drainage', 'movement', 'bounce', 'combo'].includes(routine.category)) return false;
  if (!routine.places.includes('desk')) return false;
  if (chosen.hidden.includes(routine.id) || chosen.notAtWork.includes(routine.id)) return false;
  return refusedFamilies(routine, checks, now).length === 0;
}
