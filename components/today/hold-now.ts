import { isDisturbance } from '../../core/reminders/hold.ts';
import type { NextBreak } from '../../core/reminders/next-break.ts';
import type { Hold } from '../../core/reminders/reasons.ts';
import type { ReminderState } from '../../core/reminders/state.ts';
import type { Settings } from '../../core/settings/schema.ts';
import { type Instant, MINUTE } from '../../core/time.ts';

/**
 * What holds a break at this moment. The scheduler keeps naming what a person wants to read of later, also in the short waits at
 * its end; "Sound is playing" has to be true when it is said.
 */
export function holdNow(state: ReminderState): Hold | null {
  const { held } = state;
  if (!held) return null;
  return hasEnded(held.by, state) ? shortWait(held.since, state) : held.by;
}

/** The same, with what holds it at this moment. */
export function withHoldNow(next: NextBreak, state: ReminderState): NextBreak {
  return next.kind === 'held' ? { ...next, by: holdNow(state) ?? next.by } : next;
}

/** When the scheduler stops waiting for what holds a break; null when it waits for as long as that lasts. */
export function holdEnd({ held }: ReminderState, { presence }: Settings): Instant | null {
  if (held?.disturbedSince == null || presence.holdLimitMin === null) return null;
  return held.disturbedSince + presence.holdLimitMin * MINUTE;
}

function hasEnded(by: Hold, { held, away, quiet }: ReminderState): boolean {
  if (isDisturbance(by)) return held?.disturbedSince == null;
  return (by === 'away' && away === null) || (by === 'quiet' && quiet === null);
}

function shortWait(heldSince: Instant, { prompt, lullSince, returnedAt }: ReminderState): Hold {
  if (prompt) return 'playing';
  if (lullSince !== null) return 'lull';
  return returnedAt !== null && returnedAt >= heldSince ? 'waking' : 'gap';
}
