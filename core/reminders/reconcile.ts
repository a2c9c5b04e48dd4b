/**
 * The reminder: one pure state machine, one writer.
 *
 * reconcile(state, context, event, now) -> { state, effects }
 *
 * 1. Due times follow from the last break: `countedFrom + interval`, or the later time a person chose. Nothing is counted from
 *    "now" when a setting is saved, so saving never delays a reminder; a shorter interval can make it due at once.
 * 2. At most one prompt. It stands for one or more due times; a reminder that falls due within ten minutes of the first, or while
 *    its prompt is on the screen, joins the same card. A due time that was handled has moved the count on, so it cannot come again.
 * 3. A prompt ends by an answer, by closing its window (not now), or after ten minutes (ignored: it waits in the badge).
 *    Each ending starts the count again for all it stood for, except "later", which sets a later time.
 * 4. The screen is compared with the state, not remembered: a prompt without a window is opened again if the browser lost it
 *    (restart, update, killed background), and counts as closed by the person otherwise. A page that cannot draw itself never
 *    says that it is shown; after half a minute it gives way to the badge.
 * 5. A pause stops counting: when it ends, the count has not moved.
 * 6. A clock that was set back must not postpone anything: a count from the future starts now.
 * 7. It is idempotent: the same event a second time changes nothing, and a look without anything new changes nothing.
 *
 * Effects say how the world should be (the alarm, the window, the badge); the shell compares and acts. Log entries leave
 * through `state.outbox`, which is saved with the state and emptied when the log has them, so that a background killed
 * between two steps loses none.
 */
import type { EntryDraft } from '../log/entry.ts';
import type { Settings } from '../settings/schema.ts';
import { type Instant, MINUTE, SECOND } from '../time.ts';
import type { Answer, ReminderEvent, Variant } from './event.ts';
import { activeReminders, dueAt, dueId, type Reminder } from './reminder.ts';
import type { Prompt, ReminderClock, ReminderState } from './state.ts';

/** A second reminder due this soon after the first comes in the same card. */
export const TOGETHER = 10 * MINUTE;
/** An unanswered prompt folds into the badge after this long. */
export const IGNORED_AFTER = 10 * MINUTE;
/**
 * A prompt that has not said "shown" by now has no window, or a page that cannot draw itself.
 * Chromium fires no alarm sooner than this for an installed extension.
 */
export const OPENING_LIMIT = 30 * SECOND;
/** What is due but has to wait, for a routine that is running, is looked at again this often. */
const LOOK_AGAIN_AFTER = 2 * MINUTE;
/** A finished routine leaves its last page open this long. */
const FINISHED_FOR = 2 * MINUTE;
const MAX_ATTEMPTS = 3;
/** While the log cannot be written this many entries wait for it. */
const OUTBOX_LIMIT = 500;

/** What the shell has seen just now, and what was chosen. */
export interface Context {
  settings: Settings;
  /** Whether a prompt page exists in any window or tab. */
  promptOnScreen: boolean;
  /** The routine a prompt would offer now. */
  routineId: string;
}

export type Badge = 'none' | 'waiting' | 'paused';

export type Effect =
  | { type: 'arm'; at: Instant | null }
  | { type: 'badge'; badge: Badge }
  | { type: 'show'; prompt: Prompt }
  | { type: 'close' };

export interface Reconciled {
  state: ReminderState;
  effects: Effect[];
}

export function reconcile(before: ReminderState, context: Context, event: ReminderEvent, now: Instant): Reconciled {
  let state = mendClocks(addMissing(before, context.settings, now), now);
  state = endPauseIfOver(state, now);
  state = apply(state, context, event, now);
  state = followScreen(state, context, event, now);
  state = offerWhatIsDue(state, context, now);
  return { state, effects: effectsOf(before, state, context, event, now) };
}

// What was there before

function addMissing(state: ReminderState, settings: Settings, now: Instant): ReminderState {
  const missing = activeReminders(settings).filter(({ id }) => !state.reminders[id]);
  if (missing.length === 0) return state;
  const fresh: ReminderClock = { countedFrom: now, countedBefore: now, snoozed: null, snoozes: 0 };
  return { ...state, reminders: { ...state.reminders, ...Object.fromEntries(missing.map(({ id }) => [id, fresh])) } };
}

