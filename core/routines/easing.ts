/** How far `value` is on its way from `from` to `to`, 0 to 1. */
export function share(value: number, from: number, to: number): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}

/** Slow at both ends: how strokes travel. */
export function drift(t: number): number {
  return t * t * (3 - 2 * t);
}
