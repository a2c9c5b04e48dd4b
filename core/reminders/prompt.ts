/** The life of the one prompt: opened, joined, answered, played, ignored, failed, shown again. */
import { dayEnd } from '../schedule/day-end.ts';
import { WAY_ASKED_FOR, WAY_TRAITS, type Way } from '../settings/ways.ts';
import { HOUR, type Instant, MINUTE, SECOND } from '../time.ts';
import type { Context } from './context.ts';
import { dueOf } from './due.ts';
import type { Answer, Variant } from './event.ts';
import { cardHold } from './hold.ts';
import { isMet } from './met.ts';
import { logPrompt } from './outbox.ts';
import { countPrompt, giveBack } from './prompt-count.ts';
import type { Hold, Reason } from './reasons.ts';
import { dueId, type Reminder } from './reminder.ts';
import { remindersOf } from './reminder-list.ts';
import type { Prompt, ReminderState } from './state.ts';
import { countFrom, mapClocks } from './state-tools.ts';
import { letWait, withoutWaiting } from './waiting.ts';

/** An unanswered prompt folds into the badge after this long. */
export const IGNORED_AFTER = 10 * MINUTE;
/**
 * A prompt that has not said "shown" by now has no window, or a page that cannot draw itself.
 * Chromium fires no alarm sooner than this for an installed extension.
 */
export const OPENING_LIMIT = 30 * SECOND;
/** A finished routine leaves its last page open this long. */
export const FINISHED_FOR = 2 * MINUTE;
/** A routine whose page has not put it away by then: no routine takes so long. */
export const LEFT_AFTER = HOUR;
const MAX_ATTEMPTS = 3;
const ASKED = { reason: 'asked', heldBy: null, way: WAY_ASKED_FOR } as const;
/** So many ignored in a row, and the next one asks whether something else would be better. Once. */
const CHECK_IN_AFTER = 3;
/** At the next quiet moment, but not at once. */
const NOT_AT_ONCE = 2 * MINUTE;

/** Offers what is due, and what comes along. */
export function offerDue(
  state: ReminderState,
  reminders: readonly Reminder[],
  why: { reason: Reason; heldBy: Hold | null; way: Way },
  context: Context,
  now: Instant,
): ReminderState {
  const { way } = why;
  const ids = reminders.map((reminder) => dueId(reminder.id, dueOf(state, reminder, context, now)));
  const prompt = newOffer(state, `${state.textCursor}/${ids.join('+')}`, reminders, why, context, now);
  const offered = logPrompt(countPrompt(opened(state, prompt), context, now), prompt, 'offered', now);
  if (WAY_TRAITS[way].page !== null) return offered;
  return letWait(handled(offered, prompt, now), prompt.reminderIds, way, now);
}

/** A person asked to see one now: such a prompt stands for no due time and moves no reminder. An open prompt counts as seen from now on. */
export function offerOnRequest(state: ReminderState, context: Context, now: Instant): ReminderState {
  if (state.prompt) return { ...state, prompt: { ...state.prompt, openedAt: now } };
  const prompt = newOffer(state, `asked:${now}`, [], ASKED, context, now);
  return logPrompt(opened(state, prompt), prompt, 'offered', now);
}

/** The break that waits in the badge is looked at. */
export function openWaiting(state: ReminderState, context: Context, now: Instant): ReminderState {
  const { waiting } = state;
  if (!waiting || state.prompt) return state;
  const reminders = remindersOf(context).on.filter(({ id }) => waiting.reminderIds.includes(id));
  const prompt = newOffer(state, `waiting:${waiting.since}`, reminders, { reason: 'due', heldBy: null, way: WAY_ASKED_FOR }, context, now);
  return opened(state, prompt);
}

/** A reminder that falls due while a card is open joins that card. */
export function joinOpenOffer(state: ReminderState, due: readonly Reminder[]): ReminderState {
  const { prompt } = state;
  if (prompt?.content.view !== 'offer') return state;
  const joining = due.filter(({ id }) => !prompt.reminderIds.includes(id)).map(({ id }) => id);
  if (joining.length === 0) return state;
  return { ...withoutWaiting(state, joining), prompt: { ...prompt, reminderIds: [...prompt.reminderIds, ...joining] } };
}

function newOffer(
  state: ReminderState,
  id: string,
  reminders: readonly Reminder[],
  why: Pick<Prompt, 'reason' | 'heldBy' | 'way'>,
  context: Context,
  now: Instant,
): Prompt {
  const [lead] = reminders;
  const content = {
    view: 'offer',
    text: state.textCursor,
    routineId: lead?.routineId ?? context.pickRoutine(state.lastRoutineId),
    checkIn: state.ignoredInRow === CHECK_IN_AFTER,
  } as const;
  const countedFrom = lead ? (state.reminders[lead.id]?.countedFrom ?? null) : null;
  return { ...newPrompt(id, content, now), ...why, reminderIds: reminders.map((reminder) => reminder.id), countedFrom };
}

