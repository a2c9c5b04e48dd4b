import type { ListedRoutine } from '../core/routines/listed.ts';
import type { Offerable } from '../core/routines/offerable.ts';
import { ownOfferables } from '../core/routines/own-summaries.ts';
import { readLocal, watchLocal } from './storage.ts';

export const OWN_KEY = 'own-routines';

/** The routines that a person has made, as far as lists and reminders need to know them. */
export async function loadOwnSummaries(): Promise<ListedRoutine[]> {
  return summariesOf(await readLocal(OWN_KEY));
}

/** The stored own routines, as far as the background has to know them. */
export async function loadOwnOfferables(): Promise<Offerable[]> {
  return ownOfferables(await readLocal(OWN_KEY));
}

export function watchOwnSummaries(onChange: (summaries: ListedRoutine[]) => void): () => void {
  return watchLocal(OWN_KEY, async (stored) => onChange(await summariesOf(stored)));
}

/** The stored own routines, unchecked. */
export function loadOwnStored(): Promise<unknown> {
  return readLocal(OWN_KEY);
}

/** Most people make none, and what reads them is not read then. */
async function summariesOf(stored: unknown): Promise<ListedRoutine[]> {
  if (stored === undefined) return [];
  const { ownSummaries } = await import('../core/routines/own-summaries.ts');
  return ownSummaries(stored);
}
