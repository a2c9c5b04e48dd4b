/**
 * The reminder: one pure state machine, one writer.
 *
 * reconcile(state, context, event, now) -> { state, effects }
 *
 * 1. Due times follow from the last break (`due.ts`): one interval after it, a clock time, or the later time a person chose. Nothing
 *    is counted from "now" when a setting is saved, so saving never delays a reminder; a shorter interval can make it due at once.
 * 2. At most one prompt (`prompt.ts`). A prompt stands for one or more due times; a reminder that falls due within ten minutes of the
 *    first, or while its prompt is on the screen, joins the same card. A due time that was handled has moved the count on, so the same due
 *    time cannot come again.
 * 3. A prompt ends by an answer, by closing its window (not now), or after ten minutes (ignored: it waits in the badge). Every ending
 *    starts the count again for all reminders of the prompt, except "later", which sets a later time.
 * 4. A due break may have to wait (`hold.ts`): a call, a film, a pause, the first moments after a return. A held break is owed once:
 *    however many intervals pass, one offer comes when the hold has surely ended. Sound and full screen hold for an hour at most, then one
 *    prompt asks.
 * 5. Time away is a break (`presence.ts`): routines count anew from the return, and nothing is offered in its first moments.
 * 6. The screen is compared with the state, not remembered: a prompt without a window is opened again if the browser lost it
 *    (restart, update, killed background), and counts as closed by the person otherwise. A page that cannot draw itself never
 *    says that it is shown; after half a minute it gives way to the badge.
 * 7. A pause stops counting: when it ends, the count has not moved. Quiet counts on and shows nothing.
 * 8. A clock that was set back must not postpone anything, and a step that is taken back leaves no trace (`clock-step.ts`).
 * 9. `reconcile` is idempotent: a second call with the same event changes nothing, and a look without anything new changes nothing.
 * 10. Drinks and routines are those of the log (`follow-log.ts`), whoever has changed it.
 * 11. Waiting breaks, the open prompt and owed breaks agree with the settings and with each other at each look (`waiting.ts`).
 *
 * Effects say how the world should be (the alarm, the window, the badge); the shell compares and acts. Log entries leave
 * through `state.outbox` (`outbox.ts`).
 */
import type { EntryDraft } from '../log/entry.ts';
import { localDay } from '../log/local-day.ts';
import { QUIETEST_WAY } from '../settings/ways.ts';
import { HOUR, type Instant, MINUTE } from '../time.ts';
import { followClock, rememberStep } from './clock-step.ts';
import type { Context } from './context.ts';
import { comesAlong, dueNow, dueOf, PROMISE } from './due.ts';
import { type Effect, effectsOf } from './effects.ts';
import type { ReminderEvent } from './event.ts';
import { followLog } from './follow-log.ts';
import { type Holding, holdFor, isDisturbance } from './hold.ts';
import { nextLook } from './next-look.ts';
import { queueEntry, stamped } from './outbox.ts';
import { followPresence } from './presence.ts';
import * as prompts from './prompt.ts';
import type { Hold } from './reasons.ts';
import { dueId, isServedBy, type Reminder, wayOf } from './reminder.ts';
import { remindersOf } from './reminder-list.ts';
import type { Choice, Prompt, ReminderClock, ReminderState } from './state.ts';
import { mapClocks } from './state-tools.ts';
import { followWaiting } from './waiting.ts';

export interface Reconciled {
  state: ReminderState;
  effects: Effect[];
}

export function reconcile(before: ReminderState, context: Context, event: ReminderEvent, now: Instant): Reconciled {
  const stepped = followClock(before, context, now);
  let state = followLog(followSwitches(stepped.state, context, now), context, now);
  state = prompts.foldWhatWasLeft(endWhatIsOver(state, context, now), now);
  state = rememberStep(followPresence(state, context, now), stepped.before, now);
  state = apply(state, context, event, now);
  state = prompts.followScreen(prompts.followSettings(state, context), context, now);
  state = offerWhatIsDue(followWaiting(state, context, now), context, now);
  state = { ...stamped(state, context.day), lookedAt: now, armedFor: nextLook(state, context, now) };
  return { state, effects: effectsOf(before, state, context, event, now) };
}

/** Off for less is a slip: the reminder goes on counting. */
const SWITCHED_OFF = 10 * MINUTE;

/** A reminder that is switched on counts from now, as does one that was off for a while. */
function followSwitches(state: ReminderState, context: Context, now: Instant): ReminderState {
  const active = new Set(remindersOf(context).on.map(({ id }) => id));
  const isGone = ({ offSince }: ReminderClock) => offSince != null && now - offSince >= SWITCHED_OFF;
  const known = Object.entries(state.reminders).filter(([, clock]) => !isGone(clock));
  const missing = [...active].filter((id) => !known.some(([other]) => other === id));
  const followed = known.map(([id, clock]) => [id, followSwitch(clock, active.has(id), now)] as const);
  return { ...state, reminders: Object.fromEntries([...followed, ...missing.map((id) => [id, freshClock(now)] as const)]) };
}

