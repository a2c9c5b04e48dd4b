/**
 * Being away, and coming back.
 *
 * - Three things tell of absence: the browser says idle or locked; or the alarm comes late, so the machine was asleep or the browser closed.
 * - Idle before something that plays is not absence: a person who sits still may be watching.
 * - One movement is no return: a machine that wakes in the night, a cat. Until a second one follows, the time away goes on.
 * - Coming back after the chosen time or more is a natural break: routines count anew from the return and the log says so. After a day
 *   or more nothing is credited. Drinks go on counting. In the first moments after a return nothing is offered (`hold.ts`).
 */
import type { EntryDraft } from '../log/entry.ts';
import { HOUR, type Instant, MINUTE, SECOND } from '../time.ts';
import type { Context } from './context.ts';
import { afterPauses } from './counted.ts';
import { MISSED } from './due.ts';
import { lengthenCredit, queueEntry } from './outbox.ts';
import { giveBack } from './prompt-count.ts';
import { remindersOf } from './reminder-list.ts';
import type { ReminderState } from './state.ts';
import { countFrom, mapClocks, withoutOwed } from './state-tools.ts';
import { withoutWaiting } from './waiting.ts';

/**
 * An alarm this late was not delayed by a slow wake (1.7 s measured in Firefox), nor by Chromium, which fires none within half a
 * minute, and a background that was killed and looked again half a minute later: the machine slept.
 */
export const SLEPT = 90 * SECOND;
/** Input this long after the first movement is a second one: the browser tells of the last 15 seconds. */
const SECOND_MOVEMENT = 20 * SECOND;
/** Time away as long as this is no break of a working day. */
const LONGEST_BREAK = 24 * HOUR;

export function followPresence(state: ReminderState, context: Context, now: Instant): ReminderState {
  const gone = noticeAbsence(state, context, now);
  if (!gone.away) return gone;
  const { input, still } = context.presence;
  if (input !== 'active') return { ...gone, away: { ...gone.away, locked: input === 'locked', movedAt: null } };
  const first = gone.away.movedAt;
  // Nothing has followed an older one: nothing could run, or nobody was asked.
  const movedAt = first != null && now - first < context.settings.presence.awayMin * MINUTE ? first : now;
  const isBack = gone.away.locked || (!still && now - movedAt >= SECOND_MOVEMENT);
  return isBack ? comeBack(gone, gone.away.since, movedAt, context) : { ...gone, away: { ...gone.away, movedAt } };
}

/** Every sign of absence says since when the person is away at the latest; the earliest of them is nearest to the truth. */
function noticeAbsence(state: ReminderState, context: Context, now: Instant): ReminderState {
  if (state.away) return state;
  const isWatching = context.presence.input === 'idle' && isSomethingPlaying(context);
  const seen = isWatching ? { ...state, playedAt: now } : state;
  const signs = [unseenSince(seen, now), isWatching ? null : noInputSince(seen, context, now)].filter((since) => since !== null);
  if (signs.length === 0) return seen;
  const since = Math.max(Math.min(...signs), seen.returnedAt ?? Number.NEGATIVE_INFINITY);
  return { ...seen, playedAt: null, away: { since, locked: false, movedAt: null } };
}

function isSomethingPlaying({ surroundings }: Context): boolean {
  const { fullScreen, sound, call } = surroundings();
  return fullScreen || sound || call;
}

/** "Idle" is said once the chosen time has passed without input; "locked" at once. */
function noInputSince({ playedAt }: ReminderState, { presence, settings }: Context, now: Instant): Instant | null {
  if (presence.input === 'active') return null;
  if (presence.input === 'locked') return now;
  return Math.max(now - settings.presence.awayMin * MINUTE, playedAt ?? Number.NEGATIVE_INFINITY);
}

/** Since when, at the latest, nothing could run: the alarm that should have fired did not. */
function unseenSince({ armedFor, alarmsDeadUntil }: ReminderState, now: Instant): Instant | null {
  return armedFor !== null && alarmsDeadUntil === null && now - armedFor >= SLEPT ? armedFor : null;
}

/** @param at the first movement of who is there again. */
function comeBack(state: ReminderState, since: Instant, at: Instant, context: Context): ReminderState {
  const awayMs = at - since;
  const back = forgetOwedTimes({ ...state, away: null, returnedAt: Math.max(at, state.returnedAt ?? at) }, awayMs);
  const awayMin = context.settings.presence.awayMin * MINUTE;
  if (awayMs < awayMin || state.pause) return back;
  const ids = remindersOf(context)
    .on.filter(({ isMetByTimeAway, times }) => isMetByTimeAway && times.length === 0)
    .map(({ id }) => id);
  if (ids.length === 0) return back;
  const counted = withoutOffer(countFrom(withoutWaiting(back, ids), ids, afterPauses(state.pauses, at)), since);
  if (awayMs >= LONGEST_BREAK) return counted;
  // The id contains both ends of the break: after the clock was set back another break may begin at the same time.
  const id = `credited:${since}-${at}`;
  const entry = { kind: 'credited', id, at, minutes: Math.round(awayMs / MINUTE), reminderIds: ids } as const satisfies EntryDraft;
  return lengthenCredit(counted, entry, since, awayMin) ?? queueEntry(counted, entry);
}

/** A clock time that was held before a long time away is as much past as one that was missed in it. */
function forgetOwedTimes(state: ReminderState, awayMs: number): ReminderState {
  return awayMs <= MISSED ? state : mapClocks(state, withoutOwed);
}

/** An offer from before the break has been met by it; a drink on it is due again by itself. */
function withoutOffer(state: ReminderState, awaySince: Instant): ReminderState {
  const { prompt } = state;
  if (prompt?.content.view !== 'offer' || prompt.reason === 'asked') return state;
  const withdrawn = { ...state, prompt: null };
  return prompt.openedAt >= awaySince ? giveBack(withdrawn, prompt) : withdrawn;
}
