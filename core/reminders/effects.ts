import { WAY_TRAITS } from '../settings/ways.ts';
import { type Instant, MINUTE } from '../time.ts';
import type { Context } from './context.ts';
import { dueOf } from './due.ts';
import type { ReminderEvent } from './event.ts';
import { CALM } from './hold.ts';
import { HEADS_UP } from './next-look.ts';
import { remindersOf } from './reminder-list.ts';
import type { Prompt, ReminderState } from './state.ts';

export type Badge = 'none' | 'soon' | 'held' | 'waiting' | 'quiet' | 'paused';

export type Effect =
  | { type: 'arm'; at: Instant | null }
  | { type: 'badge'; badge: Badge }
  /** Opens the prompt's window, or, where one is on the screen, brings it to the front when the person has asked for it. */
  | { type: 'show'; prompt: Prompt; asked: boolean; onScreen: boolean }
  | { type: 'close' }
  | { type: 'notify'; reminderIds: string[] }
  /** Hears until then whether what disturbed begins anew, and looks at once if it does. */
  | { type: 'listen'; until: Instant }
  /** After how many seconds without input the browser shall say "idle". */
  | { type: 'detect-idle'; seconds: number };

/** The shortest time without input that browsers tell of. */
const SHORTEST_IDLE_S = 15;

export function effectsOf(before: ReminderState, state: ReminderState, context: Context, event: ReminderEvent, now: Instant): Effect[] {
  const effects: Effect[] = [
    { type: 'arm', at: state.armedFor },
    { type: 'badge', badge: badgeOf(state, context, now) },
    { type: 'detect-idle', seconds: idleSeconds(state, context) },
  ];
  const { prompt, waiting, held } = state;
  if (held?.calmSince != null) effects.push({ type: 'listen', until: held.calmSince + CALM });
  if (!prompt && context.promptOnScreen) effects.push({ type: 'close' });
  const asked = isRequest(event);
  // A prompt that is just being opened has no window yet that could be brought to the front, and must not get a second one.
  const onScreen = context.promptOnScreen;
  if (prompt && (isNewlyOpening(before.prompt, prompt) || (asked && onScreen))) effects.push({ type: 'show', prompt, asked, onScreen });
  const isNew = waiting?.since === now && before.waiting?.since !== now;
  if (isNew && waiting && WAY_TRAITS[waiting.way].notifies) effects.push({ type: 'notify', reminderIds: waiting.reminderIds });
  return effects;
}

/** Only the step that begins to open a prompt shows it: told again, it opens no second window. */
function isNewlyOpening(before: Prompt | null, after: Prompt): boolean {
  if (after.phase !== 'opening') return false;
  return before?.id !== after.id || before.phase !== 'opening' || before.attempts !== after.attempts;
}

/** The person asked for it just now, and the window may be behind others. */
function isRequest(event: ReminderEvent): boolean {
  return ['prompt-asked', 'routine-asked', 'folded-asked', 'waiting-opened'].includes(event.type);
}

function badgeOf(state: ReminderState, context: Context, now: Instant): Badge {
  if (state.pause) return 'paused';
  if (state.quiet) return 'quiet';
  if (state.held) return 'held';
  if (state.waiting) return 'waiting';
  if (!context.settings.headsUp || state.prompt || state.away) return 'none';
  const soon = remindersOf(context).on.some((reminder) => dueOf(state, reminder, context, now) - now <= HEADS_UP);
  return soon ? 'soon' : 'none';
}

/**
 * The time is short while a lull is waited for, while a return is not believed yet, and after the clock was set back in Chromium, where no
 * alarm fires then. Each moment of rest is then an event at which the reminders look again, at the cost of a few wakes.
 */
function idleSeconds({ lullSince, alarmsDeadUntil, away }: ReminderState, { settings }: Context): number {
  return lullSince !== null || alarmsDeadUntil !== null || away?.movedAt != null
    ? SHORTEST_IDLE_S
    : (settings.presence.awayMin * MINUTE) / 1000;
}
