import type { Situation } from '../settings/situations.ts';
import { TIPS, type Tip } from '../settings/tips.ts';
import type { Step } from './schema.ts';
import type { StrokeBook } from './stroke-schema.ts';
import { findStroke, strokeBook } from './strokes.ts';
import { isHandsOn } from './variant.ts';

/**
 * The tip to tell with these steps: the first one that is of use in them and has not been told; null when there is none.
 * @param told those that have been told before.
 */
export function nextTip(
  steps: readonly Step[],
  told: readonly Tip[],
  situations: readonly Situation[],
  strokes: StrokeBook = strokeBook,
): Tip | null {
  return TIPS.find((tip) => !told.includes(tip) && isOfUse(tip, situations, steps, strokes)) ?? null;
}

function isOfUse(tip: Tip, situations: readonly Situation[], steps: readonly Step[], strokes: StrokeBook): boolean {
  const byHand = steps.filter((step) => isHandsOn(step) && step.contact !== 'roller' && step.contact !== 'brush');
  const touches = (family: string) => byHand.filter((step) => findStroke(step.path, strokes)?.stroke.family === family);
  switch (tip) {
    case 'cleanHands':
    case 'lighter':
      return byHand.length > 0;
    case 'glassesOff':
      return !situations.includes('glasses') && touches('face').length > 0;
    case 'crossArms':
      return touches('collarbone').some(({ hand, side }) => hand === 'both' && side === 'both');
    case 'moisturiser':
      return byHand.some(({ stroke }) => stroke === 'glide');
  }
}
