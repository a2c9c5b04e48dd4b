/**
 * The reminder: one pure state machine, one writer.
 *
 * reconcile(state, context, event, now) -> { state, effects }
 *
 * 1. Due times follow from the last break (`due.ts`): one interval after it, a clock time, or the later time a person chose. Nothing
 *    is counted from "now" when a setting is saved, so saving never delays a reminder; a shorter interval can make it due at once.
 * 2. At most one prompt (`prompt.ts`). It stands for one or more due times; a reminder that falls due within ten minutes of the
 *    first, or while its prompt is on the screen, joins the same card. A due time that was handled has moved the count on, so it
 *    cannot come again.
 * 3. A prompt ends by an answer, by closing its window (not now), or after ten minutes (ignored: it waits in the badge). Each ending
 *    starts the count again for all it stood for, except "later", which sets a later time.
 * 4. What is due may have to wait (`hold.ts`): a call, a film, a pause, the first moments after a return. It is owed once: however
 *    many intervals pass, one offer comes when the hold ends. Sound and full screen hold for an hour at most, then it asks once.
 * 5. Time away is a break (`presence.ts`): routines count anew from the return, and nothing is offered in its first moments.
 * 6. The screen is compared with the state, not remembered: a prompt without a window is opened again if the browser lost it
 *    (restart, update, killed background), and counts as closed by the person otherwise. A page that cannot draw itself never
 *    says that it is shown; after half a minute it gives way to the badge.
 * 7. A pause stops counting: when it ends, the count has not moved. Quiet counts on and shows nothing.
 * 8. A clock that was set back must not postpone anything: what happened "in the future" happened now.
 * 9. It is idempotent: the same event a second time changes nothing, and a look without anything new changes nothing.
 *
 * Effects say how the world should be (the alarm, the window, the badge); the shell compares and acts. Log entries leave
 * through `state.outbox` (`outbox.ts`).
 */
import type { EntryDraft } from '../log/entry.ts';
import { nextDayStart } from '../log/local-day.ts';
import { type Instant, MINUTE } from '../time.ts';
import type { Context } from './context.ts';
import { addDrink } from './drinks.ts';
import { comesAlong, dueNow, dueOf, PROMISE } from './due.ts';
import { type Effect, effectsOf } from './effects.ts';
import type { ReminderEvent } from './event.ts';
import { type Holding, holdFor, isDisturbance } from './hold.ts';
import { nextLook } from './next-look.ts';
import { log, stamped } from './outbox.ts';
import { followPresence } from './presence.ts';
import * as prompts from './prompt.ts';
import type { Hold } from './reasons.ts';
import { activeReminders, dueId, isServedBy, type Reminder, wayOf } from './reminder.ts';
import type { Choice, Prompt, ReminderClock, ReminderState } from './state.ts';
import { mapClocks } from './state-tools.ts';

export interface Reconciled {
  state: ReminderState;
  effects: Effect[];
}

export function reconcile(before: ReminderState, context: Context, event: ReminderEvent, now: Instant): Reconciled {
  let state = mendClock(addMissing(before, context, now), context, now);
  state = endWhatIsOver(state, now);
  state = followPresence(state, context, now);
  state = apply(state, context, event, now);
  state = prompts.followScreen(state, context, now);
  state = offerWhatIsDue(state, context, now);
  state = { ...stamped(state, context.day), lookedAt: now, armedFor: nextLook(state, context, now) };
  return { state, effects: effectsOf(before, state, context, event, now) };
}

function addMissing(state: ReminderState, { settings }: Context, now: Instant): ReminderState {
  const missing = activeReminders(settings).filter(({ id }) => !state.reminders[id]);
  const fresh: ReminderClock = { countedFrom: now, snoozed: null, offUntil: null };
  return { ...state, reminders: { ...state.reminders, ...Object.fromEntries(missing.map(({ id }) => [id, fresh])) } };
}

/** A step back this large was no correction by a time server. */
const SET_BACK = MINUTE;

