/**
 * Why a break that is due is not offered yet. Some holds know when they end; the others end by an event, and are looked at again
 * now and then in case the browser tells nothing.
 */
import { localDay, nextDayStart } from '../log/local-day.ts';
import { type Instant, MINUTE, SECOND } from '../time.ts';
import type { Context } from './context.ts';
import { PROMISE } from './due.ts';
import type { Hold } from './reasons.ts';
import { type Reminder, wayOf } from './reminder.ts';
import type { ReminderState } from './state.ts';

/** Nothing is offered in the first moments after a return. */
const WAKING = 2 * MINUTE;
/** The least time between two prompts, unless a person chose a shorter interval. */
const GAP = 20 * MINUTE;
const LOOK_AGAIN = 2 * MINUTE;
/** A return is an event in every browser; this is the net under it. */
const LOOK_AGAIN_AWAY = 30 * MINUTE;
const LULL_AUTO = 60 * SECOND;
/** A badge that turns into a card waits this long for a lull. */
const LULL_AFTER_BADGE = 10 * MINUTE;
/** The next quiet moment is waited for this long. */
const LULL_CHOSEN = 60 * MINUTE;

export interface Holding {
  by: Hold;
  /** When to look again. */
  until: Instant;
}

/** The strongest reason not to offer these reminders now; null when nothing speaks against it. In a pause nobody asks: nothing is due. */
export function holdFor(state: ReminderState, due: readonly Reminder[], context: Context, now: Instant): Holding | null {
  if (state.quiet) return { by: 'quiet', until: state.quiet.until ?? Number.POSITIVE_INFINITY };
  if (state.prompt) return { by: 'playing', until: now + LOOK_AGAIN };
  const chosen = due.some((reminder) => reminder === PROMISE || state.reminders[reminder.id]?.snoozed);
  const held = absence(state, now) ?? (chosen ? null : spacing(state, due, context, now));
  if (held || due.every(({ way }) => way === 'badge')) return held;
  return disturbance(context, now) ?? lull(state, due, context, now);
}

/** What speaks against any card now, whatever it stands for: there is nobody, or something that it must not cover. */
export function cardHold(state: ReminderState, context: Context, now: Instant): Holding | null {
  return absence(state, now) ?? disturbance(context, now);
}

function absence({ away, returnedAt }: ReminderState, now: Instant): Holding | null {
  if (away) return { by: 'away', until: now + LOOK_AGAIN_AWAY };
  return returnedAt !== null && now < returnedAt + WAKING ? { by: 'waking', until: returnedAt + WAKING } : null;
}

function disturbance({ surroundings, settings }: Context, now: Instant): Holding | null {
  const until = now + LOOK_AGAIN;
  const { fullScreen, call, sound } = surroundings();
  if (settings.presence.holdFullScreen && fullScreen) return { by: 'full-screen', until };
  if (settings.presence.holdCalls && call) return { by: 'call', until };
  return settings.presence.holdSound && sound ? { by: 'sound', until } : null;
}

function spacing(state: ReminderState, due: readonly Reminder[], { settings, day }: Context, now: Instant): Holding | null {
  if (!state.lastPrompt) return null;
  const intervals = due.filter(({ times }) => times.length === 0).map(({ every }) => every);
  const gapEnd = state.lastPrompt.at + Math.min(GAP, ...intervals);
  if (now < gapEnd) return { by: 'gap', until: gapEnd };
  const reached = settings.perDay !== null && state.lastPrompt.onDay >= settings.perDay && state.lastPrompt.day === localDay(now, day);
  return reached ? { by: 'limit', until: nextDayStart(now, day) } : null;
}

/** A prompt that would take the keyboard waits for a moment without input, but not for long. */
function lull(state: ReminderState, due: readonly Reminder[], context: Context, now: Instant): Holding | null {
  if (context.presence.still) return null;
  const until = (state.lullSince ?? now) + longestLull(state, due, context);
  return now < until ? { by: 'lull', until } : null;
}

function longestLull(state: ReminderState, due: readonly Reminder[], { settings, stealsFocus }: Context): number {
  if (due.some((reminder) => (reminder === PROMISE ? state.promised : state.reminders[reminder.id]?.snoozed)?.atLull)) return LULL_CHOSEN;
  const way = wayOf(due);
  if (way === 'badge-then-card') return LULL_AFTER_BADGE;
  if (way !== 'card' && way !== 'tab') return 0;
  const { lullS } = settings.presence;
  if (lullS === 'auto') return stealsFocus ? LULL_AUTO : 0;
  return (lullS ?? 0) * SECOND;
}

/** Holds that come from what happens in the browser; they have a longest time. */
export function isDisturbance(by: Hold): boolean {
  return by === 'sound' || by === 'full-screen' || by === 'call';
}
