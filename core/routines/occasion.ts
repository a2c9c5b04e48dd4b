import type { Routine } from './schema.ts';

/**
 * When a prompt may offer a routine:
 * `any` time; at its own `hour` of the day or as a `favourite`; only as a `favourite`; `never`, because it is not for a desk, or a drink.
 */
export type Occasion = 'any' | 'hour' | 'favourite' | 'never';

/** An hour's break is short and seated (health dossier 4.2). */
const SHORT_S = 90;

/** A look into the distance is a break of its own; a routine with a roller or a brush has a time of its own. */
const BREAKS: ReadonlySet<Routine['category']> = new Set(['drainage', 'movement', 'bounce', 'combo']);

export function occasionOf({
  category,
  places,
  tools,
  seconds,
  posture,
}: Pick<Routine, 'category' | 'places' | 'tools' | 'seconds' | 'posture'>): Occasion {
  if (category === 'hydration' || !places.includes('desk')) return 'never';
  if (!BREAKS.has(category) || tools.some((tool) => tool !== 'drink')) return 'favourite';
  return seconds <= SHORT_S && (posture === 'seated' || posture === 'any') ? 'any' : 'hour';
}
