/** How many prompts have come by themselves today, for the limit of the day. */
import { localDay } from '../log/local-day.ts';
import type { Instant } from '../time.ts';
import type { Context } from './context.ts';
import { afterPauses, limitedUntil } from './counted.ts';
import type { Prompt, ReminderState } from './state.ts';
import { mapClocks } from './state-tools.ts';

export function countPrompt(state: ReminderState, context: Context, now: Instant): ReminderState {
  const day = localDay(now, context.day);
  const onDay = state.lastPrompt?.day === day ? state.lastPrompt.onDay + 1 : 1;
  return { ...countedFromLimit(state, context, now), lastPrompt: { at: now, day, onDay } };
}

/** The first prompt of a new day makes the day before forgotten, on which the limit may have been reached. */
function countedFromLimit(state: ReminderState, context: Context, now: Instant): ReminderState {
  const until = limitedUntil(state, context);
  if (until === null || until > now) return state;
  const from = afterPauses(state.pauses, until);
  return mapClocks(state, (clock) => ({ ...clock, countedFrom: Math.max(clock.countedFrom, from) }));
}

/** Nobody has seen it, so it does not count. */
export function giveBack(state: ReminderState, { id }: Prompt): ReminderState {
  const { lastPrompt } = state;
  if (!lastPrompt || !wasCounted(id)) return state;
  return { ...state, lastPrompt: { ...lastPrompt, onDay: Math.max(0, lastPrompt.onDay - 1) } };
}

/** A prompt that a person asked for, or opened from the badge, does not count. */
function wasCounted(promptId: string): boolean {
  return !promptId.startsWith('asked:') && !promptId.startsWith('waiting:');
}
