import * as v from 'valibot';
import { type Instant, SECOND } from '../time.ts';
import type { Routine, Step, Variant } from './schema.ts';
import { stepsOf } from './variant.ts';

/**
 * # A guided session
 *
 * One person following one routine, as a pure reducer: (plan, session, action) -> session. The plan is what is to be done and never
 * changes; the session is where somebody is in it, and can be stored and restored as JSON.
 *
 * ## Status
 *
 *               ┌── pause ──▶ paused ──┐
 *   start ─▶ running ◀── resume ───────┤
 *               │                      │
 *               ├── leave ─────────────┴─▶ left       (what was done is kept)
 *               └── end of last step ────▶ finished   (also by `next` on it, running or paused)
 *
 * `finished` and `left` are final: no action changes them.
 *
 * ## Time in a step
 *
 *   0 ········ leadS ····· +beatS ····· +beatS ····· sec
 *     hands in place │ rep 1    │ rep 2     │ … rep n
 *
 * During the lead nothing is counted. Time that runs over the end of a step belongs to the next one.
 *
 * ## Counting in
 *
 * A start is counted in by three seconds and a resume by two, so that there is time to sit back and to find the place again. Time in the
 * step stands still until then, and the seconds count as nothing done. Stepping neither shortens nor restarts it; a pause ends it.
 *
 * ## What counts as time
 *
 * Only `tick` moves time, by what has passed since the last action. A gap of more than three seconds means that the machine slept or the
 * page was throttled: nobody was led through anything, so it counts as nothing, and so does a clock that goes backwards. Every action
 * first counts the time up to it, so nothing is lost between the last tick and a pause.
 *
 * `doneMs` is the time really spent, whichever steps it was spent in: skipping adds nothing, repeating a step adds what it took.
 *
 * ## Going back
 *
 * `back` begins the step again; within its first two seconds, so also when pressed twice, it goes to the step before. `restart` always
 * begins the step again. A paused session stays paused when stepping.
 */

/** A longer silence between two actions is not exercise. */
const MAX_GAP_MS = 3 * SECOND;
/** Up to here `back` means the step before. */
const RESTART_AFTER_MS = 2 * SECOND;
/** The time that is counted in before anything moves. */
const COUNT_IN_MS = { start: 3 * SECOND, resume: 2 * SECOND } as const;

export interface Plan {
  routineId: string;
  variant: Variant;
  steps: readonly Step[];
}

const duration = v.pipe(v.number(), v.finite(), v.minValue(0));

const sessionSchema = v.object({
  routineId: v.string(),
  variant: v.picklist(['full', 'short']),
  status: v.picklist(['running', 'paused', 'finished', 'left']),
  stepIndex: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Where in the step, in milliseconds. */
  stepMs: duration,
  doneMs: duration,
  /** The rest of the time to count in, in milliseconds; 0 while the step goes on. */
  countInMs: duration,
  /** When time was last counted; null after a reload, when nobody knows how long it took. */
  countedAt: v.nullable(v.number()),
});

export type Session = v.InferOutput<typeof sessionSchema>;
export type SessionAction = { type: 'tick' | 'pause' | 'resume' | 'next' | 'back' | 'restart' | 'leave'; now: Instant };

/** @throws RangeError for a routine without steps, which no check lets through. */
export function planOf(routine: Routine, variant: Variant): Plan {
  const steps = stepsOf(routine, variant);
  if (steps.length === 0) throw new RangeError(`the ${variant} version of "${routine.id}" has no steps`);
  return { routineId: routine.id, variant, steps };
}

export function startSession({ routineId, variant }: Plan, now: Instant): Session {
  return { routineId, variant, status: 'running', stepIndex: 0, stepMs: 0, doneMs: 0, countInMs: COUNT_IN_MS.start, countedAt: now };
}

export function sessionReducer(plan: Plan, session: Session, action: SessionAction): Session {
  if (isOver(session)) return session;
  const counted = count(plan, session, action.now);
  // The time up to the action may have ended the routine before it came.
  if (isOver(counted)) return counted;
  switch (action.type) {
    case 'tick':
      return counted;
    case 'pause':
      return { ...counted, status: 'paused', countInMs: 0 };
    case 'resume':
      return counted.status === 'paused' ? { ...counted, status: 'running', countInMs: COUNT_IN_MS.resume } : counted;
    case 'leave':
      return { ...counted, status: 'left' };
    case 'next':
      return counted.stepIndex === plan.steps.length - 1 ? finish(plan, counted) : goTo(counted, counted.stepIndex + 1);
    case 'restart':
      return goTo(counted, counted.stepIndex);
    case 'back':
      return goTo(counted, counted.stepMs > RESTART_AFTER_MS ? counted.stepIndex : Math.max(0, counted.stepIndex - 1));
  }
}