/** After the clock was set back, what happened "in the future" happened now, and what was chosen lasts no longer than chosen. */
function mendClocks(state: ReminderState, now: Instant): ReminderState {
  const { prompt, pause } = state;
  const mended = mapClocks(state, (clock) => ({
    ...clock,
    countedFrom: Math.min(clock.countedFrom, now),
    countedBefore: Math.min(clock.countedBefore, now),
    snoozed: clock.snoozed && clock.snoozed.at > now ? shiftSnooze(clock.snoozed, now - clock.snoozed.at) : clock.snoozed,
  }));
  return {
    ...mended,
    prompt: prompt && { ...prompt, openedAt: Math.min(prompt.openedAt, now), phaseSince: Math.min(prompt.phaseSince, now) },
    pause: pause && pause.since > now ? { since: now, until: pause.until && pause.until + now - pause.since } : pause,
  };
}

function endPauseIfOver(state: ReminderState, now: Instant): ReminderState {
  const until = state.pause?.until;
  return until != null && until <= now ? resume(state, until) : state;
}

// Events

function apply(state: ReminderState, context: Context, event: ReminderEvent, now: Instant): ReminderState {
  switch (event.type) {
    case 'look':
      return state;
    case 'started':
      return state.prompt ? afterRestart(state, state.prompt, now) : state;
    case 'prompt-shown':
      return withPrompt(state, event.promptId, (prompt) =>
        prompt.phase === 'shown' ? state : { ...state, prompt: { ...prompt, phase: 'shown', phaseSince: now } },
      );
    case 'prompt-answered':
      return withPrompt(state, event.promptId, (prompt) => answerPrompt(state, prompt, event.answer, now));
    case 'prompt-asked':
      return state.prompt ? state : openOffer(state, context, [], 'asked', now);
    case 'routine-asked':
      return play(state, event.routineId, 'full', now);
    case 'routine-ended':
      return withPrompt(state, event.promptId, (prompt) => endRoutine(state, prompt, now));
    case 'drink-logged':
      return drinkLogged(state, Math.min(event.at, now));
    case 'drink-undone':
      return drinkUndone(state, event.at);
    case 'paused':
      return pause(state, event.until, now);
    case 'resumed':
      return state.pause ? log(resume(state, now), { kind: 'resume', id: `resume:${now}`, at: now }) : state;
  }
}

function withPrompt(state: ReminderState, promptId: string, change: (prompt: Prompt) => ReminderState): ReminderState {
  return state.prompt?.id === promptId ? change(state.prompt) : state;
}

function answerPrompt(state: ReminderState, prompt: Prompt, answer: Answer, now: Instant): ReminderState {
  if (prompt.content.view !== 'offer') return state;
  switch (answer.type) {
    case 'start': {
      const content = { view: 'player', routineId: answer.routineId, variant: answer.variant, ended: false } as const;
      const counted = countFrom(state, prompt.reminderIds, now);
      return logPrompt({ ...counted, waiting: null, prompt: { ...prompt, content } }, prompt, 'started', now);
    }
    case 'later':
      return logPrompt(snooze(state, prompt, answer.minutes, now), prompt, 'later', now, answer.minutes);
    case 'not-now':
      return logPrompt(handled(state, prompt, now), prompt, 'not-now', now);
    case 'done':
      return handled(state, prompt, now);
  }
}

function snooze(state: ReminderState, prompt: Prompt, minutes: number, now: Instant): ReminderState {
  return mapClocks({ ...state, prompt: null }, (clock, id) =>
    prompt.reminderIds.includes(id) ? { ...clock, snoozed: { at: now, until: now + minutes * MINUTE }, snoozes: clock.snoozes + 1 } : clock,
  );
}

/** The prompt is over and its reminders count anew. */
function handled(state: ReminderState, prompt: Prompt, now: Instant): ReminderState {
  return { ...countFrom(state, prompt.reminderIds, now), prompt: null };
}

function closedByPerson(state: ReminderState, prompt: Prompt, now: Instant): ReminderState {
  if (prompt.content.view === 'player') return { ...countFrom(state, ['drainage'], now), prompt: null };
  return logPrompt(handled(state, prompt, now), prompt, 'not-now', now);
}

