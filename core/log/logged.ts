/**
 * The entries of the log that the reminders know: the drinks and routines that still count for something. The code that changes the log
 * leaves this list beside the reminder's state, so that the background need not open the log for it.
 */
import { HOUR, type Instant, SECOND } from '../time.ts';
import type { Entry } from './entry.ts';

export interface Logged {
  drinks: readonly { id: string; at: Instant; ml: number }[];
  /** `at` is when the routine was over; while it goes on, when it began. */
  routines: readonly { id: string; at: Instant; routineId: string }[];
}

/** Longer than any day, so that the sum of a day is whole whenever it starts. */
const KEPT = 36 * HOUR;
const KEPT_MOST = 200;

/** @param entries of the last days, in any order; undone ones count for nothing. */
export function loggedOf(entries: readonly Entry[], now: Instant): Logged {
  const counting = entries.filter(({ at, undone }) => !undone && now - at < KEPT).sort((a, b) => a.at - b.at);
  return {
    drinks: counting.flatMap((entry) => (entry.kind === 'drink' ? [{ id: entry.id, at: entry.at, ml: entry.ml }] : [])).slice(-KEPT_MOST),
    routines: counting.flatMap((entry) => (entry.kind === 'routine' && entry.seconds > 0 ? [done(entry)] : [])).slice(-KEPT_MOST),
  };
}

function done({ id, at, seconds, finished, routineId }: Extract<Entry, { kind: 'routine' }>): Logged['routines'][number] {
  return { id, at: finished ? at + seconds * SECOND : at, routineId };
}