function followSwitch(clock: ReminderClock, isOn: boolean, now: Instant): ReminderClock {
  const { offSince, ...running } = clock;
  return isOn ? running : { ...running, offSince: offSince ?? now };
}

function freshClock(now: Instant): ReminderClock {
  return { countedFrom: now, snoozed: null, offUntil: null };
}

function endWhatIsOver(state: ReminderState, context: Context, now: Instant): ReminderState {
  const { pause, quiet, folded } = state;
  const counted = pause?.until != null && pause.until <= now ? endPause(state, context, pause.until) : state;
  const loud = quiet?.until != null && quiet.until <= now ? { ...counted, quiet: null } : counted;
  const isOfToday = folded !== null && localDay(folded.at, context.day) === localDay(now, context.day);
  return isOfToday ? loud : { ...loud, folded: null };
}

// Events

function apply(state: ReminderState, context: Context, event: ReminderEvent, now: Instant): ReminderState {
  switch (event.type) {
    case 'look':
    case 'log-opened':
    case 'log-changed':
      return state;
    case 'started':
      return started(state, context, now);
    case 'prompt-shown':
      return withPrompt(state, event.promptId, (prompt) =>
        prompt.phase === 'shown' ? state : { ...state, prompt: { ...prompt, phase: 'shown', phaseSince: now } },
      );
    case 'prompt-answered':
      return withPrompt(state, event.promptId, (prompt) => prompts.answer(state, prompt, event.answer, context, now));
    case 'prompt-asked':
      return prompts.offerOnRequest(state, context, now);
    case 'waiting-opened':
      return prompts.openWaiting(state, context, now);
    case 'routine-asked':
      return prompts.play({ ...state, ignoredInRow: 0 }, { routineId: event.routineId, variant: 'full' }, context, now);
    case 'folded-asked':
      return state.folded ? prompts.play(state, { ...state.folded, resumed: true }, context, now) : state;
    case 'routine-ended':
      return withPrompt(state, event.promptId, (prompt) => prompts.endRoutine(state, prompt, context, now));
    case 'routine-folded':
      return withPrompt(state, event.promptId, (prompt) => prompts.fold(state, prompt, now));
    case 'paused':
      return pause(state, event.until, now);
    case 'quieted':
      return quiet(state, context, event.until, now);
    case 'resumed':
      return resume(state, context, now);
  }
}

/** Nothing comes in the first moments after the browser started or Rill was updated; when Rill has just been installed nothing has counted yet. */
function started(state: ReminderState, context: Context, now: Instant): ReminderState {
  const again = prompts.afterRestart(state, context, now);
  return again.prompt || state.lookedAt === 0 ? again : { ...again, returnedAt: now };
}

function withPrompt(state: ReminderState, promptId: string, change: (prompt: Prompt) => ReminderState): ReminderState {
  return state.prompt?.id === promptId ? change(state.prompt) : state;
}

/** A pause set over an open offer withdraws it; the reminders of that offer count anew, since the offer was seen. */
function pause(state: ReminderState, until: Instant | null, now: Instant): ReminderState {
  if (state.pause?.until === until) return state;
  const open = state.prompt?.content.view === 'offer' ? state.prompt : null;
  const withdrawn = open ? prompts.handled(state, open, now) : state;
  const paused = { ...withdrawn, quiet: null, pause: { since: state.pause?.since ?? now, until }, held: null, lullSince: null };
  return queueEntry(paused, { kind: 'pause', id: `pause:${now}`, at: now, until });
}

/** Quiet over an open offer takes it off the screen; the break is owed afterwards. */
function quiet(state: ReminderState, context: Context, until: Instant | null, now: Instant): ReminderState {
  if (state.quiet?.until === until) return state;
  const counting = endPause(state, context, now);
  const prompt = counting.prompt?.content.view === 'offer' ? null : counting.prompt;
  const hushed = { ...counting, prompt, quiet: { since: state.quiet?.since ?? now, until } };
  return queueEntry(hushed, { kind: 'quiet', id: `quiet:${now}`, at: now, until });
}

function resume(state: ReminderState, context: Context, now: Instant): ReminderState {
  if (!state.pause && !state.quiet) return state;
  return queueEntry({ ...endPause(state, context, now), quiet: null }, { kind: 'resume', id: `resume:${now}`, at: now });
}

/** Entries of the log that count are no older than this. */
const PAUSES_KEPT = 36 * HOUR;

/**
 * Counting goes on where it stopped: the instants that are counted from and the times that were put off move by the part of the pause that
 * came after them. Nothing is counted for clock times: clock times that fell into the pause are left out (`due.ts`).
 */
function endPause(state: ReminderState, context: Context, at: Instant): ReminderState {
  if (!state.pause) return state;
  const { since } = state.pause;
  const lasted = (from: Instant) => Math.max(0, at - Math.max(from, since));
  const later = (choice: Choice | null) => choice && { ...choice, until: choice.until + lasted(choice.at) };
  const timed = new Set(remindersOf(context).on.flatMap(({ id, times }) => (times.length > 0 ? [id] : [])));
  const moved = mapClocks(state, (clock, id) => ({
    ...clock,
    countedFrom: timed.has(id) ? clock.countedFrom : clock.countedFrom + lasted(clock.countedFrom),
    snoozed: later(clock.snoozed),
  }));
  const pauses = [...state.pauses.filter(({ until }) => at - until < PAUSES_KEPT), { since, until: at }];
  return { ...moved, promised: later(state.promised), pauses, pause: null };
}