/** A routine on the screen when the browser went is over; an offer is shown again, unless nobody has looked for long. */
function afterRestart(state: ReminderState, prompt: Prompt, now: Instant): ReminderState {
  if (prompt.content.view === 'player') return { ...countFrom(state, ['drainage'], now), prompt: null };
  if (now - prompt.openedAt >= IGNORED_AFTER) return ignored(state, prompt, now);
  return { ...state, prompt: { ...prompt, reason: 'again', phase: 'opening', phaseSince: now, attempts: 1 } };
}

function ignored(state: ReminderState, prompt: Prompt, now: Instant): ReminderState {
  const waiting = { since: now, reminderIds: prompt.reminderIds };
  return logPrompt({ ...handled(state, prompt, now), waiting }, prompt, 'ignored', now);
}

function play(state: ReminderState, routineId: string, variant: Variant, now: Instant): ReminderState {
  const open = state.prompt;
  if (open?.content.view === 'player' && !open.content.ended) return state;
  const content = { view: 'player', routineId, variant, ended: false } as const;
  const counted = countFrom(state, open?.reminderIds ?? ['drainage'], now);
  if (open) {
    const kept = { ...counted, waiting: null, prompt: { ...open, content } };
    return open.content.view === 'offer' ? logPrompt(kept, open, 'started', now) : kept;
  }
  const prompt: Prompt = {
    id: `asked:${now}`,
    reminderIds: [],
    reason: 'asked',
    countedFrom: null,
    content,
    phase: 'opening',
    phaseSince: now,
    openedAt: now,
    attempts: 1,
  };
  return { ...counted, waiting: null, prompt };
}

function endRoutine(state: ReminderState, prompt: Prompt, now: Instant): ReminderState {
  if (prompt.content.view !== 'player' || prompt.content.ended) return state;
  const content = { ...prompt.content, ended: true };
  return { ...countFrom(state, ['drainage'], now), prompt: { ...prompt, content, phaseSince: now } };
}

function drinkLogged(state: ReminderState, at: Instant): ReminderState {
  const clock = state.reminders.drink;
  const waiting = withoutDrink(state.waiting);
  if (!clock || at <= clock.countedFrom) return { ...state, waiting };
  const drink: ReminderClock = { ...clock, countedFrom: at, countedBefore: clock.countedFrom, snoozed: null, snoozes: 0 };
  return { ...state, waiting, reminders: { ...state.reminders, drink } };
}

function withoutDrink(waiting: ReminderState['waiting']): ReminderState['waiting'] {
  const left = waiting?.reminderIds.filter((id) => id !== 'drink') ?? [];
  return waiting && left.length > 0 ? { ...waiting, reminderIds: left } : null;
}

function drinkUndone(state: ReminderState, at: Instant): ReminderState {
  const clock = state.reminders.drink;
  if (!clock || clock.countedFrom !== at) return state;
  return { ...state, reminders: { ...state.reminders, drink: { ...clock, countedFrom: clock.countedBefore } } };
}

function pause(state: ReminderState, until: Instant | null, now: Instant): ReminderState {
  const since = state.pause?.since ?? now;
  if (state.pause?.until === until) return state;
  const paused = log({ ...state, pause: { since, until } }, { kind: 'pause', id: `pause:${now}`, at: now, until });
  const open = state.prompt;
  // A pause set over an open offer withdraws it; its reminders count anew, since it was seen.
  return open?.content.view === 'offer' ? handled(paused, open, now) : paused;
}

/** Counting goes on where it stopped: what was counted from moves by the time the pause lasted. */
function resume(state: ReminderState, at: Instant): ReminderState {
  if (!state.pause) return state;
  const { since } = state.pause;
  const moved = mapClocks(state, (clock) => {
    const from = Math.max(clock.countedFrom, since);
    return { ...clock, countedFrom: clock.countedFrom + Math.max(0, at - from), snoozed: shiftSnooze(clock.snoozed, at - since) };
  });
  return { ...moved, pause: null };
}

function shiftSnooze(snoozed: ReminderClock['snoozed'], by: number): ReminderClock['snoozed'] {
  return snoozed && { at: snoozed.at + by, until: snoozed.until + by };
}

