import type { DayRule } from '../log/local-day.ts';
import type { Logged } from '../log/logged.ts';
import type { Settings } from '../settings/schema.ts';
import type { ReminderList } from './reminder-list.ts';

/** What the person is doing just now. */
export interface Presence {
  /** By the chosen time without input. Firefox never says `locked`. */
  input: 'active' | 'idle' | 'locked';
  /** No input for 15 s, the shortest time a browser tells of. */
  still: boolean;
}

/** What a card could be in the way of just now. */
export interface Surroundings {
  fullScreen: boolean;
  /** A tab is playing sound, or was a moment ago. */
  sound: boolean;
  /** A page of the call list is open. */
  call: boolean;
}

export const NOTHING_AROUND: Surroundings = { fullScreen: false, sound: false, call: false };

/** What a reconciliation goes by, besides the state and the event. */
export interface Context {
  settings: Settings;
  /** Others than those of the settings: each way a card where the reminders are run ahead. */
  reminders?: ReminderList;
  presence: Presence;
  /** The drinks and routines of the log; null while it cannot be read. */
  logged: Logged | null;
  /** Asked for only where something could be offered: most often nothing is, and to look around takes a good part of a waking. */
  surroundings(): Surroundings;
  /** Whether a prompt page exists in any window or tab; one that says it is shown does. */
  promptOnScreen: boolean;
  /** A new window takes the keyboard here (Firefox). */
  stealsFocus: boolean;
  day: DayRule;
  /** The routine a prompt would offer now. */
  pickRoutine(lastRoutineId: string | null): string;
}

/** The part of the context that due times follow from; pages know it as well. */
export type PlanContext = Pick<Context, 'settings' | 'reminders' | 'day'>;
