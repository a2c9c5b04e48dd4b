import type { Instant } from '../time.ts';
import type { ReminderClock, ReminderState } from './state.ts';

export function mapClocks(state: ReminderState, change: (clock: ReminderClock, id: string) => ReminderClock): ReminderState {
  const reminders = Object.fromEntries(Object.entries(state.reminders).map(([id, clock]) => [id, change(clock, id)]));
  return { ...state, reminders };
}

/**
 * The named reminders begin to count at `at`, unless something newer has come since: a person who comes back and says "later" has chosen
 * that time after the return.
 */
export function countFrom(state: ReminderState, ids: readonly string[], at: Instant): ReminderState {
  return mapClocks(state, (clock, id) => (ids.includes(id) ? countedAnew(clock, at) : clock));
}

function countedAnew(clock: ReminderClock, at: Instant): ReminderClock {
  const { countedFrom, snoozed } = clock;
  return { ...withoutOwed(clock), countedFrom: Math.max(countedFrom, at), snoozed: snoozed && snoozed.at >= at ? snoozed : null };
}

export function withoutOwed({ owed: _, ...clock }: ReminderClock): ReminderClock {
  return clock;
}
