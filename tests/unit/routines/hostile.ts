import noTouch from '../../../content/routines/no-touch-flow.json' with { type: 'json' };
import type { Routine } from '../../../core/routines/schema.ts';

/** A routine that passes every check of its strokes and touches nothing, with other words in its first step. */
export function noTouchWith(text: string): Routine {
  const routine = structuredClone(noTouch) as unknown as Routine;
  return {
    ...routine,
    id: 'own-hostile',
    name: 'Quiet minute',
    gates: [],
    steps: routine.steps.map((step, i) => (i === 0 ? { ...step, text } : step)),
  };
}
