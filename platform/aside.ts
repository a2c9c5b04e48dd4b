/**
 * What was stored, is damaged and was put aside when it was mended. It may hold anything that a person has ever set, so it does not stay
 * for good: it ends after thirty days, and with whatever is erased.
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

/** What lies there, by its keys, and when the first of it ends. */
export async function readAside(): Promise<{ values: Record<string, unknown>; endsAt: Instant }> {
  const kept = await Promise.all(ALL.map(readLocal));
  const values = Object.fromEntries(ALL.flatMap((key, i) => (kept[i] === undefined ? [] : [[key, kept[i]]])));
  const since = Object.values(values).map((aside) => Number(Object(aside).at));
  return { values, endsAt: Math.min(...since) + ASIDE_MS };
}
