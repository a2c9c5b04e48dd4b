import type { RoutineSummary } from '../core/routines/library.ts';
import type { Offerable } from '../core/routines/offerable.ts';
import { ownOfferables, ownSummaries, type StoredOwn } from '../core/routines/own-summaries.ts';
import type { Routine } from '../core/routines/schema.ts';
import { withLock } from './lock.ts';
import { readLocal, watchLocal, writeLocal } from './storage.ts';

const KEY = 'own-routines';
const DAMAGED_KEY = 'own-routines.damaged';
const LOCK = 'rill-own-routines';

/** The routines that a person has made, as far as lists and reminders need to know them. */
export async function loadOwnSummaries(): Promise<RoutineSummary[]> {
  return ownSummaries(await readLocal(KEY));
}

/** The same ones as far as the background has to know them. */
export async function loadOwnOfferables(): Promise<Offerable[]> {
  return ownOfferables(await readLocal(KEY));
}

export function watchOwnSummaries(onChange: (summaries: RoutineSummary[]) => void): () => void {
  return watchLocal(KEY, (stored) => onChange(ownSummaries(stored)));
}

/** Whatever is stored, for those who check it. */
export function loadOwnStored(): Promise<unknown> {
  return readLocal(KEY);
}

/**
 * Changes the own routines as they are now, also when another page changes them at the same time.
 * @param change tells what is kept, and what is put aside because it is damaged; null leaves everything as it is.
 * @throws what the browser throws when it cannot store it; then nothing has changed.
 */
export function changeOwnStored(change: (stored: unknown) => { routines: Routine[]; damaged: readonly unknown[] } | null): Promise<void> {
  return withLock(LOCK, async () => {
    const changed = change(await readLocal(KEY));
    if (!changed) return;
    const kept = { [KEY]: { version: 1, routines: changed.routines } satisfies StoredOwn };
    await writeLocal(changed.damaged.length === 0 ? kept : { ...kept, [DAMAGED_KEY]: await withAside(changed.damaged) });
  });
}

/** More than this is not worth keeping. */
const MAX_ASIDE = 100;

/** What was put aside before stays there. */
async function withAside(damaged: readonly unknown[]): Promise<unknown[]> {
  const before = await readLocal(DAMAGED_KEY);
  return [...(Array.isArray(before) ? before : []), ...damaged].slice(-MAX_ASIDE);
}
