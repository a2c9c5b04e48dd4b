import * as v from 'valibot';
import { WAYS } from '../settings/limits.ts';
import { HOLDS, REASONS } from './reasons.ts';

const instant = v.pipe(v.number(), v.finite());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const id = v.pipe(v.string(), v.nonEmpty());

const hold = v.picklist(HOLDS);

/** A later time that a person chose; `atLull` waits on for the next quiet moment. */
const chosen = v.object({ at: instant, until: instant, atLull: v.boolean() });

const clock = v.object({
  /** The last break, answer or first sight: the interval counts from here. */
  countedFrom: instant,
  /** Replaces the interval until it has come. */
  snoozed: v.nullable(chosen),
  /** Not today: silent until then. */
  offUntil: v.nullable(instant),
});

const offer = v.object({
  view: v.literal('offer'),
  /** Which of the prompt texts is shown. */
  text: count,
  routineId: id,
  /** Several were ignored in a row: this one asks whether fewer, different or none would be better. */
  checkIn: v.boolean(),
});

const playing = v.object({
  view: v.literal('player'),
  routineId: id,
  variant: v.picklist(['full', 'short']),
  ended: v.boolean(),
});

const promptSchema = v.object({
  /** Its number and the due ids it stands for, or the instant somebody asked. */
  id,
  reminderIds: v.array(id),
  reason: v.picklist(REASONS),
  /** What held it before, when it was owed. */
  heldBy: v.nullable(hold),
  /** What was counted from when it fell due, for "about an hour since your last break". */
  countedFrom: v.nullable(instant),
  way: v.picklist(WAYS),
  content: v.variant('view', [offer, playing]),
  /** `opening` until the page has said that it is on the screen. */
  phase: v.picklist(['opening', 'shown']),
  phaseSince: instant,
  openedAt: instant,
  attempts: count,
});

/** A log entry on its way (`outbox.ts`). */
const outboxItem = v.looseObject({ id, at: instant, kind: v.string() });

const span = v.nullable(v.object({ since: instant, until: v.nullable(instant) }));

export const stateSchema = v.object({
  version: v.literal(1),
  reminders: v.record(v.string(), clock),
  /** Stops the counting. */
  pause: span,
  /** Counts on and shows nothing. */
  quiet: span,
  prompt: v.nullable(promptSchema),
  /** A break that was ignored, or that came by badge only: it waits there, without a window. */
  waiting: v.nullable(v.object({ since: instant, reminderIds: v.array(id), way: v.picklist(WAYS) })),
  /**
   * What holds a break that is due at this moment, since when something does, what it is owed after (the short waits at the end of a
   * hold do not hide what it was), and since when something in a tab or full screen holds it.
   */
  held: v.nullable(
    v.object({ by: hold, since: instant, owedAfter: v.optional(v.nullable(hold), null), disturbedSince: v.nullable(instant) }),
  ),
  /** A card that a person asked for and put off: it comes again then. */
  promised: v.nullable(chosen),
  /** Waiting for a moment without input. */
  lullSince: v.nullable(instant),
  away: v.nullable(v.object({ since: instant })),
  /** When the person came back last: nothing is offered in the first moments. */
  returnedAt: v.nullable(instant),
  /** Drinks of the last day and a half, for the guards. */
  drinks: v.array(v.object({ id, at: instant, ml: count })),
  /** When a prompt came last by itself, and how many have come on that day. */
  lastPrompt: v.nullable(v.object({ at: instant, day: v.string(), onDay: count })),
  lastRoutineId: v.nullable(id),
  ignoredInRow: count,
  /** How many prompt texts have been shown, so that none comes twice in a row. */
  textCursor: count,
  /** When the machine looked last, and what the alarm was set to: a late alarm tells of sleep. */
  lookedAt: instant,
  armedFor: v.nullable(instant),
  /** Chromium fires no alarm before this, since its clock was set back. */
  alarmsDeadUntil: v.nullable(instant),
  outbox: v.array(outboxItem),
});

export type ReminderState = v.InferOutput<typeof stateSchema>;
export type ReminderClock = v.InferOutput<typeof clock>;
export type Choice = v.InferOutput<typeof chosen>;
export type Prompt = v.InferOutput<typeof promptSchema>;
export type OfferContent = v.InferOutput<typeof offer>;
export type PlayerContent = v.InferOutput<typeof playing>;