// The screen

/** Brings the prompt in line with what is really on the screen, and ends what has lasted too long. */
function followScreen(state: ReminderState, context: Context, event: ReminderEvent, now: Instant): ReminderState {
  const { prompt } = state;
  if (!prompt) return state;
  if (isWithdrawn(prompt, context.settings)) return { ...state, prompt: null };
  const lasted = now - prompt.phaseSince;
  if (prompt.phase === 'opening') {
    if (lasted < OPENING_LIMIT) return state;
    return context.promptOnScreen || prompt.attempts >= MAX_ATTEMPTS ? failed(state, prompt, now) : tryAgain(state, prompt, now);
  }
  const justSaid = event.type === 'prompt-shown' && event.promptId === prompt.id;
  if (!context.promptOnScreen && !justSaid) return closedByPerson(state, prompt, now);
  if (prompt.content.view === 'offer') return now - prompt.openedAt >= IGNORED_AFTER ? ignored(state, prompt, now) : state;
  return prompt.content.ended && lasted >= FINISHED_FOR ? { ...state, prompt: null } : state;
}

function tryAgain(state: ReminderState, prompt: Prompt, now: Instant): ReminderState {
  return { ...state, prompt: { ...prompt, phaseSince: now, attempts: prompt.attempts + 1 } };
}

/** All the reminders it stood for have been switched off. */
function isWithdrawn(prompt: Prompt, settings: Settings): boolean {
  if (prompt.content.view !== 'offer' || prompt.reason === 'asked') return false;
  const active = new Set<string>(activeReminders(settings).map(({ id }) => id));
  return !prompt.reminderIds.some((id) => active.has(id));
}

function failed(state: ReminderState, prompt: Prompt, now: Instant): ReminderState {
  const waiting = { since: now, reminderIds: prompt.reminderIds };
  return logPrompt({ ...handled(state, prompt, now), waiting }, prompt, 'failed', now);
}

// Due times

function offerWhatIsDue(state: ReminderState, context: Context, now: Instant): ReminderState {
  if (state.pause) return state;
  const reminders = activeReminders(context.settings);
  const due = reminders.filter((reminder) => dueOf(state, reminder) <= now);
  const { prompt } = state;
  if (due.length === 0) return state;
  if (prompt) return joinOpenOffer(state, prompt, due);
  const together = reminders.filter((reminder) => comesAlong(state, reminder, now));
  const offered = openOffer(state, context, together, 'due', now);
  if (context.settings.arrival === 'card' || !offered.prompt) return offered;
  return { ...handled(offered, offered.prompt, now), waiting: { since: now, reminderIds: offered.prompt.reminderIds } };
}

/** Due, or so soon that it is kinder to ask once; never before half its interval has passed, or before a time a person chose. */
function comesAlong(state: ReminderState, reminder: Reminder, now: Instant): boolean {
  const due = dueOf(state, reminder);
  if (due <= now) return true;
  return state.reminders[reminder.id]?.snoozed === null && due - now <= Math.min(TOGETHER, reminder.every / 2);
}

function joinOpenOffer(state: ReminderState, prompt: Prompt, due: Reminder[]): ReminderState {
  if (prompt.content.view !== 'offer') return state;
  const joining = due.filter(({ id }) => !prompt.reminderIds.includes(id)).map(({ id }) => id);
  if (joining.length === 0) return state;
  return { ...state, prompt: { ...prompt, reminderIds: [...prompt.reminderIds, ...joining] } };
}

function openOffer(state: ReminderState, context: Context, reminders: Reminder[], reason: 'due' | 'asked', now: Instant): ReminderState {
  const ids = reminders.map((reminder) => dueId(reminder.id, dueOf(state, reminder)));
  const prompt: Prompt = {
    id: ids.length > 0 ? ids.join('+') : `asked:${now}`,
    reminderIds: reminders.map(({ id }) => id),
    reason,
    countedFrom: reminders[0] ? (state.reminders[reminders[0].id]?.countedFrom ?? null) : null,
    content: { view: 'offer', text: state.textCursor, routineId: context.routineId },
    phase: 'opening',
    phaseSince: now,
    openedAt: now,
    attempts: 1,
  };
  return logPrompt({ ...state, prompt, waiting: null, textCursor: state.textCursor + 1 }, prompt, 'offered', now);
}

