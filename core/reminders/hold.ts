/**
 * The reasons why a break that is due is not offered yet. The end of some holds is known; all other holds end by an event, and are looked
 * at again now and then in case the browser tells nothing.
 */
import { WAY_TRAITS } from '../settings/ways.ts';
import { type Instant, MINUTE, SECOND } from '../time.ts';
import type { Context } from './context.ts';
import { choiceInForce, PROMISE } from './due.ts';
import type { Hold } from './reasons.ts';
import { type Reminder, wayOf } from './reminder.ts';
import type { ReminderState } from './state.ts';

/** Nothing is offered in the first moments after a return. */
const WAKING = 2 * MINUTE;
/** The least time between two prompts, unless a person chose a shorter interval. */
const GAP = 20 * MINUTE;
const LOOK_AGAIN = 2 * MINUTE;
/** The end of a routine is told by its page, unless its tab was closed. */
const LOOK_AGAIN_PLAYING = 10 * MINUTE;
/** A return is an event in every browser; this look is for a return that no event told of. */
const LOOK_AGAIN_AWAY = 30 * MINUTE;
/** In a call people breathe: a disturbance is over when nothing of it has been seen for so long. */
export const CALM = MINUTE;
const LULL_AUTO = 60 * SECOND;
/** A badge that turns into a card waits this long for a lull. */
const LULL_AFTER_BADGE = 10 * MINUTE;
/** The next quiet moment is waited for this long. */
const LULL_CHOSEN = 60 * MINUTE;

export interface Holding {
  by: Hold;
  /** When to look again. */
  until: Instant;
  /** Since when none of what disturbed has been seen; null while it goes on. */
  calmSince?: Instant | null;
}

/** The strongest reason not to offer these reminders now; null when nothing speaks against it. In a pause nobody asks: nothing is due. */
export function holdFor(state: ReminderState, due: readonly Reminder[], context: Context, now: Instant): Holding | null {
  if (state.quiet) return { by: 'quiet', until: state.quiet.until ?? Number.POSITIVE_INFINITY };
  if (state.prompt) return { by: 'playing', until: now + LOOK_AGAIN_PLAYING };
  const isChosen = (reminder: Reminder) => reminder === PROMISE || choiceInForce(state, reminder, context, now) !== null;
  const held = absence(state, now) ?? (due.some(isChosen) ? null : gap(state, due, now));
  if (held || !due.some(({ way }) => WAY_TRAITS[way].canDisturb)) return held;
  return disturbance(context, now) ?? calming(state, now) ?? lull(state, due, context, now);
}

/** The hold against any card now, whatever the card stands for: nobody is there, or the card would cover something. */
export function cardHold(state: ReminderState, context: Context, now: Instant): Holding | null {
  return absence(state, now) ?? disturbance(context, now);
}

function absence({ away, returnedAt }: ReminderState, now: Instant): Holding | null {
  // A movement that may yet turn out to be nobody's is one of the first moments after a return.
  if (away) return away.movedAt == null ? { by: 'away', until: now + LOOK_AGAIN_AWAY } : { by: 'waking', until: now + LOOK_AGAIN };
  return returnedAt !== null && now < returnedAt + WAKING ? { by: 'waking', until: returnedAt + WAKING } : null;
}

function disturbance({ surroundings, settings }: Context, now: Instant): Holding | null {
  const until = now + LOOK_AGAIN;
  const { fullScreen, call, sound } = surroundings();
  if (settings.presence.holdFullScreen && fullScreen) return { by: 'full-screen', until };
  if (settings.presence.holdCalls && call) return { by: 'call', until };
  return settings.presence.holdSound && sound ? { by: 'sound', until } : null;
}

/** The disturbance is not seen just now, and may only have paused. */
function calming({ held }: ReminderState, now: Instant): Holding | null {
  if (held?.disturbedSince == null || held.owedAfter === null) return null;
  const calmSince = held.calmSince ?? now;
  return now < calmSince + CALM ? { by: held.owedAfter, until: calmSince + CALM, calmSince } : null;
}

function gap({ lastPrompt }: ReminderState, due: readonly Reminder[], now: Instant): Holding | null {
  if (!lastPrompt) return null;
  const intervals = due.filter(({ times }) => times.length === 0).map(({ every }) => every);
  const end = lastPrompt.at + Math.min(GAP, ...intervals);
  return now < end ? { by: 'gap', until: end } : null;
}

/** A prompt that would take the keyboard waits for a moment without input, but not for long. */
function lull(state: ReminderState, due: readonly Reminder[], context: Context, now: Instant): Holding | null {
  if (context.presence.still) return null;
  const until = (state.lullSince ?? now) + longestLull(state, due, context, now);
  return now < until ? { by: 'lull', until } : null;
}

function longestLull(state: ReminderState, due: readonly Reminder[], context: Context, now: Instant): number {
  const { settings, stealsFocus } = context;
  const choices = due.map((reminder) => (reminder === PROMISE ? state.promised : choiceInForce(state, reminder, context, now)));
  if (choices.some((choice) => choice?.atLull)) return LULL_CHOSEN;
  const kind = WAY_TRAITS[wayOf(due)].lull;
  if (kind === null) return 0;
  if (kind === 'after-badge') return LULL_AFTER_BADGE;
  const { lullS } = settings.presence;
  if (lullS === 'auto') return stealsFocus ? LULL_AUTO : 0;
  return (lullS ?? 0) * SECOND;
}

/** Holds that come from what happens in the browser; such holds have a longest time. */
export function isDisturbance(by: Hold): boolean {
  return by === 'sound' || by === 'full-screen' || by === 'call';
}
