import type { ReminderState } from '../core/reminders/state.ts';
import type { Settings } from '../core/settings/schema.ts';
import { checks } from './late-checks.ts';
import { readStoredSettings } from './stored-settings.ts';
import { readStoredState } from './stored-state.ts';

/** Settings and state as the background reaches them. */

export const loadSettings = (): Promise<Settings> => readStoredSettings((stored) => checks().readSettings(stored));
export const loadReminderState = (): Promise<ReminderState> => readStoredState((stored) => checks().readState(stored));
