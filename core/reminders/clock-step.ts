/**
 * # Steps of the clock
 *
 * The clock on the wall is set by people, time servers and machines that boot with the year 2002. One wrong reading of the clock must not
 * end anything for good.
 *
 *   back, by any time       all instants move back alike, so that nothing is put off
 *   forward, past an alarm  looks like sleep, and is taken for it (`presence.ts`)
 *   the opposite step       takes the first one back: the clocks are as they were before it
 *
 * Therefore a step is remembered, with the clocks before it and as it alone has made them. Values that have changed since then are new:
 * they were counted by the wrong clock, so they move by the second step. All other values are put back.
 */
import { type DayRule, localDay, nextDayStart } from '../log/local-day.ts';
import { isSame, isTree } from '../same.ts';
import { type Instant, MINUTE } from '../time.ts';
import type { Context } from './context.ts';
import { SLEPT } from './presence.ts';
import type { Clocks, ReminderState } from './state.ts';
import { mapClocks, withoutOwed } from './state-tools.ts';

/** A step back this large was no correction by a time server. */
const SET_BACK = MINUTE;
/** Two steps belong together when they differ by no more than this, or by a tenth. */
const LIKENESS = { ms: 10 * MINUTE, share: 0.1 } as const;

/** A step that has just been seen: the values of the state before the step that `rememberStep` needs. */
export interface Stepped {
  state: ReminderState;
  /** null when nothing has to be remembered. */
  before: ReminderState | null;
}

/** Moves what a step of the clock makes wrong, or takes an earlier step back. */
export function followClock(state: ReminderState, { day }: Context, now: Instant): Stepped {
  const jump = now - state.lookedAt;
  const isBack = jump < 0;
  const isForward = state.armedFor !== null && now - state.armedFor >= SLEPT;
  if (!isBack && !isForward) return { state: withLiveAlarms(state, now), before: null };
  if (isTakenBack(state, jump)) return { state: withLiveAlarms(takeBack(state, jump, day, now), now), before: null };
  if (isForward) return { state: withLiveAlarms(state, now), before: jump >= LIKENESS.ms ? state : null };
  const moved = setBack(state, jump, day, now);
  return { state: moved, before: -jump >= LIKENESS.ms ? state : null };
}

/** Remembers what was before a step, once it is known what the step has made of it. */
export function rememberStep(state: ReminderState, before: ReminderState | null, now: Instant): ReminderState {
  if (!before) return state;
  const { lookedAt: from, armedFor } = before;
  return { ...state, step: { from, to: now, armedFor, kept: clocksOf(before), became: clocksOf(state) } };
}

function withLiveAlarms(state: ReminderState, now: Instant): ReminderState {
  return state.alarmsDeadUntil !== null && state.alarmsDeadUntil <= now ? { ...state, alarmsDeadUntil: null } : state;
}

function isTakenBack({ step }: ReminderState, jump: number): boolean {
  if (!step) return false;
  const first = step.to - step.from;
  return Math.sign(first) !== Math.sign(jump) && Math.abs(first + jump) <= Math.max(LIKENESS.ms, Math.abs(first) * LIKENESS.share);
}

/** An instant "in the future" becomes as long ago as it seemed to be ahead, and a chosen time lasts no longer than chosen. */
function setBack(state: ReminderState, jump: number, day: DayRule, now: Instant): ReminderState {
  const moved = withDay(moveAll(state, jump), day);
  const today = nextDayStart(now, day);
  const offUntil = (id: string) => state.reminders[id]?.offUntil ?? null;
  return withDeadAlarms(
    mapClocks(moved, (clock, id) => {
      const until = offUntil(id);
      // "Today" is what the clock now says it is.
      return until === null ? clock : { ...clock, offUntil: Math.max(until + jump, Math.min(until, today)) };
    }),
    jump,
  );
}

/** After its clock went back Chromium's `AlarmManager` fires nothing until the clock shows again what it showed at the last alarm. */
function withDeadAlarms(state: ReminderState, jump: number): ReminderState {
  if (-jump < SET_BACK) return state;
  return { ...state, alarmsDeadUntil: Math.max(state.alarmsDeadUntil ?? state.lookedAt, state.lookedAt) };
}

