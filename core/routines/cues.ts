import type { Step } from './schema.ts';
import type { Plan, SessionView } from './session.ts';
import { BREATH_IN } from './stroke-schema.ts';
import { secondsOf } from './variant.ts';

/**
 * The moments of a session to say, sound and announce, for ears and fingers; eyes have the figure.
 *
 *   count       3, 2, 1, before it begins or goes on
 *   step        a step begins, or begins again
 *   resumed     it goes on in the same step after a pause
 *   repetition  one begins, with its side where they alternate
 *   breath      in, or out
 *   half-way    of the whole routine, where it is long enough to be glad of it
 *   last        the last ten seconds
 */
export type Cue =
  | { type: 'count'; left: number }
  | { type: 'step' | 'resumed'; step: Step }
  | { type: 'repetition'; rep: number; reps: number; side: 'left' | 'right' | null }
  | { type: 'breath'; half: 'in' | 'out' }
  | { type: 'half-way' }
  | { type: 'last' };

/** Shorter routines have no half-way and no last seconds: these words would only cover those of the steps. */
const MILESTONES_FROM_S = 40;
const LAST_S = 10;

/**
 * The cues between two moments at which the session ran, in the order in which they are given.
 * @param before the last moment at which it ran; null at the beginning.
 * @param after now; a session that does not run gives no cues.
 */
export function cuesBetween(plan: Plan, before: SessionView | null, after: SessionView): Cue[] {
  if (after.status !== 'running') return [];
  const isNewStep = !before || before.stepIndex !== after.stepIndex || before.stepProgress > after.stepProgress;
  const wasCounting = before !== null && before.countIn > 0;
  const cues = before ? milestones(plan, before, after) : [];

  if (isNewStep) cues.push({ type: 'step', step: after.step });
  else if (after.countIn > 0 && !wasCounting) cues.push({ type: 'resumed', step: after.step });
  if (after.countIn > 0) {
    if (before?.countIn !== after.countIn) cues.push({ type: 'count', left: after.countIn });
    return cues;
  }

  if (after.phase === 'lead') return cues;
  const isNewRep = isNewStep || wasCounting || before?.phase === 'lead' || before?.rep !== after.rep;
  if (after.step.stroke === 'breathe') {
    const half = halfOf(after);
    if (isNewRep || halfOf(before) !== half) cues.push({ type: 'breath', half });
  } else if (isNewRep && after.reps > 1) {
    cues.push({ type: 'repetition', rep: after.rep, reps: after.reps, side: sideOf(after.step, after.rep) });
  }
  return cues;
}

/** Milestones come before the step that begins with them, and also when that step is reached by stepping. */
function milestones(plan: Plan, before: SessionView, after: SessionView): Cue[] {
  const cues: Cue[] = [];
  if (before.progress < 0.5 && after.progress >= 0.5) cues.push({ type: 'half-way' });
  if (before.secondsLeft > LAST_S && after.secondsLeft <= LAST_S) cues.push({ type: 'last' });
  return cues.length > 0 && secondsOf(plan.steps) >= MILESTONES_FROM_S ? cues : [];
}

function halfOf({ beat }: Pick<SessionView, 'beat'>): 'in' | 'out' {
  return beat < BREATH_IN ? 'in' : 'out';
}

/** Steps that alternate begin on the left. A step that stays on a side says so in its title, and once is enough. */
function sideOf({ side }: Step, rep: number): 'left' | 'right' | null {
  if (side !== 'alternate') return null;
  return rep % 2 === 1 ? 'left' : 'right';
}
