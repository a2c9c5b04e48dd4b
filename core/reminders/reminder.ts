import type { DayRule } from '../log/local-day.ts';
import type { ClockTime, WeekHours } from '../schedule/week.ts';
import type { Settings } from '../settings/schema.ts';
import { WAY_ASKED_FOR, WAY_TRAITS, type Way } from '../settings/ways.ts';
import type { Instant } from '../time.ts';
import type { ReminderState } from './state.ts';

export type ReminderId = string;

/** The subject of a reminder, by which its words and its looks are found. The scheduler goes by the other properties alone. */
export type Kind = 'routine' | 'drink';

/** The entries of the log that the reminders know. */
export type Had = Pick<ReminderState, 'drinks' | 'routines'>;

/** A rule that may speak against a reminder, whatever its interval says. */
export interface Guard {
  /** By which the person is told of it. */
  name: 'drink';
  /** Until when it speaks against the reminder. Past when it does not. */
  until(had: Had, rules: { settings: Settings; day: DayRule }, now: Instant): Instant;
}

/** A reminder as the scheduler sees it: these are all the properties that the scheduler asks for. */
export interface Reminder {
  id: ReminderId;
  kind: Kind;
  /** The routine it always offers; null offers one in rotation. */
  routineId: string | null;
  /** In milliseconds. */
  every: number;
  /** Fixed clock times in place of the interval, when there are any. */
  times: readonly ClockTime[];
  /** null: always. A clock time that a person chose holds whatever the hours are. */
  hours: WeekHours | null;
  way: Way;
  /** When what it asks for was had last, by the log; minus infinity when it was not. */
  lastHad(had: Had): Instant;
  /** A later time that was chosen is over once what it asks for is had. */
  endsChoiceWhenHad: boolean;
  /** Time away is a break for it. */
  isMetByTimeAway: boolean;
  /** Whether a routine that begins or ends in Rill is a break for it, whichever routine it is. */
  isMetByRoutine: 'always' | 'when-due' | 'never';
  guard: Guard | null;
}

/** Reminders that fall due together arrive in the most noticed way that one of them asks for; of several ways alike, in the first. */
export function wayOf(due: readonly Reminder[]): Way {
  return due.reduce<Way>(
    (way, reminder) => (WAY_TRAITS[reminder.way].noticed > WAY_TRAITS[way].noticed ? reminder.way : way),
    due[0]?.way ?? WAY_ASKED_FOR,
  );
}

/** Whether a reminder would be noticed no less than it asks for if it came in that way. */
export function isServedBy(way: Way, reminder: Reminder): boolean {
  return WAY_TRAITS[reminder.way].noticed <= WAY_TRAITS[way].noticed;
}

/** The same due time always has the same id, so that it can be handled once. */
export function dueId(id: ReminderId, at: Instant): string {
  return `${id}:${at}`;
}
