/**
 * Rill stores data with a seal: a fingerprint of the schemas that were in force. Data with today's seal fits the schemas, since only
 * fitting data is ever stored, and need not be checked again: a page that shows the data reads neither the schemas nor the code that
 * checks, and the background saves their time at each start. Data with another seal or none, such as the data of an earlier version, is
 * checked. The seal tells which data has been checked, and protects against nothing.
 */

export type Sealed<T> = T & { seal: string };

export const withSeal = <T extends object>(value: T, seal: string): Sealed<T> => ({ ...value, seal });

/** @returns the stored value without its seal; null when it has another seal or none. */
export function unsealed<T extends object>(stored: unknown, today: string): T | null {
  const { seal, ...value }: Partial<Sealed<object>> = Object(stored);
  return seal === today ? (value as T) : null;
}
