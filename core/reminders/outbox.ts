/**
 * Log entries of the reminders that have not been written to the log yet.
 *
 * The outbox is part of the state and saved with it, so that a background killed between two steps loses no entry. To open and write the
 * log is a good part of the cost of waking up, so entries wait here until somebody is about to read them, or many have come. Pages that show
 * today's log in the meantime add these entries (`core/log/shown-day.ts`).
 */
import type { Entry, EntryDraft } from '../log/entry.ts';
import type { DayRule } from '../log/local-day.ts';
import { stamp } from '../log/stamp.ts';
import { type Instant, MINUTE } from '../time.ts';
import type { Prompt, ReminderState } from './state.ts';

/** While the log cannot be written this many entries wait for it. */
const LIMIT = 500;
const DAY_MIN = 24 * 60;
/** A day of work or two. */
const MANY = 24;

/** Queues an entry for the log, once for each id. */
export function queueEntry(state: ReminderState, entry: EntryDraft): ReminderState {
  if (state.outbox.some(({ id }) => id === entry.id)) return state;
  return { ...state, outbox: [...state.outbox, entry].slice(-LIMIT) };
}

/**
 * Time away that follows the last credit closely is the same absence: the entry of that credit is lengthened.
 * @param since when the new time away began.
 * @param closely in milliseconds.
 * @returns null when there is no such entry on its way; an entry that is in the log already stays as it is.
 */
export function lengthenCredit(
  state: ReminderState,
  entry: Extract<EntryDraft, { kind: 'credited' }>,
  since: Instant,
  closely: number,
): ReminderState | null {
  const at = state.outbox.findLastIndex(({ kind }) => kind === 'credited');
  const last = state.outbox[at] as typeof entry | undefined;
  // After the clock was set back the last credit may lie ahead.
  if (!last || since < last.at || since - last.at > closely) return null;
  const minutes = Math.round((entry.at - last.at) / MINUTE) + last.minutes;
  // Without its day and offset, which are those of the last return.
  return minutes >= DAY_MIN ? null : { ...state, outbox: state.outbox.with(at, { ...entry, id: last.id, minutes }) };
}

type Outcome = Extract<EntryDraft, { kind: 'prompt' }>['outcome'];

/** The id follows from the prompt and its outcome, so that the same thing told twice is one entry. */
export function logPrompt(
  state: ReminderState,
  prompt: Prompt,
  outcome: Outcome,
  now: Instant,
  later?: number | 'quiet-moment',
): ReminderState {
  const { id: promptId, reminderIds, reason, heldBy } = prompt;
  const entry: EntryDraft = { kind: 'prompt', id: `${promptId}/${outcome}`, at: now, promptId, reminderIds, outcome, reason, heldBy };
  return queueEntry(state, later === undefined ? entry : { ...entry, later });
}

/** New entries get their day and offset now: when they are written the person may be in another zone. */
export function stamped(state: ReminderState, rule: DayRule): ReminderState {
  if (state.outbox.every(isStamped)) return state;
  return { ...state, outbox: state.outbox.map((entry) => (isStamped(entry) ? entry : stamp(entry as EntryDraft, rule))) };
}

function isStamped(entry: object): boolean {
  return 'day' in entry;
}

/** @returns the entries on their way to the log, in the form in which the log will have them. */
export function outboxEntries({ outbox }: ReminderState): Entry[] {
  return outbox.filter(isStamped) as unknown as Entry[];
}

/** @param isRead whether a page is open that shows more of the log than today. */
export function isLogDue({ outbox }: ReminderState, isRead: boolean): boolean {
  return outbox.length >= (isRead ? 1 : MANY);
}
