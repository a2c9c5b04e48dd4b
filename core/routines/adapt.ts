import type { Situation } from '../settings/situations.ts';
import { oneHandWords } from './one-hand.ts';
import { type Routine, SHORT_MAX_S, type Step } from './schema.ts';
import type { StrokeBook } from './stroke-schema.ts';
import { findStroke, strokeBook } from './strokes.ts';
import { isHandsOn, secondsOf, stepsOf } from './variant.ts';

/**
 * # A routine as somebody can do it just now
 *
 *   oneHand   what both hands do at once, one hand does on the left and then on the right, with half the repetitions on each side
 *             (health dossier 5: one-handed or limited reach), in words of its own (content/one-hand.json)
 *   glasses   whatever meets a pair of glasses is left out (`glasses` in content/strokes.json)
 *   makeUp    whatever touches the face is left out
 *   onCall    whatever touches the skin, is done standing, or moves the mouth is left out: nobody on a call notices the rest
 *
 * What is left out is left out on both sides, so the sides stay alike; the order stays as it is.
 */

const STANDING: ReadonlySet<Step['stroke']> = new Set(['bounce', 'raise', 'march']);

/** A step that everybody can do everywhere, and that makes no routine by itself. */
const ARRIVING: ReadonlySet<Step['stroke']> = new Set(['rest', 'gaze', 'sip']);

/** The routine for these situations; null when nothing is left of it that would be worth a break. */
export function routineIn(situations: readonly Situation[], routine: Routine, strokes: StrokeBook = strokeBook): Routine | null {
  const kept = routine.steps.filter((step) => situations.every((situation) => isPossible(situation, step, strokes)));
  if (kept.length < routine.steps.length && kept.every(({ stroke }) => ARRIVING.has(stroke))) return null;
  const split = (step: Step) => (situations.includes('oneHand') ? oneHanded(step) : [step]);
  const steps = kept.flatMap(split);
  const short = routine.short.flatMap(({ step: id, reps }) => {
    const step = kept.find((one) => one.id === id);
    return step ? split({ ...step, reps }).map((one) => ({ step: one.id, reps: one.reps })) : [];
  });
  const first = steps[0] as Step;
  const changed = { ...routine, steps, seconds: secondsOf(steps) };
  return { ...changed, short: within({ ...changed, short: short.length > 0 ? short : [{ step: first.id, reps: first.reps }] }) };
}

/** The situations that change something of this routine. */
export function changedBy(situations: readonly Situation[], routine: Routine, strokes: StrokeBook = strokeBook): Situation[] {
  const ids = (of: Routine | null) => of?.steps.map(({ id }) => id).join();
  return situations.filter((situation) => ids(routineIn([situation], routine, strokes)) !== ids(routine));
}

/**
 * A short version that fits into its half minute, although a hand is placed once more for each side: the longest steps give up
 * repetitions first, on both sides alike; then the last steps make way.
 */
function within(routine: Routine): Routine['short'] {
  const steps = stepsOf(routine, 'short');
  if (secondsOf(steps) <= SHORT_MAX_S) return routine.short;
  const most = Math.max(...steps.map(({ reps, side }) => (side === 'alternate' ? 1 : reps)));
  const last = steps.at(-1) as Step;
  const fewer =
    most > 1
      ? routine.short.map((one, i) => (one.reps === most && steps[i]?.side !== 'alternate' ? { ...one, reps: most - 1 } : one))
      : routine.short.filter((_, i) => steps[i]?.path !== last.path);
  return fewer.length > 0 ? within({ ...routine, short: fewer }) : routine.short.slice(0, 1);
}

function isPossible(situation: Situation, step: Step, strokes: StrokeBook): boolean {
  const path = findStroke(step.path, strokes)?.stroke;
  switch (situation) {
    case 'oneHand':
      return true;
    case 'glasses':
      return path?.glasses !== true;
    case 'makeUp':
      return !(isHandsOn(step) && path?.family === 'face');
    case 'onCall':
      return !isHandsOn(step) && path?.family === undefined && !STANDING.has(step.stroke) && path?.motion !== 'jaw_open';
  }
}

function oneHanded(step: Step): Step[] {
  if (!isHandsOn(step)) return [step];
  if (step.hand !== 'both' || step.side !== 'both') return [{ ...step, hand: 'either' }];
  const reps = Math.ceil(step.reps / 2);
  return (['left', 'right'] as const).map((side) => ({
    ...step,
    ...oneHandWords(step.path, side),
    id: `${step.id}-${side}`,
    hand: 'either' as const,
    side,
    reps,
    sec: step.leadS + reps * step.beatS,
  }));
}
