import { type Routine, SHORT_MAX_S, type Step } from './schema.ts';
import { secondsOf } from './variant.ts';

/**
 * The short version of an own routine: the steps that fit into half a minute, in order. First as many steps as fit with one repetition
 * each, then more repetitions, one for each step in turn. A stroke on the left and the same on the right come together or not at all, and
 * as often. Empty when not even one step fits.
 */
export function shortOf(steps: readonly Step[]): Routine['short'] {
  if (secondsOf(steps) <= SHORT_MAX_S) return steps.map(({ id, reps }) => ({ step: id, reps }));
  const chosen = fitting(unitsOf(steps));
  let left = SHORT_MAX_S - chosen.reduce((sum, unit) => sum + lengthOf(unit, 1), 0);
  const reps = new Map(chosen.map((unit) => [unit, 1]));
  for (let grew = true; grew; ) {
    grew = false;
    for (const unit of chosen) {
      const now = reps.get(unit) ?? 1;
      const more = beatsOf(unit);
      if (more > left || now >= Math.min(...unit.map((step) => step.reps))) continue;
      reps.set(unit, now + 1);
      left -= more;
      grew = true;
    }
  }
  const repsOf = (step: Step) => chosen.flatMap((unit) => (unit.includes(step) ? [reps.get(unit) ?? 1] : []))[0];
  return steps.flatMap((step) => {
    const count = repsOf(step);
    return count === undefined ? [] : [{ step: step.id, reps: count }];
  });
}

/** Steps that belong together: the first on the left with the first on the right, and so on; all others alone. */
function unitsOf(steps: readonly Step[]): Step[][] {
  const paired = new Set<Step>();
  return steps.flatMap((step) => {
    if (paired.has(step)) return [];
    if (step.side !== 'left' && step.side !== 'right') return [[step]];
    const other = step.side === 'left' ? 'right' : 'left';
    const twin = steps.find(({ path, side }, i) => path === step.path && side === other && !paired.has(steps[i] as Step));
    if (!twin) return [];
    paired.add(twin);
    return [[step, twin]];
  });
}

function fitting(units: readonly Step[][]): Step[][] {
  let left = SHORT_MAX_S;
  return units.filter((unit) => {
    const length = lengthOf(unit, 1);
    if (length > left) return false;
    left -= length;
    return true;
  });
}

function lengthOf(unit: readonly Step[], reps: number): number {
  return unit.reduce((sum, { leadS, beatS }) => sum + leadS + reps * beatS, 0);
}

function beatsOf(unit: readonly Step[]): number {
  return unit.reduce((sum, { beatS }) => sum + beatS, 0);
}