/** A prompt that a person has asked for. */
function newPrompt(id: string, content: Prompt['content'], now: Instant): Prompt {
  return { id, reminderIds: [], ...ASKED, countedFrom: null, content, phase: 'opening', phaseSince: now, openedAt: now, attempts: 1 };
}

function opened(state: ReminderState, prompt: Prompt): ReminderState {
  const alone = withoutWaiting(state, prompt.reminderIds);
  return { ...alone, prompt, held: null, promised: null, lullSince: null, textCursor: state.textCursor + 1 };
}

export function answer(state: ReminderState, prompt: Prompt, given: Answer, context: Context, now: Instant): ReminderState {
  if (prompt.content.view !== 'offer') return state;
  const heard = { ...state, ignoredInRow: 0 };
  switch (given.type) {
    case 'start': {
      // A person who answers the prompt has it on the screen, whether its page has said so or not.
      const seen: Prompt = { ...prompt, phase: 'shown', phaseSince: now };
      return play({ ...heard, prompt: seen }, given, context, now);
    }
    case 'later':
      return logPrompt(snooze(heard, prompt, given.minutes, now), prompt, 'later', now, given.minutes);
    case 'not-now':
      return logPrompt(handled(heard, prompt, now), prompt, 'not-now', now);
    case 'not-today':
      return logPrompt(silenceForToday(handled(heard, prompt, now), prompt.reminderIds, context, now), prompt, 'not-today', now);
    case 'done':
      return handled(heard, prompt, now);
  }
}

function snooze(state: ReminderState, prompt: Prompt, minutes: number | 'quiet-moment', now: Instant): ReminderState {
  const atLull = minutes === 'quiet-moment';
  const until = now + (atLull ? NOT_AT_ONCE : minutes * MINUTE);
  // A card that stands for no reminder has no time to move, so it is remembered itself.
  if (prompt.reminderIds.length === 0) return { ...state, prompt: null, promised: { at: now, until, atLull } };
  return mapClocks({ ...state, prompt: null }, (clock, id) =>
    prompt.reminderIds.includes(id) ? { ...clock, snoozed: { at: now, until, atLull } } : clock,
  );
}

/** Nothing more today; tomorrow they count from the start of the day. None of these reminders is put off to a later time. */
function silenceForToday(state: ReminderState, ids: readonly string[], context: Context, now: Instant): ReminderState {
  const off = remindersOf(context).on.filter(({ id }) => ids.includes(id));
  const until = new Map(off.map(({ id, hours }) => [id, dayEnd(hours, now, context.day)]));
  return mapClocks(state, (clock, id) => ({ ...clock, offUntil: until.get(id) ?? clock.offUntil }));
}

/** The prompt is over and its reminders count anew. */
export function handled(state: ReminderState, prompt: Prompt, now: Instant): ReminderState {
  return { ...countFrom(state, prompt.reminderIds, now), prompt: null };
}

/** Starts a routine in the open window, or in a new one, or goes on with it. A routine that is running is left alone. */
export function play(
  state: ReminderState,
  { routineId, variant, resumed = false }: { routineId: string; variant: Variant; resumed?: boolean },
  context: Context,
  now: Instant,
): ReminderState {
  const open = state.prompt;
  if (open?.content.view === 'player' && !open.content.ended) return state;
  const content = { view: 'player', routineId, variant, ended: false, resumed } as const;
  const met = dueRoutines(state, context, now);
  const taken = withoutWaiting(countFrom(breakTaken(state, open, context, now), met, now), [...met, ...(open?.reminderIds ?? [])]);
  const counted = { ...taken, promised: null, folded: null };
  if (open) {
    const playing = { ...counted, prompt: { ...open, content, phaseSince: now } };
    return open.content.view === 'offer' ? logPrompt(playing, open, 'started', now) : playing;
  }
  return { ...counted, prompt: newPrompt(`asked:${now}`, content, now) };
}

export function endRoutine(state: ReminderState, prompt: Prompt, context: Context, now: Instant): ReminderState {
  if (prompt.content.view !== 'player' || prompt.content.ended) return state;
  const content = { ...prompt.content, ended: true };
  return { ...breakTaken(state, prompt, context, now), lastRoutineId: content.routineId, prompt: { ...prompt, content, phaseSince: now } };
}

/** A routine that nobody has gone on with for long makes room, and can be gone on with later. */
export function fold(state: ReminderState, { content }: Prompt, now: Instant): ReminderState {
  if (content.view !== 'player' || content.ended) return state;
  const { routineId, variant } = content;
  return { ...state, prompt: null, folded: { routineId, variant, at: now } };
}

/** A routine that has been on the screen for so long has been left. */
export function foldWhatWasLeft(state: ReminderState, now: Instant): ReminderState {
  const { prompt } = state;
  return prompt?.phase === 'shown' && now - prompt.phaseSince >= LEFT_AFTER ? fold(state, prompt, now) : state;
}

/** Any routine meets the reminders for routines that are due, or wait in the badge. */
function dueRoutines(state: ReminderState, context: Context, now: Instant): string[] {
  return remindersOf(context)
    .on.filter(({ isMetByRoutine }) => isMetByRoutine !== 'never')
    .filter((reminder) => state.waiting?.reminderIds.includes(reminder.id) || dueOf(state, reminder, context, now) <= now)
    .map(({ id }) => id);
}