// Effects

function effectsOf(before: ReminderState, state: ReminderState, context: Context, event: ReminderEvent, now: Instant): Effect[] {
  const effects: Effect[] = [
    { type: 'arm', at: nextLook(state, context.settings, now) },
    { type: 'badge', badge: badgeOf(state) },
  ];
  const { prompt } = state;
  if (!prompt && context.promptOnScreen) effects.push({ type: 'close' });
  if (prompt && (isNewlyOpening(before.prompt, prompt) || bringsToFront(event))) effects.push({ type: 'show', prompt });
  return effects;
}

/** Only the step that begins to open a prompt shows it: told again, it opens no second window. */
function isNewlyOpening(before: Prompt | null, after: Prompt): boolean {
  if (after.phase !== 'opening') return false;
  return before?.id !== after.id || before.phase !== 'opening' || before.attempts !== after.attempts;
}

/** The person asked for it just now, and the window may be behind others. */
function bringsToFront(event: ReminderEvent): boolean {
  return event.type === 'prompt-asked' || event.type === 'routine-asked';
}

/** When to look again: as soon as anything has to happen; never in the past, so that no alarm answers itself without end. */
export function nextLook(state: ReminderState, settings: Settings, now: Instant): Instant | null {
  const times = [...promptTimes(state.prompt), ...dueTimes(state, settings, now)];
  if (state.pause?.until != null) times.push(state.pause.until);
  return times.length > 0 ? Math.min(...times) : null;
}

function dueTimes(state: ReminderState, settings: Settings, now: Instant): Instant[] {
  if (state.pause) return [];
  const onCard = state.prompt?.content.view === 'offer' ? state.prompt.reminderIds : [];
  return activeReminders(settings)
    .filter(({ id }) => !onCard.includes(id))
    .map((reminder) => dueOf(state, reminder))
    .map((due) => (due <= now ? now + LOOK_AGAIN_AFTER : due));
}

function promptTimes(prompt: Prompt | null): Instant[] {
  if (!prompt) return [];
  if (prompt.phase === 'opening') return [prompt.phaseSince + OPENING_LIMIT];
  if (prompt.content.view === 'offer') return [prompt.openedAt + IGNORED_AFTER];
  return prompt.content.ended ? [prompt.phaseSince + FINISHED_FOR] : [];
}

function badgeOf(state: ReminderState): Badge {
  if (state.pause) return 'paused';
  return state.waiting ? 'waiting' : 'none';
}

// Small tools

function dueOf(state: ReminderState, reminder: Reminder): Instant {
  const clock = state.reminders[reminder.id];
  return clock ? dueAt(reminder, clock) : Number.POSITIVE_INFINITY;
}

function mapClocks(state: ReminderState, change: (clock: ReminderClock, id: string) => ReminderClock): ReminderState {
  const reminders = Object.fromEntries(Object.entries(state.reminders).map(([id, clock]) => [id, change(clock, id)]));
  return { ...state, reminders };
}

function countFrom(state: ReminderState, ids: readonly string[], at: Instant): ReminderState {
  return mapClocks(state, (clock, id) => (ids.includes(id) ? { countedFrom: at, countedBefore: at, snoozed: null, snoozes: 0 } : clock));
}

function log(state: ReminderState, entry: EntryDraft): ReminderState {
  return state.outbox.some(({ id }) => id === entry.id) ? state : { ...state, outbox: [...state.outbox, entry].slice(-OUTBOX_LIMIT) };
}

type Outcome = Extract<EntryDraft, { kind: 'prompt' }>['outcome'];

/** The id follows from the prompt and its outcome, so that the same thing told twice is one entry. */
function logPrompt(state: ReminderState, prompt: Prompt, outcome: Outcome, now: Instant, laterMin?: number): ReminderState {
  const { id: promptId, reminderIds, reason } = prompt;
  const entry: EntryDraft = { kind: 'prompt', id: `${promptId}/${outcome}`, at: now, promptId, reminderIds, outcome, reason };
  return log(state, laterMin === undefined ? entry : { ...entry, laterMin });
}