// Due times

function offerWhatIsDue(state: ReminderState, context: Context, now: Instant): ReminderState {
  if (state.pause) return state;
  const due = dueNow(state, context, now);
  const joined = prompts.joinOpenOffer(state, due);
  const left = due.filter(({ id }) => joined.prompt?.content.view !== 'offer' || !joined.prompt.reminderIds.includes(id));
  if (left.length === 0) return { ...joined, held: null, lullSince: null };

  const holding = holdFor(joined, left, context, now);
  const isPromise = left.every((reminder) => reminder === PROMISE);
  if (holding && (isPromise || !heldTooLong(joined, holding, context, now))) return noteHold(joined, left, holding, context, now);
  if (isPromise) return prompts.offerOnRequest(joined, context, now);

  const way = holding && context.stealsFocus ? QUIETEST_WAY : wayOf(left);
  const isAlong = (reminder: Reminder) => comesAlong(joined, reminder, context, now) && isServedBy(way, reminder);
  const isDue = ({ id }: Reminder) => left.some((reminder) => reminder.id === id);
  const together = remindersOf(context).on.filter((reminder) => isDue(reminder) || isAlong(reminder));
  if (holding) return prompts.offerDue(joined, together, { reason: 'held-long', heldBy: holding.by, way }, context, now);
  const heldBy = joined.held?.owedAfter ?? null;
  return prompts.offerDue(joined, together, { reason: heldBy ? 'owed' : 'due', heldBy, way }, context, now);
}

/** Not while it has fallen calm: a moment later either the break comes, or what disturbs goes on. */
function heldTooLong(state: ReminderState, { by, calmSince }: Holding, { settings }: Context, now: Instant): boolean {
  const since = state.held?.disturbedSince;
  const limit = settings.presence.holdLimitMin;
  return isDisturbance(by) && calmSince == null && since != null && limit !== null && now - since >= limit * MINUTE;
}

function noteHold(
  state: ReminderState,
  due: readonly Reminder[],
  { by, calmSince = null }: Holding,
  context: Context,
  now: Instant,
): ReminderState {
  const { held } = state;
  const noted = {
    by,
    since: held?.since ?? now,
    owedAfter: isNotable(by) ? by : (held?.owedAfter ?? (fellDueAway(state, due, context, now) ? 'away' : null)),
    // Sound that stops and starts again while something short is waited for must not put a break off for ever, nor be forgotten.
    disturbedSince: isDisturbance(by) ? (held?.disturbedSince ?? now) : comesBetween(by) ? (held?.disturbedSince ?? null) : null,
    calmSince: isDisturbance(by) ? calmSince : by === 'lull' ? (held?.calmSince ?? null) : null,
  };
  const lullSince = by === 'lull' ? (state.lullSince ?? now) : null;
  const next = { ...owingTimes(state, due, by, context, now), held: noted, lullSince };
  return isNotable(by) && held?.owedAfter !== by ? queueEntry(next, heldEntry(state, due, by, context, now)) : next;
}

/** Somebody has only just moved, and it fell due before that. */
function fellDueAway(state: ReminderState, due: readonly Reminder[], context: Context, now: Instant): boolean {
  const movedAt = state.away?.movedAt;
  return movedAt != null && due.some((reminder) => reminder !== PROMISE && dueOf(state, reminder, context, now) <= movedAt);
}

/** Holds that come between what disturbs and its end, and do not look at it. */
function comesBetween(by: Hold): boolean {
  return by === 'lull' || by === 'waking' || by === 'gap' || by === 'playing';
}

/** A clock time that is held while the person is there is owed, however long that lasts. */
function owingTimes(state: ReminderState, due: readonly Reminder[], by: Hold, context: Context, now: Instant): ReminderState {
  if (by === 'away' || by === 'waking') return state;
  const owed = new Map(due.filter(({ times }) => times.length > 0).map((reminder) => [reminder.id, dueOf(state, reminder, context, now)]));
  return owed.size === 0 ? state : mapClocks(state, (clock, id) => ({ ...clock, owed: owed.get(id) ?? clock.owed }));
}

function heldEntry(state: ReminderState, due: readonly Reminder[], by: Hold, context: Context, now: Instant): EntryDraft {
  const [lead] = due;
  const id = lead ? dueId(lead.id, dueOf(state, lead, context, now)) : String(now);
  const reminderIds = due.filter((reminder) => reminder !== PROMISE).map((reminder) => reminder.id);
  return { kind: 'held', id: `held:${id}:${by}`, at: now, reminderIds, by };
}

/** Holds that a person wants to read of; all other holds last moments. */
function isNotable(by: Hold): boolean {
  return isDisturbance(by) || by === 'quiet' || by === 'away';
}
