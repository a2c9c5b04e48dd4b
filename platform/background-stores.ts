import type { ReminderState } from '../core/reminders/state.ts';
import type { Settings } from '../core/settings/schema.ts';
import { readOrRecall, remember } from './known.ts';
import { latePart } from './late-parts.ts';
import { readStoredSettings, takeStoredSettings } from './stored-settings.ts';
import { readStoredState } from './stored-state.ts';
import { notedState, saveOrNote } from './unsaved-state.ts';

/** Settings and state as the background reaches them. */

export const loadSettings = (): Promise<Settings> =>
  readOrRecall('settings', () => readStoredSettings(async (stored) => (await latePart('checks')).readSettings(stored)));

/** Stores what a page has left behind (`leaveSettings`). */
export async function takeSettings(left: unknown): Promise<void> {
  const { value, damaged } = (await latePart('checks')).readSettings(left);
  if (damaged.length === 0) await takeStoredSettings(value);
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
  const stored = readOrRecall('state', () => readStoredState(async (state) => (await latePart('checks')).readState(state)));
  stored.catch(() => undefined);
  return (await notedState()) ?? stored;
}

export async function saveReminderState(state: ReminderState): Promise<void> {
  remember('state', state);
  await saveOrNote(state);
}
