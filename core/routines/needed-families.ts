import type { Family } from './families.ts';
import type { Routine, Step } from './schema.ts';
import type { StrokeBook } from './stroke-schema.ts';
import { findStroke, strokeBook } from './strokes.ts';
import { isHandsOn, secondsOf } from './variant.ts';

/** The safety checks that a step calls for, from what it touches, with what, and what it asks of a person. */
export function familiesOfStep(step: Step, strokes: StrokeBook = strokeBook): Family[] {
  const path = findStroke(step.path, strokes)?.stroke;
  const families: Family[] = [];
  if (isHandsOn(step)) families.push('general');
  // A step that is done standing needs its check although nothing is touched.
  const isStanding = path?.family === 'bounce' || path?.family === 'bounce_light';
  if (path?.family && (isHandsOn(step) || isStanding)) families.push(path.family);
  if (step.contact === 'roller') families.push('cold');
  if (step.contact === 'brush') families.push('brush');
  if (step.stroke === 'sip') families.push('fluid');
  return families;
}

/** The checks of a routine that only its optional steps need. */
export function optionalFamilies({ steps }: Routine, strokes: StrokeBook = strokeBook): Family[] {
  const neededBy = (isOptional: boolean) =>
    new Set(steps.filter((step) => (step.optional ?? false) === isOptional).flatMap((step) => familiesOfStep(step, strokes)));
  return [...neededBy(true).difference(neededBy(false))];
}

/**
 * A routine without the optional steps that need a family which is left out: ice rolling without the neck. The rest stays as it is.
 * @param leftOut the families that are not for the person, by their own answers.
 */
export function withoutFamilies(routine: Routine, leftOut: readonly Family[], strokes: StrokeBook = strokeBook): Routine {
  const isDone = (step: Step) => !step.optional || !familiesOfStep(step, strokes).some((family) => leftOut.includes(family));
  const steps = routine.steps.filter(isDone);
  const short = routine.short.filter(({ step: id }) => steps.some((step) => step.id === id));
  return { ...routine, steps, short, seconds: secondsOf(steps) };
}
