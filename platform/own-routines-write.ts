import { type StoredOwn, storedList } from '../core/routines/own-summaries.ts';
import type { Routine } from '../core/routines/schema.ts';
import type { Instant } from '../core/time.ts';
import { ROUTINES_ASIDE } from './aside.ts';
import { now } from './clock.ts';
import { withLock } from './lock.ts';
import { OWN_KEY } from './own-routines-store.ts';
import { readLocal, writeLocal } from './storage.ts';

const LOCK = 'rill-own-routines';

/**
 * Changes the own routines as they are now, also when another page changes them at the same time.
 * @param change tells which routines are kept, and which are put aside because they are damaged; null leaves everything as it is.
 * @throws the browser's error when it cannot store them; then nothing has changed.
 */
export function changeOwnStored(change: (stored: unknown) => { routines: Routine[]; damaged: readonly unknown[] } | null): Promise<void> {
  return withLock(LOCK, async () => {
    const changed = change(await readLocal(OWN_KEY));
    if (!changed) return;
    const kept = { [OWN_KEY]: { version: 1, routines: changed.routines } satisfies StoredOwn };
    await writeLocal(changed.damaged.length === 0 ? kept : { ...kept, [ROUTINES_ASIDE]: await withAside(changed.damaged) });
  });
}

/** More than this is not worth keeping. */
const MAX_ASIDE = 100;

/** Originals that were put aside before stay there, for as long as the last one does. */
async function withAside(damaged: readonly unknown[]): Promise<{ at: Instant; routines: unknown[] }> {
  const before = storedList(await readLocal(ROUTINES_ASIDE));
  return { at: now(), routines: [...before, ...damaged].slice(-MAX_ASIDE) };
}
