import type { Instant } from '../time.ts';
import type { Context } from './context.ts';
import type { ReminderState } from './state.ts';

/** Takes over the drinks and routines that the log has. While it cannot be read, those that were known last hold. */
export function followLog(state: ReminderState, { logged }: Context, now: Instant): ReminderState {
  if (!logged) return state;
  return { ...state, drinks: inTime(logged.drinks, state.drinks, now), routines: inTime(logged.routines, state.routines, now) };
}

/**
 * After the clock was set back the log may tell of times to come: times that were moved with the clock stay as moved, all others count as
 * of this moment.
 */
function inTime<E extends { id: string; at: Instant }>(entries: readonly E[], known: readonly E[], now: Instant): E[] {
  if (entries.every(({ at }) => at <= now)) return [...entries];
  const before = new Map(known.map(({ id, at }) => [id, at]));
  const moved = entries.map((entry) => (entry.at <= now ? entry : { ...entry, at: Math.min(before.get(entry.id) ?? now, now) }));
  return moved.sort((a, b) => a.at - b.at);
}
