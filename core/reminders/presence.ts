/**
 * Being away. Two things tell of it: the browser says idle or locked; or the alarm comes late, so the machine was asleep or the
 * browser closed. Coming back after the chosen time or more is a natural break: routines count anew from the return and the log says so.
 * Drinks go on counting. In the first moments after a return nothing is offered.
 */
import type { EntryDraft } from '../log/entry.ts';
import { type Instant, MINUTE, SECOND } from '../time.ts';
import type { Context, Presence } from './context.ts';
import { log } from './outbox.ts';
import { activeReminders } from './reminder.ts';
import type { ReminderState } from './state.ts';
import { countFrom } from './state-tools.ts';

/**
 * An alarm this late was not delayed by a slow wake (1.7 s measured in Firefox), nor by Chromium, which fires none within half a
 * minute, and a background that was killed and looked again half a minute later: the machine slept.
 */
const SLEPT = 90 * SECOND;

export function followPresence(state: ReminderState, context: Context, now: Instant): ReminderState {
  const gone = noticeAbsence(state, context, now);
  if (context.presence.input !== 'active' || !gone.away) return gone;
  return comeBack(gone, gone.away.since, context, now);
}

/** Each sign says since when at the latest; the earliest of them is nearest to the truth. */
function noticeAbsence(state: ReminderState, { presence, settings }: Context, now: Instant): ReminderState {
  const signs = [unseenSince(state, now), noInputSince(presence.input, settings.presence.awayMin, now)].filter((since) => since !== null);
  if (state.away || signs.length === 0) return state;
  return { ...state, away: { since: Math.max(Math.min(...signs), state.returnedAt ?? Number.NEGATIVE_INFINITY) } };
}

/** "Idle" is said once the chosen time has passed without input; "locked" at once. */
function noInputSince(input: Presence['input'], awayMin: number, now: Instant): Instant | null {
  if (input === 'active') return null;
  return input === 'idle' ? now - awayMin * MINUTE : now;
}

/** Since when, at the latest, nothing could run: the alarm that should have fired did not. */
function unseenSince({ armedFor, alarmsDeadUntil }: ReminderState, now: Instant): Instant | null {
  return armedFor !== null && alarmsDeadUntil === null && now - armedFor >= SLEPT ? armedFor : null;
}

function comeBack(state: ReminderState, since: Instant, { settings }: Context, now: Instant): ReminderState {
  const back = { ...state, away: null, returnedAt: now };
  const awayMs = now - since;
  if (awayMs < settings.presence.awayMin * MINUTE || state.pause) return back;
  const ids = activeReminders(settings)
    .filter(({ kind, times }) => kind === 'routine' && times.length === 0)
    .map(({ id }) => id);
  if (ids.length === 0) return back;
  // Both ends are in the id: after the clock was set back another break may begin at the same time.
  const id = `credited:${since}-${now}`;
  const entry: EntryDraft = { kind: 'credited', id, at: now, minutes: Math.round(awayMs / MINUTE), reminderIds: ids };
  return log(withoutOffer(countFrom(back, ids, now)), entry);
}

/** An offer from before the break has been met by it; a drink on it is due again by itself. */
function withoutOffer(state: ReminderState): ReminderState {
  return state.prompt?.content.view === 'offer' && state.prompt.reason !== 'asked' ? { ...state, prompt: null } : state;
}
