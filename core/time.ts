/** A wall-clock instant, in milliseconds since the epoch. The core never reads a clock: instants are passed in. */
export type Instant = number;

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
