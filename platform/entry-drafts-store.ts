import { readLocal, writeLocal } from './storage.ts';

const KEY = 'entry-drafts';

/** The stored drafts of entries, typed and not saved; their form is not checked here. They are deleted when everything is erased. */
export const loadEntryDrafts = (): Promise<unknown> => readLocal(KEY);

export const saveEntryDrafts = (drafts: object): Promise<void> => writeLocal({ [KEY]: drafts });
