import * as v from 'valibot';

const instant = v.pipe(v.number(), v.finite());
const id = v.pipe(v.string(), v.nonEmpty());

/** Why a prompt came: its reminder was due, a person asked for it, or it is shown again after the browser was closed over it. */
export const reasonSchema = v.picklist(['due', 'asked', 'again']);

const reminderState = v.object({
  /** The last break, answer or first sight: the interval counts from here. */
  countedFrom: instant,
  /** Where the count stood before the last drink, so that undoing the drink puts it back. */
  countedBefore: instant,
  /** A chosen later time; it replaces the interval until it has come. */
  snoozed: v.nullable(v.object({ at: instant, until: instant })),
  snoozes: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

const offer = v.object({
  view: v.literal('offer'),
  /** Which of the prompt texts is shown. */
  text: v.pipe(v.number(), v.integer(), v.minValue(0)),
  routineId: id,
});

const playing = v.object({
  view: v.literal('player'),
  routineId: id,
  variant: v.picklist(['full', 'short']),
  ended: v.boolean(),
});

const promptSchema = v.object({
  /** The due ids it stands for, or the instant somebody asked; a second prompt for the same due time has the same id. */
  id,
  reminderIds: v.array(id),
  reason: reasonSchema,
  /** What was counted from when it fell due, for "about an hour since your last break". */
  countedFrom: v.nullable(instant),
  content: v.variant('view', [offer, playing]),
  /** `opening` until the page has said that it is on the screen. */
  phase: v.picklist(['opening', 'shown']),
  phaseSince: instant,
  openedAt: instant,
  attempts: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

/** A log entry on its way: it stays here until the log has it, so that a killed background loses none. */
const outboxItem = v.looseObject({ id, at: instant, kind: v.string() });

export const stateSchema = v.object({
  version: v.literal(1),
  reminders: v.record(v.string(), reminderState),
  pause: v.nullable(v.object({ since: instant, until: v.nullable(instant) })),
  prompt: v.nullable(promptSchema),
  /** A break that was ignored: it waits in the badge, without a window. */
  waiting: v.nullable(v.object({ since: instant, reminderIds: v.array(id) })),
  /** How many prompt texts have been shown, so that none comes twice in a row. */
  textCursor: v.pipe(v.number(), v.integer(), v.minValue(0)),
  outbox: v.array(outboxItem),
});

export type ReminderState = v.InferOutput<typeof stateSchema>;
export type ReminderClock = v.InferOutput<typeof reminderState>;
export type Prompt = v.InferOutput<typeof promptSchema>;
export type OfferContent = v.InferOutput<typeof offer>;
export type PlayerContent = v.InferOutput<typeof playing>;
export type Reason = v.InferOutput<typeof reasonSchema>;

export const emptyState: ReminderState = {
  version: 1,
  reminders: {},
  pause: null,
  prompt: null,
  waiting: null,
  textCursor: 0,
  outbox: [],
};