/** After the clock was set back, what happened "in the future" happened now, and what was chosen lasts no longer than chosen. */
function mendClock(state: ReminderState, { day }: Context, now: Instant): ReminderState {
  if (state.lookedAt <= now)
    return state.alarmsDeadUntil !== null && state.alarmsDeadUntil <= now ? { ...state, alarmsDeadUntil: null } : state;
  const back = (at: Instant) => Math.min(at, now);
  const moved = state.lookedAt - now;
  const shifted = (span: ReminderState['pause']) => span && { since: span.since - moved, until: span.until && span.until - moved };
  const sooner = (choice: Choice | null) => choice && { ...choice, at: choice.at - moved, until: choice.until - moved };
  const mended = mapClocks(state, (clock) => ({
    countedFrom: back(clock.countedFrom),
    snoozed: sooner(clock.snoozed),
    // "Today" is what the clock now says it is.
    offUntil: clock.offUntil && Math.min(clock.offUntil, nextDayStart(now, day)),
  }));
  return {
    ...mended,
    pause: shifted(state.pause),
    quiet: shifted(state.quiet),
    prompt: state.prompt && { ...state.prompt, openedAt: back(state.prompt.openedAt), phaseSince: back(state.prompt.phaseSince) },
    drinks: state.drinks.map((drink) => ({ ...drink, at: back(drink.at) })),
    held: state.held && {
      ...state.held,
      since: back(state.held.since),
      disturbedSince: state.held.disturbedSince && back(state.held.disturbedSince),
    },
    promised: sooner(state.promised),
    lullSince: state.lullSince && back(state.lullSince),
    away: state.away && { since: back(state.away.since) },
    returnedAt: state.returnedAt && back(state.returnedAt),
    lastPrompt: state.lastPrompt && { ...state.lastPrompt, at: back(state.lastPrompt.at) },
    alarmsDeadUntil: moved >= SET_BACK ? Math.max(state.alarmsDeadUntil ?? state.lookedAt, state.lookedAt) : state.alarmsDeadUntil,
  };
}

function endWhatIsOver(state: ReminderState, now: Instant): ReminderState {
  const { pause, quiet } = state;
  const counted = pause?.until != null && pause.until <= now ? endPause(state, pause.until) : state;
  return quiet?.until != null && quiet.until <= now ? { ...counted, quiet: null } : counted;
}

// Events

function apply(state: ReminderState, context: Context, event: ReminderEvent, now: Instant): ReminderState {
  switch (event.type) {
    case 'look':
    case 'log-opened':
      return state;
    case 'started':
      return prompts.afterRestart(state, context, now);
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
      return prompts.play({ ...state, ignoredInRow: 0 }, event.routineId, 'full', context, now);
    case 'routine-ended':
      return withPrompt(state, event.promptId, (prompt) => prompts.endRoutine(state, prompt, now));
    case 'drink-logged':
      return drinkLogged(state, { id: event.id, at: Math.min(event.at, now), ml: event.ml }, context, now);
    case 'drink-undone':
      return { ...state, drinks: state.drinks.filter(({ id }) => id !== event.id) };
    case 'paused':
      return pause(state, event.until, now);
    case 'quieted':
      return quiet(state, event.until, now);
    case 'resumed':
      return resume(state, now);
  }
}

function withPrompt(state: ReminderState, promptId: string, change: (prompt: Prompt) => ReminderState): ReminderState {
  return state.prompt?.id === promptId ? change(state.prompt) : state;
}

/** A drink is what every reminder to drink has asked for. */
function drinkLogged(state: ReminderState, drink: ReminderState['drinks'][number], { settings }: Context, now: Instant): ReminderState {
  const drinks = addDrink(state.drinks, drink, now);
  if (drinks === state.drinks) return state;
  const met = activeReminders(settings).flatMap(({ id, kind }) => (kind === 'drink' ? [id] : []));
  const left = state.waiting?.reminderIds.filter((id) => !met.includes(id)) ?? [];
  const waiting = state.waiting && left.length > 0 ? { ...state.waiting, reminderIds: left } : null;
  return { ...mapClocks(state, (clock, id) => (met.includes(id) ? { ...clock, snoozed: null } : clock)), drinks, waiting };
}

/** A pause set over an open offer withdraws it; its reminders count anew, since it was seen. */
function pause(state: ReminderState, until: Instant | null, now: Instant): ReminderState {
  if (state.pause?.until === until) return state;
  const open = state.prompt?.content.view === 'offer' ? state.prompt : null;
  const withdrawn = open ? prompts.handled(state, open, now) : state;
  const paused = { ...withdrawn, quiet: null, pause: { since: state.pause?.since ?? now, until }, held: null, lullSince: null };
  return log(paused, { kind: 'pause', id: `pause:${now}`, at: now, until });
}

