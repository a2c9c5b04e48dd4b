/** From when a reminder counts. */
import { nextDayStart } from '../log/local-day.ts';
import type { Instant } from '../time.ts';
import type { PlanContext } from './context.ts';
import type { Reminder } from './reminder.ts';
import type { ReminderClock, ReminderState } from './state.ts';

const LONG_AGO = Number.NEGATIVE_INFINITY;

/** The last break, drink or routine, the end of "not today", or the day after one that has had all its prompts: whichever is last. */
export function countedFrom(state: ReminderState, reminder: Reminder, clock: ReminderClock, context: PlanContext): Instant {
  const { countedFrom, offUntil } = clock;
  const begins = Math.max(reminder.lastHad(state), offUntil ?? LONG_AGO, limitedUntil(state, context) ?? LONG_AGO);
  // Clock times are not counted to: only clock times that fall into a pause are left out.
  return Math.max(countedFrom, reminder.times.length > 0 ? begins : afterPauses(state.pauses, begins));
}

/** An instant to count from, as if the pauses after it had not been. */
export function afterPauses(pauses: ReminderState['pauses'], at: Instant): Instant {
  return pauses.reduce((sum, { since, until }) => sum + Math.max(0, until - Math.max(at, since)), at);
}

/** Until when the limit of the day speaks against a prompt that nobody has chosen a time for; null when it does not. */
export function limitedUntil({ lastPrompt }: ReminderState, { settings, day }: PlanContext): Instant | null {
  if (lastPrompt === null || settings.perDay === null || lastPrompt.onDay < settings.perDay) return null;
  return nextDayStart(lastPrompt.at, day);
}
