import type { EntryDraft } from '../log/entry.ts';
import type { Instant } from '../time.ts';
import type { Prompt, ReminderClock, ReminderState } from './state.ts';

/** While the log cannot be written this many entries wait for it. */
const OUTBOX_LIMIT = 500;

export function mapClocks(state: ReminderState, change: (clock: ReminderClock, id: string) => ReminderClock): ReminderState {
  const reminders = Object.fromEntries(Object.entries(state.reminders).map(([id, clock]) => [id, change(clock, id)]));
  return { ...state, reminders };
}

/** The named reminders begin to count at `at`. */
export function countFrom(state: ReminderState, ids: readonly string[], at: Instant): ReminderState {
  return mapClocks(state, (clock, id) => (ids.includes(id) ? { ...clock, countedFrom: at, snoozed: null } : clock));
}

/** Hands an entry to the log, once for each id. */
export function log(state: ReminderState, entry: EntryDraft): ReminderState {
  if (state.outbox.some(({ id }) => id === entry.id)) return state;
  return { ...state, outbox: [...state.outbox, entry].slice(-OUTBOX_LIMIT) };
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
  return log(state, later === undefined ? entry : { ...entry, later });
}
