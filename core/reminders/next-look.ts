import { type Instant, MINUTE } from '../time.ts';
import type { Context } from './context.ts';
import { dueNow, dueOf } from './due.ts';
import { holdFor } from './hold.ts';
import { FINISHED_FOR, IGNORED_AFTER, OPENING_LIMIT } from './prompt.ts';
import { activeReminders } from './reminder.ts';
import type { Prompt, ReminderState } from './state.ts';

/** The badge tells of a break this long before. */
export const HEADS_UP = MINUTE;

/** When to look again: as soon as anything has to happen; never in the past, so that no alarm answers itself without end. */
export function nextLook(state: ReminderState, context: Context, now: Instant): Instant | null {
  const times = [...promptTimes(state.prompt), ...dueTimes(state, context, now)];
  if (state.pause?.until != null) times.push(state.pause.until);
  if (state.quiet?.until != null) times.push(state.quiet.until);
  const next = Math.min(...times);
  return Number.isFinite(next) ? Math.max(next, now) : null;
}

function dueTimes(state: ReminderState, context: Context, now: Instant): Instant[] {
  if (state.pause) return [];
  const onCard = state.prompt?.content.view === 'offer' ? state.prompt.reminderIds : [];
  const times = activeReminders(context.settings).map((reminder) => dueOf(state, reminder, context, now));
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
  return prompt.content.ended ? [prompt.phaseSince + FINISHED_FOR] : [];
}
