import { browser } from './browser.ts';

/**
 * What the background notes until the browser is closed, or the extension updated or reloaded. Nobody else writes there, so each of its
 * lives reads it once.
 */
let noted: Promise<Record<string, unknown>> | null = null;

export async function readNote(key: string): Promise<unknown> {
  return (await readNotes())[key];
}

/** @param value null takes the note away. */
export async function note(key: string, value: unknown): Promise<void> {
  const notes = await readNotes();
  await browser.storage.session.set({ [key]: value });
  notes[key] = value;
}

function readNotes(): Promise<Record<string, unknown>> {
  noted ??= browser.storage.session.get(null).catch((error: unknown) => {
    noted = null;
    throw error;
  });
  return noted;
}