/** A routine is a break for the reminders that any routine always meets, switched off or on, whoever began it, and for all that its card stood for. */
function breakTaken(state: ReminderState, prompt: Prompt | null, context: Context, now: Instant): ReminderState {
  const always = remindersOf(context).all.flatMap(({ id, isMetByRoutine }) => (isMetByRoutine === 'always' ? [id] : []));
  return countFrom(state, [...always, ...(prompt?.reminderIds ?? [])], now);
}

/** A routine on the screen when the browser went is over; an offer is shown again, unless nobody has looked for long, or could now. */
export function afterRestart(state: ReminderState, context: Context, now: Instant): ReminderState {
  const { prompt } = state;
  if (!prompt) return state;
  if (prompt.content.view === 'player') return { ...breakTaken(state, prompt, context, now), prompt: null };
  if (now - prompt.openedAt >= IGNORED_AFTER) return leftAlone(state, prompt, context, now);
  if (cardHold(state, context, now)) return giveBack({ ...state, prompt: null }, prompt);
  return { ...state, prompt: { ...prompt, reason: 'again', phase: 'opening', phaseSince: now, attempts: 1 } };
}

/** Brings the prompt in line with what is really on the screen, and ends what has lasted too long. */
export function followScreen(state: ReminderState, context: Context, now: Instant): ReminderState {
  const { prompt } = state;
  if (!prompt) return state;
  const lasted = now - prompt.phaseSince;
  if (prompt.phase === 'opening') {
    if (lasted < OPENING_LIMIT) return state;
    if (context.promptOnScreen || prompt.attempts >= MAX_ATTEMPTS) return failed(state, prompt, now);
    return tryAgain(state, prompt, context, now);
  }
  if (!context.promptOnScreen) return closedByPerson(state, prompt, context, now);
  if (prompt.content.view === 'offer') return now - prompt.openedAt >= IGNORED_AFTER ? leftAlone(state, prompt, context, now) : state;
  return prompt.content.ended && lasted >= FINISHED_FOR ? { ...state, prompt: null } : state;
}

/** A reminder that has been switched off leaves the open card, and the card goes with its last one. */
export function followSettings(state: ReminderState, context: Context): ReminderState {
  const { prompt } = state;
  if (prompt?.content.view !== 'offer' || prompt.reminderIds.length === 0) return state;
  const left = remindersOf(context).on.filter(({ id }) => prompt.reminderIds.includes(id));
  const [lead] = left;
  if (left.length === prompt.reminderIds.length) return state;
  if (!lead) return { ...state, prompt: null };
  const reminderIds = prompt.reminderIds.filter((id) => left.some((reminder) => reminder.id === id));
  const routineId =
    lead.id === prompt.reminderIds[0] ? prompt.content.routineId : (lead.routineId ?? context.pickRoutine(state.lastRoutineId));
  return { ...state, prompt: { ...prompt, reminderIds, content: { ...prompt.content, routineId } } };
}

function closedByPerson(state: ReminderState, prompt: Prompt, context: Context, now: Instant): ReminderState {
  if (prompt.content.view === 'player') return { ...breakTaken(state, prompt, context, now), prompt: null };
  if (isMet(state, prompt, context, now)) return met(state);
  return logPrompt({ ...handled(state, prompt, now), ignoredInRow: 0 }, prompt, 'not-now', now);
}

/**
 * A card that was left unanswered. Nobody is blamed for being away: then the break stays owed; nor for having done what the card asks for.
 */
function leftAlone(state: ReminderState, prompt: Prompt, context: Context, now: Instant): ReminderState {
  if (state.away) {
    const withdrawn = { ...state, prompt: null };
    return prompt.openedAt >= state.away.since ? giveBack(withdrawn, prompt) : withdrawn;
  }
  if (isMet(state, prompt, context, now)) return met(state);
  const waiting = letWait({ ...handled(state, prompt, now), ignoredInRow: state.ignoredInRow + 1 }, prompt.reminderIds, prompt.way, now);
  return logPrompt(waiting, prompt, 'ignored', now);
}

/** The drink of the card is in the log, from which the next one counts. */
function met(state: ReminderState): ReminderState {
  return { ...state, prompt: null, ignoredInRow: 0 };
}

/** An offer that cannot be seen now stays owed. */
function tryAgain(state: ReminderState, prompt: Prompt, context: Context, now: Instant): ReminderState {
  if (prompt.content.view === 'offer' && cardHold(state, context, now)) return giveBack({ ...state, prompt: null }, prompt);
  return { ...state, prompt: { ...prompt, phaseSince: now, attempts: prompt.attempts + 1 } };
}

/** An offer waits in the badge instead. A routine has ended its offer already. */
function failed(state: ReminderState, prompt: Prompt, now: Instant): ReminderState {
  if (prompt.content.view === 'player') return { ...state, prompt: null };
  return logPrompt(letWait(handled(state, prompt, now), prompt.reminderIds, prompt.way, now), prompt, 'failed', now);
}
