import type { ReminderState } from '../../core/reminders/state.ts';
import type { Settings } from '../../core/settings/schema.ts';
import { type Instant, MINUTE } from '../../core/time.ts';

/** When the scheduler stops waiting for what holds a break; null when it waits for as long as that lasts. */
export function holdEnd({ held }: ReminderState, { presence }: Settings): Instant | null {
  if (held?.disturbedSince == null || presence.holdLimitMin === null) return null;
  return held.disturbedSince + presence.holdLimitMin * MINUTE;
}