function takeBack(state: ReminderState, jump: number, day: DayRule, now: Instant): ReminderState {
  const { step } = state;
  if (!step) return state;
  const { became, armedFor } = step;
  // Put right by more than it was wrong, the clock is before the look that began the first step.
  const kept = moved(step.kept, Math.min(0, now - step.from));
  const after = withDay(moveAll(state, jump), day);
  const asBefore = <K extends keyof Clocks>(key: K): Clocks[K] => (isSame(state[key], became[key]) ? kept[key] : after[key]);
  return {
    ...withDeadAlarms(after, jump),
    reminders: mapClocks(after, (clock, id) => (isUntouched(state, became, id) ? (kept.reminders[id] ?? clock) : withoutOwed(clock)))
      .reminders,
    pause: asBefore('pause'),
    quiet: asBefore('quiet'),
    waiting: asBefore('waiting'),
    promised: asBefore('promised'),
    lastPrompt: asBefore('lastPrompt'),
    away: unmoved(awayOnceRight(state.away, step, kept, after), now),
    returnedAt: asBefore('returnedAt'),
    held: notOwedToAbsence(after.held),
    // Looks between the two steps have seen somebody: only before the first of them may nothing have run.
    armedFor: armedFor !== null && now - (state.lookedAt - step.to) - armedFor >= SLEPT ? armedFor : null,
    step: null,
    // The time away was made by the step alone and has never been.
    outbox: state.outbox.filter(({ kind, at }) => kind !== 'credited' || at <= now),
  };
}

/** The time away that a step forward makes has held nothing. */
function notOwedToAbsence(held: ReminderState['held']): ReminderState['held'] {
  return held?.owedAfter === 'away' ? { ...held, owedAfter: null } : held;
}

type Step = NonNullable<ReminderState['step']>;

/** Whether the person is away when a step is taken back, and since when. */
function awayOnceRight(away: Clocks['away'], { from, to, became }: Step, kept: Clocks, after: ReminderState): Clocks['away'] {
  if (to < from) return after.away;
  // A person who was away before the step forward, and has not moved since, is still away: the beginning was told by the clock of before.
  if (away && away.movedAt == null && away.since < to) return away;
  // An absence that the step has made or left unchanged is put back; an absence that began after it moves.
  return away?.since === became.away?.since ? kept.away : after.away;
}

/** A movement before the step says nothing about one after it. */
function unmoved(away: Clocks['away'], now: Instant): Clocks['away'] {
  return away && { ...away, since: Math.min(away.since, now), movedAt: null };
}

/** The step has made it so, or the return that seemed to follow it. */
function isUntouched(state: ReminderState, { reminders }: Clocks, id: string): boolean {
  const [clock, before] = [state.reminders[id], reminders[id]];
  if (!clock || !before) return clock === before;
  return isSame(withoutOwed(clock), withoutOwed(before)) || (clock.countedFrom === state.returnedAt && clock.snoozed === null);
}

function clocksOf({ reminders, pause, quiet, waiting, promised, away, returnedAt, lastPrompt }: ReminderState): Clocks {
  return { reminders, pause, quiet, waiting, promised, away, returnedAt, lastPrompt };
}

function withDay(state: ReminderState, rule: DayRule): ReminderState {
  const { lastPrompt } = state;
  return { ...state, lastPrompt: lastPrompt && { ...lastPrompt, day: localDay(lastPrompt.at, rule) } };
}

/** The names by which the state calls instants that a step of the clock moves. */
const INSTANTS = new Set(
  'at since until countedFrom offUntil owed offSince openedAt phaseSince disturbedSince calmSince lullSince movedAt playedAt returnedAt'.split(
    ' ',
  ),
);

/** All instants alike, but those that tell of the clock itself, and what has been told to the log. */
function moveAll({ outbox, step, ...state }: ReminderState, by: number): ReminderState {
  return { ...moved(state, by), outbox, step };
}

function moved<T>(value: T, by: number): T {
  if (Array.isArray(value)) return value.map((one) => moved(one, by)) as T;
  if (!isTree(value)) return value;
  const pairs = Object.entries(value).map(([key, one]) => [key, typeof one === 'number' && INSTANTS.has(key) ? one + by : moved(one, by)]);
  return Object.fromEntries(pairs) as T;
}
