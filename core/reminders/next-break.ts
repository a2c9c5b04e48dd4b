import type { Settings } from '../settings/schema.ts';
import type { Instant } from '../time.ts';
import { activeReminders, dueAt, type ReminderId } from './reminder.ts';
import type { ReminderState } from './state.ts';

/** What a person wants to know at a glance: what comes next, or why nothing does. */
export type NextBreak =
  | { kind: 'due'; at: Instant; reminderIds: ReminderId[] }
  /** A card is on the screen. */
  | { kind: 'offered' }
  | { kind: 'playing' }
  /** One was ignored and waits. */
  | { kind: 'waiting'; reminderIds: string[]; nextAt: Instant | null }
  | { kind: 'paused'; until: Instant | null }
  /** Every reminder is switched off. */
  | { kind: 'off' };

/** @param now only tells what is already due; no due time depends on it. */
export function nextBreak(state: ReminderState, settings: Settings, now: Instant): NextBreak {
  if (state.pause && (state.pause.until === null || state.pause.until > now)) return { kind: 'paused', until: state.pause.until };
  if (state.prompt?.content.view === 'player' && !state.prompt.content.ended) return { kind: 'playing' };
  if (state.prompt?.content.view === 'offer') return { kind: 'offered' };
  const times = activeReminders(settings).map((reminder) => {
    const clock = state.reminders[reminder.id];
    return { id: reminder.id, at: clock ? dueAt(reminder, clock) : now + reminder.every };
  });
  const at = times.length > 0 ? Math.min(...times.map((time) => time.at)) : null;
  if (state.waiting) return { kind: 'waiting', reminderIds: state.waiting.reminderIds, nextAt: at };
  if (at === null) return { kind: 'off' };
  return { kind: 'due', at, reminderIds: times.filter((time) => time.at === at).map(({ id }) => id) };
}
