/**
 * Damaged originals of stored data, put aside when the data was mended. An original may hold anything that a person has ever set, so it
 * does not stay for good: it is deleted after thirty days, and with everything that is erased.
 */
import { HOUR, type Instant } from '../core/time.ts';
import { readLocal, removeLocal } from './storage.ts';

export const SETTINGS_ASIDE = 'settings.damaged';
export const ROUTINES_ASIDE = 'own-routines.damaged';
const ALL = [SETTINGS_ASIDE, 'reminders.damaged', ROUTINES_ASIDE];

const ASIDE_MS = 30 * 24 * HOUR;

/** Ends what has lain there for thirty days, and what does not say since when it has. */
export async function endAside(now: Instant): Promise<void> {
  const kept = await Promise.all(ALL.map(readLocal));
  const isOver = (aside: unknown) => aside !== undefined && !(Math.abs(now - Object(aside).at) < ASIDE_MS);
  const over = ALL.filter((_, i) => isOver(kept[i]));
  if (over.length > 0) await removeLocal(over);
}

/** Ends all of it. */
export function eraseAside(): Promise<void> {
  return removeLocal(ALL);
}

/** The originals that were put aside, by their keys, and when the first of them is deleted. */
export async function readAside(): Promise<{ values: Record<string, unknown>; endsAt: Instant }> {
  const kept = await Promise.all(ALL.map(readLocal));
  const values = Object.fromEntries(ALL.flatMap((key, i) => (kept[i] === undefined ? [] : [[key, kept[i]]])));
  const since = Object.values(values).map((aside) => Number(Object(aside).at));
  return { values, endsAt: Math.min(...since) + ASIDE_MS };
}
