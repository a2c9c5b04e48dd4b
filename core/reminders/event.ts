import type { Instant } from '../time.ts';

export type Variant = 'full' | 'short';

/** The answer of a person to a prompt. */
export type Answer =
  | { type: 'start'; variant: Variant; routineId: string }
  /** `minutes` from now, or at the next quiet moment. */
  | { type: 'later'; minutes: number | 'quiet-moment' }
  | { type: 'not-now' }
  | { type: 'not-today' }
  /** The drink it asked for was logged, and nothing else was offered. */
  | { type: 'done' };

/** Everything that can change what happens next. Every event becomes one call of `reconcile`. */
export type ReminderEvent =
  /** An alarm, a start of the background, saved settings, a closed window, a change of presence: look again. */
  | { type: 'look' }
  /** A page that shows the log has been opened: look again, and write what waits for the log. */
  | { type: 'log-opened' }
  /** The browser has started, or Rill was installed or updated: no window of before is left. */
  | { type: 'started' }
  | { type: 'prompt-shown'; promptId: string }
  | { type: 'prompt-answered'; promptId: string; answer: Answer }
  | { type: 'prompt-asked' }
  /** The badge or notification of a waiting break was clicked. */
  | { type: 'waiting-opened' }
  | { type: 'routine-asked'; routineId: string }
  /** To go on with the routine that was folded away. */
  | { type: 'folded-asked' }
  | { type: 'routine-ended'; promptId: string }
  /** Nobody has gone on with it for a while, so its page has put it away. */
  | { type: 'routine-folded'; promptId: string }
  /** The log has other drinks or routines than before; every look reads them by itself (`Context.logged`). */
  | { type: 'log-changed' }
  | { type: 'paused'; until: Instant | null }
  | { type: 'quieted'; until: Instant | null }
  /** Ends a pause or a quiet time. */
  | { type: 'resumed' };
