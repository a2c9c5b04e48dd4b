import { nextClockTime, spansFrom } from '../schedule/week.ts';
import { HOUR, type Instant, MINUTE } from '../time.ts';
import type { Context } from './context.ts';
import { lastDrinkAt, noDrinkUntil } from './drinks.ts';
import { activeReminders, type Reminder } from './reminder.ts';
import type { ReminderClock, ReminderState } from './state.ts';

/** A second reminder due this soon after the first comes in the same card. */
const TOGETHER = 10 * MINUTE;
/** A clock time missed by more than this is left out: at noon nobody wants the break of eight o'clock. */
const MISSED = HOUR;

/** The part of the context that due times follow from; pages know it as well. */
export type PlanContext = Pick<Context, 'settings' | 'day'>;

const NEVER = Number.POSITIVE_INFINITY;

/**
 * When a reminder falls due next, or fell due and is still owed; NEVER without any time.
 * An interval counts from the last break, from the start of today's working hours, or from the end of "not today", whichever is last.
 */
export function dueOf(state: ReminderState, reminder: Reminder, context: PlanContext, now: Instant): Instant {
  const clock = state.reminders[reminder.id];
  if (!clock) return now + reminder.every;
  const at =
    reminder.times.length > 0 ? nextOfTimes(state, reminder, clock, context, now) : nextOfInterval(state, reminder, clock, context, now);
  return reminder.kind === 'drink' ? Math.max(at, noDrinkUntil(state.drinks, context, now)) : at;
}

function nextOfTimes(state: ReminderState, reminder: Reminder, clock: ReminderClock, { day }: PlanContext, now: Instant): Instant {
  if (clock.snoozed) return clock.snoozed.until;
  const after = Math.max(countedFrom(state, reminder, clock), now - MISSED);
  return nextClockTime(reminder.times, after, day.timeZone) ?? NEVER;
}

/** The same time whenever one asks: each stretch of hours begins its own count, also one that is still to come. */
function nextOfInterval(state: ReminderState, reminder: Reminder, clock: ReminderClock, { day }: PlanContext, now: Instant): Instant {
  const { hours, every } = reminder;
  const from = countedFrom(state, reminder, clock);
  const chosen = clock.snoozed?.until ?? null;
  if (!hours) return chosen ?? from + every;
  for (const { start, end } of spansFrom(hours, now, day.timeZone)) {
    // What was put off before the working hours ended is not owed the next morning.
    const at = chosen !== null && chosen >= start ? chosen : Math.max(from, start) + every;
    if (Math.max(at, now) < end) return at;
  }
  return NEVER;
}

/** The last break, the last drink for a reminder to drink, or the end of "not today". */
function countedFrom({ drinks }: ReminderState, { kind }: Reminder, { countedFrom, offUntil }: ReminderClock): Instant {
  return Math.max(countedFrom, kind === 'drink' ? lastDrinkAt(drinks) : countedFrom, offUntil ?? countedFrom);
}

/** A card that was promised, as the reminder it would be if it were one: it stands for no due time and moves none. */
export const PROMISE: Reminder = { id: 'promise', kind: 'routine', routineId: null, every: 0, times: [], hours: null, way: 'card' };

/** What is due now, in the order in which it leads a card. */
export function dueNow(state: ReminderState, context: PlanContext, now: Instant): Reminder[] {
  const due = activeReminders(context.settings).filter((reminder) => dueOf(state, reminder, context, now) <= now);
  return state.promised && state.promised.until <= now ? [...due, PROMISE] : due;
}

/** So soon that it is kinder to ask once; never before half its interval has passed, or before a time a person chose. */
export function comesAlong(state: ReminderState, reminder: Reminder, context: Context, now: Instant): boolean {
  if (reminder.times.length > 0 || state.reminders[reminder.id]?.snoozed) return false;
  return dueOf(state, reminder, context, now) - now <= Math.min(TOGETHER, reminder.every / 2);
}
