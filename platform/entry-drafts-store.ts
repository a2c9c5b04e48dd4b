import { readLocal, writeLocal } from './storage.ts';

const KEY = 'entry-drafts';

/** What was typed for entries and not saved, as whatever is stored; who reads it checks it. It goes when everything is erased. */
export const loadEntryDrafts = (): Promise<unknown> => readLocal(KEY);

export const saveEntryDrafts = (drafts: object): Promise<void> => writeLocal({ [KEY]: drafts });
