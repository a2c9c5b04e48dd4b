import type { Instant } from './time.ts';

/** Crockford's base 32: no I, L, O or U, so that an id can be read aloud. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_LENGTH = 10;
const RANDOM_LENGTH = 16;

/**
 * A time-sortable id in the ULID layout (github.com/ulid/spec): 10 digits of time, 16 of chance.
 * @param now milliseconds since the epoch, 0 to 2^48 - 1; anything else is clamped.
 * @param random a source of numbers from 0 (included) to 1 (excluded).
 */
export function newId(now: Instant, random: () => number): string {
  let rest = Math.min(Math.max(Math.trunc(now), 0), 2 ** 48 - 1);
  let time = '';
  for (let i = 0; i < TIME_LENGTH; i += 1) {
    time = DIGITS[rest % 32] + time;
    rest = Math.floor(rest / 32);
  }
  let chance = '';
  for (let i = 0; i < RANDOM_LENGTH; i += 1) chance += DIGITS[Math.floor(random() * 32)];
  return time + chance;
}
