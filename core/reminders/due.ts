import { localDay } from '../log/local-day.ts';
import { nextClockTime, spansFrom } from '../schedule/week.ts';
import { WAY_ASKED_FOR } from '../settings/ways.ts';
import { HOUR, type Instant, MINUTE } from '../time.ts';
import type { PlanContext } from './context.ts';
import { afterPauses, countedFrom } from './counted.ts';
import type { Reminder } from './reminder.ts';
import { remindersOf } from './reminder-list.ts';
import type { Choice, ReminderClock, ReminderState } from './state.ts';

/** A second reminder due this soon after the first comes in the same card. */
const TOGETHER = 10 * MINUTE;
/** A clock time missed by more than this is left out: at noon nobody wants the break of eight o'clock. */
export const MISSED = HOUR;

const NEVER = Number.POSITIVE_INFINITY;

/**
 * When a reminder falls due next, or fell due and is still owed; NEVER without any time.
 * An interval counts from the last break, from the start of today's working hours, or from the end of "not today", whichever is last.
 */
export function dueOf(state: ReminderState, reminder: Reminder, context: PlanContext, now: Instant): Instant {
  const at = plainDue(state, reminder, context, now);
  return reminder.guard ? Math.max(at, reminder.guard.until(state, context, now)) : at;
}

/** As if no guard could speak against it. */
function plainDue(state: ReminderState, reminder: Reminder, context: PlanContext, now: Instant): Instant {
  const clock = state.reminders[reminder.id];
  if (!clock) return now + reminder.every;
  const from = countedFrom(state, reminder, clock, context);
  const chosen = chosenTime(state, reminder, clock);
  return reminder.times.length > 0
    ? (chosen ?? nextOfTimes(state, reminder, { clock, from }, context, now))
    : nextOfInterval(state, reminder, { from, chosen }, context, now);
}

/** The later time that the person chose, unless the break itself has ended that choice since. */
function chosenTime(state: ReminderState, { endsChoiceWhenHad, lastHad }: Reminder, { snoozed }: ReminderClock): Instant | null {
  return snoozed === null || (endsChoiceWhenHad && lastHad(state) > snoozed.at) ? null : snoozed.until;
}

/** The later time that a person chose, for as long as the reminder goes by it. */
export function choiceInForce(state: ReminderState, reminder: Reminder, context: PlanContext, now: Instant): Choice | null {
  const clock = state.reminders[reminder.id];
  const chosen = clock ? chosenTime(state, reminder, clock) : null;
  return chosen !== null && plainDue(state, reminder, context, now) === chosen ? (clock?.snoozed ?? null) : null;
}

function nextOfTimes(
  { pauses }: ReminderState,
  { times }: Reminder,
  { clock: { owed }, from }: { clock: ReminderClock; from: Instant },
  { day }: PlanContext,
  now: Instant,
): Instant {
  if (owed != null && owed > from && owed <= now && localDay(owed, day) === localDay(now, day)) return owed;
  let next = nextClockTime(times, Math.max(from, now - MISSED), day.timeZone);
  const pauseOver = (at: Instant) => pauses.find(({ since, until }) => since <= at && at < until)?.until;
  // A clock time that falls into a pause is left out.
  for (let until = next && pauseOver(next); next && until; until = next && pauseOver(next)) {
    next = nextClockTime(times, until - 1, day.timeZone);
  }
  return next ?? NEVER;
}

/**
 * The result is the same at whatever moment this is called: each stretch of hours begins its own count, also a stretch that is still to
 * come.
 */
function nextOfInterval(
  { pauses }: ReminderState,
  { hours, every }: Reminder,
  { from, chosen }: { from: Instant; chosen: Instant | null },
  { day }: PlanContext,
  now: Instant,
): Instant {
  if (!hours) return chosen ?? from + every;
  for (const { start, end } of spansFrom(hours, now, day.timeZone)) {
    // A time that was put off before the working hours ended is not owed the next morning.
    const at = chosen !== null && chosen >= start ? chosen : Math.max(from, afterPauses(pauses, start)) + every;
    if (Math.max(at, now) < end) return at;
  }
  return NEVER;
}

/** A promised card in the form of a reminder: the card stands for no due time and moves none. */
export const PROMISE: Reminder = {
  id: 'promise',
  kind: 'routine',
  routineId: null,
  every: 0,
  times: [],
  hours: null,
  way: WAY_ASKED_FOR,
  lastHad: () => Number.NEGATIVE_INFINITY,
  endsChoiceWhenHad: false,
  isMetByTimeAway: false,
  isMetByRoutine: 'never',
  guard: null,
};

/** The reminders that are due now, in the order in which they lead a card. */
export function dueNow(state: ReminderState, context: PlanContext, now: Instant): Reminder[] {
  const due = remindersOf(context).on.filter((reminder) => dueOf(state, reminder, context, now) <= now);
  return state.promised && state.promised.until <= now ? [...due, PROMISE] : due;
}

/** So soon that it is kinder to ask once; never before half its interval has passed, or before a time a person chose. */
export function comesAlong(state: ReminderState, reminder: Reminder, context: PlanContext, now: Instant): boolean {
  if (reminder.times.length > 0 || choiceInForce(state, reminder, context, now)) return false;
  if (reminder.guard && reminder.guard.until(state, context, now) > now) return false;
  return dueOf(state, reminder, context, now) - now <= Math.min(TOGETHER, reminder.every / 2);
}