/** Quiet over an open offer takes it off the screen; it is owed afterwards. */
function quiet(state: ReminderState, until: Instant | null, now: Instant): ReminderState {
  if (state.quiet?.until === until) return state;
  const counting = state.pause ? endPause(state, now) : state;
  const prompt = counting.prompt?.content.view === 'offer' ? null : counting.prompt;
  const hushed = { ...counting, prompt, quiet: { since: state.quiet?.since ?? now, until } };
  return log(hushed, { kind: 'quiet', id: `quiet:${now}`, at: now, until });
}

function resume(state: ReminderState, now: Instant): ReminderState {
  if (!state.pause && !state.quiet) return state;
  const counting = state.pause ? endPause(state, now) : state;
  return log({ ...counting, quiet: null }, { kind: 'resume', id: `resume:${now}`, at: now });
}

/** Counting goes on where it stopped: what was counted from, and what was put off, moves by as much of the pause as came after it. */
function endPause(state: ReminderState, at: Instant): ReminderState {
  if (!state.pause) return state;
  const { since } = state.pause;
  const lasted = (from: Instant) => Math.max(0, at - Math.max(from, since));
  const later = (choice: Choice | null) =>
    choice && { ...choice, at: choice.at + lasted(choice.at), until: choice.until + lasted(choice.at) };
  const moved = mapClocks(state, (clock) => ({
    ...clock,
    countedFrom: clock.countedFrom + lasted(clock.countedFrom),
    snoozed: later(clock.snoozed),
  }));
  return { ...moved, promised: later(state.promised), pause: null };
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

  const way = holding && context.stealsFocus ? 'badge' : wayOf(left);
  const isAlong = (reminder: Reminder) => comesAlong(joined, reminder, context, now) && isServedBy(way, reminder);
  const isDue = ({ id }: Reminder) => left.some((reminder) => reminder.id === id);
  const together = activeReminders(context.settings).filter((reminder) => isDue(reminder) || isAlong(reminder));
  if (holding) return prompts.offer(joined, together, { reason: 'held-long', heldBy: holding.by, way }, context, now);
  const heldBy = joined.held?.owedAfter ?? null;
  return prompts.offer(joined, together, { reason: heldBy ? 'owed' : 'due', heldBy, way }, context, now);
}

function heldTooLong(state: ReminderState, { by }: Holding, { settings }: Context, now: Instant): boolean {
  const since = state.held?.disturbedSince;
  const limit = settings.presence.holdLimitMin;
  return isDisturbance(by) && since != null && limit !== null && now - since >= limit * MINUTE;
}

function noteHold(state: ReminderState, due: readonly Reminder[], { by }: Holding, context: Context, now: Instant): ReminderState {
  const { held } = state;
  if (by === 'limit') {
    const ids = due.map(({ id }) => id);
    return log({ ...prompts.silenceForToday(state, ids, context, now), held: null }, heldEntry(state, due, by, context, now));
  }
  const noted = {
    by,
    since: held?.since ?? now,
    owedAfter: isNotable(by) ? by : (held?.owedAfter ?? null),
    // Sound that stops and starts again while a lull is waited for must not put a break off for ever.
    disturbedSince: isDisturbance(by) ? (held?.disturbedSince ?? now) : by === 'lull' ? (held?.disturbedSince ?? null) : null,
  };
  const lullSince = by === 'lull' ? (state.lullSince ?? now) : null;
  const next = { ...state, held: noted, lullSince };
  return isNotable(by) && held?.owedAfter !== by ? log(next, heldEntry(state, due, by, context, now)) : next;
}

function heldEntry(state: ReminderState, due: readonly Reminder[], by: Hold, context: Context, now: Instant): EntryDraft {
  const [lead] = due;
  const id = lead ? dueId(lead.id, dueOf(state, lead, context, now)) : String(now);
  const reminderIds = due.filter((reminder) => reminder !== PROMISE).map((reminder) => reminder.id);
  return { kind: 'held', id: `held:${id}:${by}`, at: now, reminderIds, by };
}

/** Holds that a person wants to read of; the others last moments. */
function isNotable(by: Hold): boolean {
  return isDisturbance(by) || by === 'quiet' || by === 'away' || by === 'limit';
}
