import type { DayRule } from '../log/local-day.ts';
import type { Logged } from '../log/logged.ts';
import type { Settings } from '../settings/schema.ts';
import type { ReminderList } from './reminder-list.ts';

/** The activity of the person just now. */
export interface Presence {
  /** By the chosen time without input. Firefox never says `locked`. */
  input: 'active' | 'idle' | 'locked';
  /** No input for 15 s, the shortest time a browser tells of. */
  still: boolean;
}

/** The things on the screen that a card could be in the way of just now. */
export interface Surroundings {
  fullScreen: boolean;
  /** A tab is playing sound, or was a moment ago. */
  sound: boolean;
  /** A page of the call list is open. */
  call: boolean;
}

export const NOTHING_AROUND: Surroundings = { fullScreen: false, sound: false, call: false };

/** All that a reconciliation goes by, besides the state and the event. */
export interface Context {
  settings: Settings;
  /** Reminders in place of those of the settings: where the reminders are run ahead, each of them arrives as a card. */
  reminders?: ReminderList;
  presence: Presence;
  /** The drinks and routines of the log; null while it cannot be read. */
  logged: Logged | null;
  /** Asked for only where something could be offered: most often nothing is, and to look around takes a good part of a waking. */
  surroundings(): Surroundings;
  /** Whether a prompt page exists in any window or tab; a page that says it is shown does exist. */
  promptOnScreen: boolean;
  /** A new window takes the keyboard here (Firefox). */
  stealsFocus: boolean;
  day: DayRule;
  /** The routine a prompt would offer now. */
  pickRoutine(lastRoutineId: string | null): string;
}

/** The part of the context that due times follow from; pages know it as well. */
export type PlanContext = Pick<Context, 'settings' | 'reminders' | 'day'>;
