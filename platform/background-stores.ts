import type { ReminderState } from '../core/reminders/state.ts';
import type { Settings } from '../core/settings/schema.ts';
import { latePart } from './late-parts.ts';
import { readStoredSettings } from './stored-settings.ts';
import { readStoredState } from './stored-state.ts';

/** Settings and state as the background reaches them. */

export const loadSettings = (): Promise<Settings> => readStoredSettings(async (stored) => (await latePart('checks')).readSettings(stored));
export const loadReminderState = (): Promise<ReminderState> =>
  readStoredState(async (stored) => (await latePart('checks')).readState(stored));
