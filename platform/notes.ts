import { ask } from './ask.ts';
import { browser } from './browser.ts';

/**
 * Notes of the background, kept until the browser is closed, or the extension updated or reloaded. Nobody else writes them, so each life of
 * the background reads them once. Notes spare work and tell a start from a look: where the browser keeps none, Rill goes on without.
 */
let noted: Promise<Record<string, unknown>> | null = null;

/** @param unread what is believed where notes cannot be read. */
export async function readNote(key: string, unread?: unknown): Promise<unknown> {
  return ask(async () => (await readNotes())[key], unread);
}

/** Never rejects: a note that could not be kept is known until this life of the background ends. @param value null takes the note away. */
export async function note(key: string, value: unknown): Promise<void> {
  const notes = await ask(readNotes, {});
  await ask(() => browser.storage.session.set({ [key]: value }), undefined);
  notes[key] = value;
}

function readNotes(): Promise<Record<string, unknown>> {
  noted ??= browser.storage.session.get(null).catch((error: unknown) => {
    noted = null;
    throw error;
  });
  return noted;
}
