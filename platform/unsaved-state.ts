import type { ReminderState } from '../core/reminders/state.ts';
import { ask } from './ask.ts';
import { browser } from './browser.ts';
import { note, readNote } from './notes.ts';
import { saveReminderState } from './reminder-state-store.ts';
import { watchStorage } from './storage.ts';

/**
 * The state of the reminders where the browser cannot write it, such as on a full disk. The background then keeps it among its notes, which
 * lie in no file, and goes on with it; every look tries to save the state again. A state that could not be saved is lost when the browser
 * is closed.
 */
const UNSAVED = 'unsaved-state';
/** In its place: the background knows by heart what it has noted. */
const ERASED = false;

/** For the background. Never rejects. */
export async function saveOrNote(state: ReminderState): Promise<void> {
  try {
    await saveReminderState(state);
    if (await readNote(UNSAVED)) await note(UNSAVED, null);
  } catch {
    await note(UNSAVED, state);
  }
}

/** For the background. @returns null where all is saved. */
export async function notedState(): Promise<ReminderState | null> {
  const noted = (await readNote(UNSAVED)) as ReminderState | null | undefined;
  return !noted || (await isErased()) ? null : noted;
}

/** Whether a page has erased everything since the background has last noted a state. Never rejects. */
export async function isErased(): Promise<boolean> {
  const now: Record<string, unknown> = await ask(() => browser.storage.session.get(UNSAVED), {});
  return now[UNSAVED] === ERASED;
}

/** For a page that erases everything: a noted state must not be saved again. Never rejects. */
export async function eraseUnsaved(): Promise<void> {
  await ask(() => browser.storage.session.set({ [UNSAVED]: ERASED }), undefined);
}

/** For pages. @returns null where all is saved. */
export async function readUnsaved(): Promise<ReminderState | null> {
  return ((await ask(() => browser.storage.session.get(UNSAVED), {})) as Record<string, ReminderState>)[UNSAVED] || null;
}

/** For pages. Calls back with null once all is saved. */
export function watchUnsaved(onChange: (state: ReminderState | null) => void): void {
  watchStorage('session', UNSAVED, (state) => onChange((state as ReminderState | undefined) || null));
}
