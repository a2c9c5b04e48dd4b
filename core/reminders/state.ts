import * as v from 'valibot';
import { WAYS } from '../settings/ways.ts';
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
  /** A clock time that something held while the person was there: this time is owed, however late it gets on its day. */
  owed: v.optional(v.nullable(instant)),
  /** Since when the reminder has been switched off; null while it is on. */
  offSince: v.optional(v.nullable(instant)),
});

const offer = v.object({
  view: v.literal('offer'),
  /** The number of the prompt text that is shown. */
  text: count,
  routineId: id,
  /** Several were ignored in a row: this card asks whether fewer, different or none would be better. */
  checkIn: v.boolean(),
});

const playing = v.object({
  view: v.literal('player'),
  routineId: id,
  variant: v.picklist(['full', 'short']),
  ended: v.boolean(),
  /** The routine goes on where it was folded away. */
  resumed: v.optional(v.boolean()),
});

const promptSchema = v.object({
  /** The number of the prompt and the due ids it stands for, or the instant at which somebody asked for it. */
  id,
  reminderIds: v.array(id),
  reason: v.picklist(REASONS),
  /** The hold before this prompt, when the prompt was owed. */
  heldBy: v.nullable(hold),
  /** The instant that was counted from when the break fell due, for "about an hour since your last break". */
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
const away = v.object({
  since: instant,
  /** The screen is locked: a person who unlocks the screen is there. */
  locked: v.optional(v.boolean()),
  /** The first movement since; until another one follows it may be nobody's. */
  movedAt: v.optional(v.nullable(instant)),
});
/** A break that was ignored, or that came by badge only: the break waits in the badge, without a window. */
const waiting = v.object({ since: instant, reminderIds: v.array(id), way: v.picklist(WAYS) });
/** When a prompt came last by itself, and how many have come on that day. */
const lastPrompt = v.object({ at: instant, day: v.string(), onDay: count });

/** The parts of the state that a step of the clock may move or end. */
const clocks = v.object({
  reminders: v.record(v.string(), clock),
  pause: span,
  quiet: span,
  waiting: v.nullable(waiting),
  promised: v.nullable(chosen),
  away: v.nullable(away),
  returnedAt: v.nullable(instant),
  lastPrompt: v.nullable(lastPrompt),
});

/** A step of the clock that may yet be taken back. */
const step = v.object({
  /** When the machine looked last before the step, by the clock before it, and when first after it, by the clock after it. */
  from: instant,
  to: instant,
  /** The instant to which the alarm was set before. */
  armedFor: v.nullable(instant),
  /** The clocks as they were before the step, and as the step alone has made them. */
  kept: clocks,
  became: clocks,
});

export const stateSchema = v.object({
  version: v.literal(1),
  reminders: v.record(v.string(), clock),
  /** Stops the counting. */
  pause: span,
  /** Counts on and shows nothing. */
  quiet: span,
  prompt: v.nullable(promptSchema),
  waiting: v.nullable(waiting),
  /**
   * About a break that is due and held: the present hold, since when there has been one, the hold after which the break is owed (the short
   * waits at the end of a hold do not replace it), since when sound, a call or full screen holds the break, and since when none of these
   * has been seen.
   */
  held: v.nullable(
    v.object({
      by: hold,
      since: instant,
      owedAfter: v.optional(v.nullable(hold), null),
      disturbedSince: v.nullable(instant),
      calmSince: v.optional(v.nullable(instant)),
    }),
  ),
  /** A card that a person asked for and put off: the card comes again at that time. */
  promised: v.nullable(chosen),
  /** Waiting for a moment without input. */
  lullSince: v.nullable(instant),
  away: v.nullable(away),
  /** When somebody who sat still was last seen before something that plays. */
  playedAt: v.optional(v.nullable(instant), null),
  /** When the person came back last: nothing is offered in the first moments. */
  returnedAt: v.nullable(instant),
  /** Drinks and routines of the last day and a half, as the log has them (`core/log/logged.ts`). */
  drinks: v.array(v.object({ id, at: instant, ml: count })),
  routines: v.optional(v.array(v.object({ id, at: instant, routineId: id })), []),
  /** The pauses of that time: a count from an entry of the log stood still in these pauses. */
  pauses: v.optional(v.array(v.object({ since: instant, until: instant })), []),
  /** A routine that was left, and can be gone on with. */
  folded: v.optional(v.nullable(v.object({ routineId: id, variant: v.picklist(['full', 'short']), at: instant })), null),
  lastPrompt: v.nullable(lastPrompt),
  lastRoutineId: v.nullable(id),
  ignoredInRow: count,
  /** How many prompt texts have been shown, so that none comes twice in a row. */
  textCursor: count,
  /** When the machine looked last, and what the alarm was set to: a late alarm tells of sleep. */
  lookedAt: instant,
  armedFor: v.nullable(instant),
  /** Chromium fires no alarm before this, since its clock was set back. */
  alarmsDeadUntil: v.nullable(instant),
  step: v.optional(v.nullable(step), null),
  outbox: v.array(outboxItem),
});

export type ReminderState = v.InferOutput<typeof stateSchema>;
export type ReminderClock = v.InferOutput<typeof clock>;
export type Choice = v.InferOutput<typeof chosen>;
export type Clocks = v.InferOutput<typeof clocks>;
export type Prompt = v.InferOutput<typeof promptSchema>;
export type OfferContent = v.InferOutput<typeof offer>;
export type PlayerContent = v.InferOutput<typeof playing>;
