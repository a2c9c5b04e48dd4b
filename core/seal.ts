/**
 * What Rill stores bears a seal: a fingerprint of the schemas that were in force. What bears today's fits them, since only what fits is ever
 * stored, and need not be checked again: a page that shows it reads neither the schemas nor what checks by them, and the background saves
 * their time at each start. What bears another seal or none, such as what an earlier version left, is checked.
 * It tells what has been checked, and protects against nothing.
 */

export type Sealed<T> = T & { seal: string };

export const withSeal = <T extends object>(value: T, seal: string): Sealed<T> => ({ ...value, seal });

/** @returns what was stored, without its seal; null when it bears another one or none. */
export function unsealed<T extends object>(stored: unknown, today: string): T | null {
  const { seal, ...value }: Partial<Sealed<object>> = Object(stored);
  return seal === today ? (value as T) : null;
}
