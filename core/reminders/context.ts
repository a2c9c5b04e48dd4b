import type { DayRule } from '../log/local-day.ts';
import type { Settings } from '../settings/schema.ts';

/** What the shell has seen of the machine just now. */
export interface Presence {
  /** By the chosen time without input. Firefox never says `locked`. */
  input: 'active' | 'idle' | 'locked';
  /** No input for 15 s, the shortest time a browser tells of. */
  still: boolean;
  fullScreen: boolean;
  /** A tab is playing sound, or was a moment ago. */
  sound: boolean;
  /** A page of the call list is open. */
  call: boolean;
}

/** What a reconciliation goes by, besides the state and the event. */
export interface Context {
  settings: Settings;
  presence: Presence;
  /** Whether a prompt page exists in any window or tab. */
  promptOnScreen: boolean;
  /** A new window takes the keyboard here (Firefox). */
  stealsFocus: boolean;
  day: DayRule;
  /** The routine a prompt would offer now. */
  pickRoutine(lastRoutineId: string | null): string;
}
