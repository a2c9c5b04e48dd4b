import { readState } from '../core/reminders/read-state.ts';
import type { ReminderState } from '../core/reminders/state.ts';
import { readSettings } from '../core/settings/read-settings.ts';
import type { Settings } from '../core/settings/schema.ts';
import { readStoredSettings } from './stored-settings.ts';
import { readStoredState } from './stored-state.ts';

/** Settings and state as the background reaches them: it is one file, and has what checks them in it. */

export const loadSettings = (): Promise<Settings> => readStoredSettings(readSettings);
export const loadReminderState = (): Promise<ReminderState> => readStoredState(readState);