/**
 * A stored session, to be gone on with: a running session comes back paused.
 * @returns null when it is damaged, or belongs to another plan.
 */
export function restoreSession(plan: Plan, stored: unknown): Session | null {
  const parsed = v.safeParse(sessionSchema, stored);
  if (!parsed.success) return null;
  const session = parsed.output;
  const step = plan.steps[session.stepIndex];
  const isOfPlan = session.routineId === plan.routineId && session.variant === plan.variant;
  if (!isOfPlan || !step || session.stepMs > lengthOf(step)) return null;
  if (session.status !== 'running') return { ...session, countedAt: null };
  return { ...session, status: 'paused', countInMs: 0, countedAt: null };
}

/** Everything there is to show at one moment. Shares go from 0 to 1. */
export interface SessionView {
  status: Session['status'];
  /** Whole seconds until it begins or goes on, rounded up: 3, 2, 1, then 0. */
  countIn: number;
  step: Step;
  stepIndex: number;
  next: Step | undefined;
  /** `lead` while the hands are placed, `rep` while repetitions are counted. */
  phase: 'lead' | 'rep';
  /** How much of the lead is over. */
  lead: number;
  /** The repetition under way, from 1; 0 during the lead. */
  rep: number;
  reps: number;
  /** Where in the repetition. */
  beat: number;
  stepProgress: number;
  progress: number;
  /** Until the end of the routine, if nothing is skipped; in seconds, not rounded. */
  secondsLeft: number;
  /** Really done, in whole seconds. */
  secondsDone: number;
}

export function viewSession(plan: Plan, session: Session): SessionView {
  const step = stepAt(plan, session);
  const lengths = plan.steps.map(lengthOf);
  const sum = (part: readonly number[]) => part.reduce((total, length) => total + length, 0);
  const total = sum(lengths);
  const behind = sum(lengths.slice(0, session.stepIndex)) + session.stepMs;
  return {
    status: session.status,
    countIn: Math.ceil(session.countInMs / SECOND),
    step,
    stepIndex: session.stepIndex,
    next: plan.steps[session.stepIndex + 1],
    ...inStep(step, session.stepMs),
    stepProgress: session.stepMs / lengthOf(step),
    progress: behind / total,
    secondsLeft: (total - behind) / SECOND,
    secondsDone: Math.round(session.doneMs / SECOND),
  };
}

function inStep(step: Step, stepMs: number): Pick<SessionView, 'phase' | 'lead' | 'rep' | 'reps' | 'beat'> {
  const leadMs = step.leadS * SECOND;
  const { reps } = step;
  if (stepMs < leadMs) return { phase: 'lead', lead: stepMs / leadMs, rep: 0, reps, beat: 0 };
  const beats = (stepMs - leadMs) / (step.beatS * SECOND);
  const before = Math.min(Math.floor(beats), reps - 1);
  return { phase: 'rep', lead: 1, rep: before + 1, reps, beat: Math.min(beats - before, 1) };
}

/** Adds the time since the last action, over as many steps as it fills. */
function count(plan: Plan, session: Session, now: Instant): Session {
  const counted = { ...session, countedAt: now };
  if (session.status !== 'running' || session.countedAt === null) return counted;
  const gap = now - session.countedAt;
  if (!(gap > 0 && gap <= MAX_GAP_MS)) return counted;
  const countInMs = Math.max(0, session.countInMs - gap);
  return advance(plan, { ...counted, countInMs }, Math.max(0, gap - session.countInMs));
}

function advance(plan: Plan, session: Session, ms: number): Session {
  const left = lengthOf(stepAt(plan, session)) - session.stepMs;
  if (ms < left) return { ...session, stepMs: session.stepMs + ms, doneMs: session.doneMs + ms };
  const ended = { ...session, doneMs: session.doneMs + left };
  if (session.stepIndex === plan.steps.length - 1) return finish(plan, ended);
  return advance(plan, goTo(ended, session.stepIndex + 1), ms - left);
}

function finish(plan: Plan, session: Session): Session {
  return { ...session, status: 'finished', stepMs: lengthOf(stepAt(plan, session)), countInMs: 0 };
}

function goTo(session: Session, stepIndex: number): Session {
  return { ...session, stepIndex, stepMs: 0 };
}

function isOver({ status }: Session): boolean {
  return status === 'finished' || status === 'left';
}

function lengthOf(step: Step): number {
  return step.sec * SECOND;
}

function stepAt(plan: Plan, { stepIndex }: Session): Step {
  return plan.steps[stepIndex] as Step;
}
