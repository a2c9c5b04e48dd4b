import type { Routine, Step, Variant } from './schema.ts';

/** The steps of one version of a routine, with the repetitions and seconds that they have in it. */
export function stepsOf(routine: Routine, variant: Variant): Step[] {
  if (variant === 'full') return routine.steps;
  return routine.short.flatMap(({ step: id, reps }) => {
    const step = routine.steps.find((candidate) => candidate.id === id);
    return step ? [{ ...step, reps, sec: step.leadS + reps * step.beatS }] : [];
  });
}

/** The length of some steps in seconds. */
export function secondsOf(steps: readonly Step[]): number {
  return steps.reduce((sum, step) => sum + step.sec, 0);
}

/** Whether a step touches the skin: only those need the stop rule beside them. */
export function isHandsOn(step: Step): boolean {
  return step.contact !== 'none';
}
