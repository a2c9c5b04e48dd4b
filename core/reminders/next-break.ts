import { currentSpan } from '../schedule/week.ts';
import type { Instant } from '../time.ts';
import type { PlanContext } from './context.ts';
import { limitedUntil } from './counted.ts';
import { choiceInForce, dueOf } from './due.ts';
import type { Hold } from './reasons.ts';
import type { Guard, Reminder, ReminderId } from './reminder.ts';
import { remindersOf } from './reminder-list.ts';
import type { ReminderState } from './state.ts';

/** The answer to the question of the first glance: which break comes next, or why none does. */
export type NextBreak =
  | { kind: 'due'; at: Instant; reminderIds: ReminderId[] }
  /** A card is on the screen. */
  | { kind: 'offered' }
  | { kind: 'playing' }
  /** A break was ignored, or came by badge only, and waits. */
  | { kind: 'waiting'; reminderIds: string[]; nextAt: Instant | null }
  /** Due, and something speaks against it just now. */
  | { kind: 'held'; by: Hold; since: Instant }
  | { kind: 'quiet'; until: Instant | null }
  | { kind: 'paused'; until: Instant | null }
  | { kind: 'outside-hours'; at: Instant }
  /** As many have come as a person allows in a day; `at` is on the next one. */
  | { kind: 'limited'; at: Instant }
  /** Every reminder is switched off, or has no time. */
  | { kind: 'off' };

/** @param now only tells what is already due; no due time depends on it. */
export function nextBreak(state: ReminderState, context: PlanContext, now: Instant): NextBreak {
  if (isOn(state.pause, now)) return { kind: 'paused', until: state.pause.until };
  if (state.prompt?.content.view === 'player' && !state.prompt.content.ended) return { kind: 'playing' };
  if (state.prompt?.content.view === 'offer') return { kind: 'offered' };
  if (isOn(state.quiet, now)) return { kind: 'quiet', until: state.quiet.until };
  if (state.held) return { kind: 'held', by: state.held.by, since: state.held.since };
  const plans = planned(state, context, now).filter(({ at }) => Number.isFinite(at));
  const at = plans.length > 0 ? Math.min(...plans.map((plan) => plan.at)) : null;
  if (state.waiting) return { kind: 'waiting', reminderIds: state.waiting.reminderIds, nextAt: at };
  if (at === null) return { kind: 'off' };
  const next = plans.filter((plan) => plan.at === at);
  if (next.every(({ waitsFor }) => waitsFor === 'hours')) return { kind: 'outside-hours', at };
  if (next.every(({ waitsFor }) => waitsFor === 'limit')) return { kind: 'limited', at };
  return { kind: 'due', at, reminderIds: next.map(({ reminder }) => reminder.id) };
}

/** The reason why a reminder comes later than its interval says. */
export type WaitsFor = 'snoozed' | 'not-today' | 'limit' | 'hours' | Guard['name'] | null;

export interface Plan {
  reminder: Reminder;
  /** Infinite when it has no time at all. */
  at: Instant;
  waitsFor: WaitsFor;
}

/** For each reminder that is on: the time when it is due next, and the reason if that is later than its interval says. */
export function planned(state: ReminderState, context: PlanContext, now: Instant): Plan[] {
  return remindersOf(context).on.map((reminder) => ({
    reminder,
    at: dueOf(state, reminder, context, now),
    waitsFor: waitsFor(state, reminder, context, now),
  }));
}

function waitsFor(state: ReminderState, reminder: Reminder, context: PlanContext, now: Instant): WaitsFor {
  const clock = state.reminders[reminder.id];
  if (reminder.hours && !currentSpan(reminder.hours, now, context.day.timeZone)) return 'hours';
  if (clock?.offUntil && clock.offUntil > now) return 'not-today';
  if (choiceInForce(state, reminder, context, now)) return 'snoozed';
  if ((limitedUntil(state, context) ?? now) > now) return 'limit';
  const { guard } = reminder;
  return guard && guard.until(state, context, now) === dueOf(state, reminder, context, now) ? guard.name : null;
}

type Span = ReminderState['pause'];

/** Whether a pause, or a quiet time, is on at a moment. */
export function isOn(span: Span, at: Instant): span is NonNullable<Span> {
  return span !== null && (span.until === null || span.until > at);
}
