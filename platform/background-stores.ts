import type { ReminderState } from '../core/reminders/state.ts';
import type { Settings } from '../core/settings/schema.ts';
import { latePart } from './late-parts.ts';
import { changeStoredSettings, readStoredSettings } from './stored-settings.ts';
import { readStoredState } from './stored-state.ts';
import { notedState } from './unsaved-state.ts';

/** Settings and state as the background reaches them. */

export const loadSettings = (): Promise<Settings> => readStoredSettings(async (stored) => (await latePart('checks')).readSettings(stored));
/** Stores what a page has left behind (`leaveSettings`). */
export async function takeSettings(left: unknown): Promise<void> {
  const check = (await latePart('checks')).readSettings;
  const { value, damaged } = check(left);
  if (damaged.length === 0) await changeStoredSettings(check, () => value);
}

/** Writes what a page in a private window cannot (`hand-over.ts`). @returns whether it was written. */
export async function takeEntries(handed: unknown): Promise<boolean> {
  try {
    const entries = (await latePart('checks')).readEntries(handed);
    if (entries) await (await latePart('log')).writeEntries(entries);
    return entries !== null;
  } catch {
    return false;
  }
}

/** What could not be saved is newer than what is stored. */
export async function loadReminderState(): Promise<ReminderState> {
  const stored = readStoredState(async (state) => (await latePart('checks')).readState(state));
  stored.catch(() => undefined);
  return (await notedState()) ?? stored;
}
