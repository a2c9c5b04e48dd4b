import { type Instant, MINUTE, SECOND } from '../time.ts';
import type { Context } from './context.ts';
import { dueNow, dueOf } from './due.ts';
import { holdFor } from './hold.ts';
import { FINISHED_FOR, IGNORED_AFTER, LEFT_AFTER, OPENING_LIMIT } from './prompt.ts';
import { remindersOf } from './reminder-list.ts';
import type { Prompt, ReminderState } from './state.ts';

/** The badge tells of a break this long before. */
export const HEADS_UP = MINUTE;
/** While somebody is there the alarm is set no further ahead: a sleep without a sign, or another zone, is noticed by then. */
const HEARTBEAT = 20 * MINUTE;
/** A first movement is a return when another one has followed; Chromium fires no alarm sooner. */
const CONFIRM = 30 * SECOND;
const CONFIRM_AGAIN = 2 * MINUTE;
/** A person who sits still before something that plays may have gone since. */
const STILL_THERE = 5 * MINUTE;

/** When to look again: as soon as anything has to happen; never in the past, so that no alarm answers itself without end. */
export function nextLook(state: ReminderState, context: Context, now: Instant): Instant | null {
  const times = [...promptTimes(state.prompt), ...dueTimes(state, context, now), ...presenceTimes(state, now)];
  if (state.pause?.until != null) times.push(state.pause.until);
  if (state.quiet?.until != null) times.push(state.quiet.until);
  const next = Math.min(...times);
  if (!Number.isFinite(next)) return null;
  const isBeating = state.away === null && state.pause === null;
  return Math.max(isBeating ? Math.min(next, now + HEARTBEAT) : next, now);
}

function presenceTimes({ away, playedAt }: ReminderState, now: Instant): Instant[] {
  if (away?.movedAt != null) return [now < away.movedAt + CONFIRM ? away.movedAt + CONFIRM : now + CONFIRM_AGAIN];
  return playedAt === now ? [now + STILL_THERE] : [];
}

function dueTimes(state: ReminderState, context: Context, now: Instant): Instant[] {
  if (state.pause) return [];
  const onCard = state.prompt?.content.view === 'offer' ? state.prompt.reminderIds : [];
  const times = remindersOf(context).on.map((reminder) => dueOf(state, reminder, context, now));
  const ahead = times.filter((at) => at > now);
  const overdue = dueNow(state, context, now).filter(({ id }) => !onCard.includes(id));
  const holding = overdue.length > 0 ? holdFor(state, overdue, context, now) : null;
  const promised = state.promised && state.promised.until > now ? [state.promised.until] : [];
  return [...ahead, ...headsUps(state, ahead, context, now), ...promised, ...(holding ? [holding.until] : [])];
}

function headsUps({ away, quiet }: ReminderState, ahead: readonly Instant[], { settings }: Context, now: Instant): Instant[] {
  return settings.headsUp && !away && !quiet ? ahead.map((at) => at - HEADS_UP).filter((at) => at > now) : [];
}

function promptTimes(prompt: Prompt | null): Instant[] {
  if (!prompt) return [];
  if (prompt.phase === 'opening') return [prompt.phaseSince + OPENING_LIMIT];
  if (prompt.content.view === 'offer') return [prompt.openedAt + IGNORED_AFTER];
  return [prompt.phaseSince + (prompt.content.ended ? FINISHED_FOR : LEFT_AFTER)];
}
