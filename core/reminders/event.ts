import type { Instant } from '../time.ts';

export type Variant = 'full' | 'short';

/** What a person says to a prompt. */
export type Answer =
  | { type: 'start'; variant: Variant; routineId: string }
  | { type: 'later'; minutes: number }
  | { type: 'not-now' }
  /** The drink it asked for was logged, and nothing else was offered. */
  | { type: 'done' };

/** Everything that can change what happens next. Each becomes one call of `reconcile`. */
export type ReminderEvent =
  /** An alarm, a start of the background, saved settings, an opened popup, a closed window: look again. */
  | { type: 'look' }
  /** The browser has started, or Rill was installed or updated: no window of before is left. */
  | { type: 'started' }
  | { type: 'prompt-shown'; promptId: string }
  | { type: 'prompt-answered'; promptId: string; answer: Answer }
  | { type: 'prompt-asked' }
  | { type: 'routine-asked'; routineId: string }
  | { type: 'routine-ended'; promptId: string }
  | { type: 'drink-logged'; at: Instant }
  | { type: 'drink-undone'; at: Instant }
  | { type: 'paused'; until: Instant | null }
  | { type: 'resumed' };
