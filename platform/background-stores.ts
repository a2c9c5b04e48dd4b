import type { ReminderState } from '../core/reminders/state.ts';
import type { Settings } from '../core/settings/schema.ts';
import { latePart } from './late-parts.ts';
import { changeStoredSettings, readStoredSettings } from './stored-settings.ts';
import { readStoredState } from './stored-state.ts';

/** Settings and state as the background reaches them. */

export const loadSettings = (): Promise<Settings> => readStoredSettings(async (stored) => (await latePart('checks')).readSettings(stored));
/** Stores what a page has left behind (`leaveSettings`). */
export async function takeSettings(left: unknown): Promise<void> {
  const check = (await latePart('checks')).readSettings;
  const { value, damaged } = check(left);
  if (damaged.length === 0) await changeStoredSettings(check, () => value);
}

export const loadReminderState = (): Promise<ReminderState> =>
  readStoredState(async (stored) => (await latePart('checks')).readState(stored));
