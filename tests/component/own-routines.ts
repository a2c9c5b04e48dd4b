import type { RoutineSummary } from '../../core/routines/library.ts';
import { ownSummaries } from '../../core/routines/own-summaries.ts';
import type { Routine } from '../../core/routines/schema.ts';

/** The own routines in storage: the value that a test puts there. */
export const ownStorage = {
  stored: undefined as unknown,
  damaged: [] as unknown[],
  isBroken: false,
  watchers: [] as ((summaries: RoutineSummary[]) => void)[],
};

export function resetOwnStorage(): void {
  Object.assign(ownStorage, { stored: undefined, damaged: [], isBroken: false, watchers: [] });
}

/** In place of `platform/own-routines-store.ts`, for every component test: nearly every page reads it, and few tests are about it. */
export const ownRoutinesStore = {
  loadOwnSummaries: async () => ownSummaries(ownStorage.stored),
  watchOwnSummaries: (onChange: (summaries: RoutineSummary[]) => void) => void ownStorage.watchers.push(onChange),
  loadOwnStored: async () => ownStorage.stored,
  changeOwnStored: async (change: (stored: unknown) => { routines: Routine[]; damaged: readonly unknown[] } | null) => {
    if (ownStorage.isBroken) throw new Error('QuotaExceededError');
    const changed = change(ownStorage.stored);
    if (!changed) return;
    ownStorage.stored = { version: 1, routines: changed.routines };
    ownStorage.damaged.push(...changed.damaged);
    for (const hear of ownStorage.watchers) hear(ownSummaries(ownStorage.stored));
  },
};
