/** Times that are known, or known to lie between two. The world leaves doubts: a background that died, a clock that was set. */

export interface Between {
  from: number;
  to: number;
}

export const NEVER = Number.POSITIVE_INFINITY;
export const exactly = (at: number): Between => ({ from: at, to: at });

/** The later of two, whichever that is. */
export const latest = (a: Between, b: Between): Between => ({ from: Math.max(a.from, b.from), to: Math.max(a.to, b.to) });
/** Either of the two, in doubt which. */
export const either = (a: Between, b: Between): Between => ({ from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) });
export const plus = (a: Between, by: number | Between): Between =>
  typeof by === 'number' ? { from: a.from + by, to: a.to + by } : { from: a.from + by.from, to: a.to + by.to };
