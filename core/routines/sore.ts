import type { Settings } from '../settings/schema.ts';
import { HOUR, type Instant } from '../time.ts';
import { GENTLE_ROUTINE } from './safety.ts';

/** A routine that left somebody sore is not offered for this long. */
const SORE_REST_MS = 3 * 24 * HOUR;

/** The routine that has its rest after it left somebody sore; null when there is none. */
export function soreRoutine({ routine: { sore } }: Settings, now: Instant): string | null {
  return sore && now - sore.at < SORE_REST_MS ? sore.routineId : null;
}

/**
 * The routine that *Start* starts: the routine without touch, while the chosen one has its rest. A person who asks for the chosen one by
 * name still gets it.
 */
export function startedRoutine(chosen: string, settings: Settings, now: Instant): string {
  return soreRoutine(settings, now) === chosen ? GENTLE_ROUTINE : chosen;
}
