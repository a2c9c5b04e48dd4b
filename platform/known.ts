import type { ReminderState } from '../core/reminders/state.ts';
import type { Settings } from '../core/settings/schema.ts';
import { note, readNote } from './notes.ts';
import { loadReminderState } from './reminder-state-store.ts';
import { loadSettings } from './settings-store.ts';
import { UNREAD } from './unread.ts';
import { isErased, notedState, saveOrNote } from './unsaved-state.ts';

/**
 * The values that the background has read or written last, by their names. The background goes on with them while the browser cannot read
 * its storage. A background that knows nothing yet cannot decide: defaults would be taken for the stored values, and be saved over them.
 */
const known = new Map<string, object>();
/** The names of the values that could not be read when they were asked for last. */
const unread = new Set<string>();

/** @throws the browser's error, where nothing is known. */
export const knownSettings = (): Promise<Settings> => readOrRecall('settings', loadSettings);

/**
 * A state that could not be saved is newer than the stored one.
 * @throws the browser's error, where nothing is known.
 */
export async function knownState(): Promise<ReminderState> {
  const stored = readOrRecall('state', loadReminderState);
  stored.catch(() => undefined);
  return (await notedState()) ?? stored;
}

/** Never rejects: a state that cannot be saved is noted. */
export async function saveState(state: ReminderState): Promise<void> {
  known.set('state', state);
  await saveOrNote(state);
}

async function readOrRecall<T extends object>(name: string, read: () => Promise<T>): Promise<T> {
  try {
    const value = await read();
    known.set(name, value);
    unread.delete(name);
    return value;
  } catch (error) {
    unread.add(name);
    const last = known.get(name) as T | undefined;
    if (!last || (await isErased())) throw error;
    return last;
  }
}

/** Notes for the pages whether something could not be read when it was asked for last. Never rejects. @returns whether it is so. */
export async function noteUnread(): Promise<boolean> {
  const is = unread.size > 0;
  if (((await readNote(UNREAD)) === true) !== is) await note(UNREAD, is || null);
  return is;
}
