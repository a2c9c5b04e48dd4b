import type { SafetyChecks } from '../settings/schema.ts';
import { HOUR, type Instant } from '../time.ts';
import { FAMILIES, type Family } from './families.ts';
import { offerables } from './offerable.ts';

/** An answer to a safety check counts this long; then the card is read again. */
export const CHECK_VALID_MS = 90 * 24 * HOUR;

/** The routine that is offered in place of one that a safety check speaks against. */
export const GENTLE_ROUTINE = 'no-touch-flow';
/** The routine to begin with. */
export const DEFAULT_ROUTINE = 'breathe-and-open';

interface WithFamilies {
  families: readonly Family[];
  /** Those of the families that it can do without: then the steps that need them are left out. */
  optionalFamilies?: readonly Family[];
}

/** The cards still to be read before a routine, in the order in which they are read: never answered, or answered too long ago. */
export function unansweredFamilies({ families }: WithFamilies, checks: SafetyChecks, now: Instant): Family[] {
  return FAMILIES.filter((family) => families.includes(family) && !validAnswer(family, checks, now));
}

/** The families that speak against a routine: it cannot do without them, and the person has said that they are not for them. */
export function refusedFamilies({ families, optionalFamilies = [] }: WithFamilies, checks: SafetyChecks, now: Instant): Family[] {
  return leftOutFamilies({ families }, checks, now).filter((family) => !optionalFamilies.includes(family));
}

/** The families whose steps are not done, because the person has said that they are not for them. */
export function leftOutFamilies({ families }: WithFamilies, checks: SafetyChecks, now: Instant): Family[] {
  return FAMILIES.filter((family) => families.includes(family) && validAnswer(family, checks, now)?.allowed === false);
}

/** Whether a routine may start now: every card it needs has been read, and none speaks against it. */
export function mayStart(routine: WithFamilies, checks: SafetyChecks, now: Instant): boolean {
  return unansweredFamilies(routine, checks, now).length === 0 && refusedFamilies(routine, checks, now).length === 0;
}

/**
 * The routine to offer: the preferred one, unless it is gone or a family of it has been refused. A routine whose cards have not been read
 * yet is offered all the same; the cards are read before it starts.
 * @param routines the routines to choose from, if not only those that ship.
 */
export function fittingRoutine(
  preferred: string,
  checks: SafetyChecks,
  now: Instant,
  routines: readonly (WithFamilies & { id: string })[] = offerables,
): string {
  const routine = routines.find(({ id }) => id === preferred) ?? offerables.find(({ id }) => id === DEFAULT_ROUTINE);
  if (!routine || refusedFamilies(routine, checks, now).length > 0) return GENTLE_ROUTINE;
  return routine.id;
}

/** An answer from the future, from a clock that has been set back, counts as well: the person has given this answer. */
function validAnswer(family: Family, checks: SafetyChecks, now: Instant) {
  const answer = checks[family];
  return answer && now - answer.answeredAt < CHECK_VALID_MS ? answer : undefined;
}
