import { readLocal, writeLocal } from './storage.ts';

const KEY = 'folded-run';

/**
 * The stored run of a routine that was left; its form is not checked here. The run outlives its window, and is deleted when everything is
 * erased.
 */
export const loadFoldedRun = (): Promise<unknown> => readLocal(KEY);

/** @param run null for none. */
export const saveFoldedRun = (run: unknown): Promise<void> => writeLocal({ [KEY]: run });
