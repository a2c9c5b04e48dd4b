import * as v from 'valibot';
import { HOLDS, REASONS } from '../reminders/reasons.ts';
import { DRINK_KINDS, FEELS, NOTE_LENGTH } from './entry.ts';

/** Long enough for a prompt that stands for every reminder there can be. */
const ID_LENGTH = 4_000;
/** The farthest instant of a `Date`, in both directions, with room for an offset. */
const FARTHEST = 8.6e15;
/** Far beyond what anybody can edit, and far from where numbers stop being exact. */
const COUNT_MOST = 1e9;

/** More reminders than anybody can have, and longer names than Rill gives them. */
const REMINDERS_MOST = 100;
const REMINDER_ID_LENGTH = 100;
/** The longest name of a kind that a newer version may have brought. */
const KIND_LENGTH = 60;

const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(ID_LENGTH));
const instant = v.pipe(v.number(), v.minValue(-FARTHEST), v.maxValue(FARTHEST));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(COUNT_MOST));
/** No zone is farther from UTC than 18 hours, the most that ISO 8601 texts allow for. */
const OFFSET_MOST_MIN = 18 * 60;

const reminderIds = v.pipe(v.array(v.pipe(v.string(), v.nonEmpty(), v.maxLength(REMINDER_ID_LENGTH))), v.maxLength(REMINDERS_MOST));

/** The pattern lets the 31st of February pass. */
function isDay(text: string): boolean {
  const at = Date.parse(text);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** The fields of every entry: its id, which revision, when it happened, and the local day it belongs to. */
const base = {
  id,
  /** Rises with each edit, so that a merge knows which of two is newer. */
  revision: count,
  at: instant,
  /** Minutes east of UTC where it happened. */
  offsetMin: v.pipe(v.number(), v.minValue(-OFFSET_MOST_MIN), v.maxValue(OFFSET_MOST_MIN)),
  day: v.pipe(v.string(), v.isoDate(), v.check(isDay)),
  /** A tombstone: undone, but kept so that a merge cannot bring it back. */
  undone: v.optional(v.boolean()),
};

export const drinkEntry = v.object({
  ...base,
  kind: v.literal('drink'),
  ml: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5000)),
  /** Water when it was not said. */
  of: v.optional(v.picklist(DRINK_KINDS)),
});

export const routineEntry = v.object({
  ...base,
  kind: v.literal('routine'),
  routineId: id,
  variant: v.picklist(['full', 'short']),
  /** Seconds really spent in it; time asleep does not count. */
  seconds: count,
  finished: v.boolean(),
});

/** The answer of a person after a routine; there is one for each routine, so its id follows from the routine's entry (`feelId`). */
export const feelEntry = v.object({
  ...base,
  kind: v.literal('feel'),
  /** The entry of the routine it is about. */
  routineEntryId: id,
  routineId: id,
  feel: v.picklist(FEELS),
});

/** A person's own words about a day. */
export const noteEntry = v.object({
  ...base,
  kind: v.literal('note'),
  text: v.pipe(v.string(), v.regex(/\S/u), v.maxLength(NOTE_LENGTH)),
});

export const promptEntry = v.object({
  ...base,
  kind: v.literal('prompt'),
  promptId: id,
  reminderIds,
  outcome: v.picklist(['offered', 'started', 'later', 'not-now', 'not-today', 'ignored', 'failed']),
  reason: v.picklist(REASONS),
  /** The hold before the prompt, when the prompt was owed. */
  heldBy: v.nullable(v.picklist(HOLDS)),
  /** Minutes, or the next quiet moment. */
  later: v.optional(v.union([count, v.literal('quiet-moment')])),
});

/** A break that was due and waits; there is an entry for each reason. */
export const heldEntry = v.object({ ...base, kind: v.literal('held'), reminderIds, by: v.picklist(HOLDS) });

/** Time away that counts as a break. */
const creditedEntry = v.object({ ...base, kind: v.literal('credited'), reminderIds, minutes: count });

const pauseEntry = v.object({ ...base, kind: v.literal('pause'), until: v.nullable(instant) });
const quietEntry = v.object({ ...base, kind: v.literal('quiet'), until: v.nullable(instant) });
const resumeEntry = v.object({ ...base, kind: v.literal('resume') });

export const entrySchema = v.variant('kind', [
  drinkEntry,
  routineEntry,
  feelEntry,
  noteEntry,
  promptEntry,
  heldEntry,
  creditedEntry,
  pauseEntry,
  quietEntry,
  resumeEntry,
]);

/** An entry of any kind: the fields that every entry has are checked, the rest stays as it came. */
export const anyEntrySchema = v.looseObject({ ...base, kind: v.pipe(v.string(), v.nonEmpty(), v.maxLength(KIND_LENGTH)) });
