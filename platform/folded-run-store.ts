import { readLocal, writeLocal } from './storage.ts';

const KEY = 'folded-run';

/** The routine that was left, as whatever is stored; who reads it checks it. It outlives its window, and goes when everything is erased. */
export const loadFoldedRun = (): Promise<unknown> => readLocal(KEY);

/** @param run null for none. */
export const saveFoldedRun = (run: unknown): Promise<void> => writeLocal({ [KEY]: run });
