import type { Settings } from '../core/settings/schema.ts';
import { askToLook } from './messages.ts';
import { changeStoredSettings, readStoredSettings, watchStoredSettings } from './stored-settings.ts';

/** The settings as pages reach them. */

export const loadSettings = (): Promise<Settings> => readStoredSettings(check);
export const watchSettings = (onChange: (settings: Settings) => void): (() => void) => watchStoredSettings(check, onChange);

/** Saves a change, and has the background go by it. */
export async function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  const settings = await changeStoredSettings(check, change);
  void askToLook();
  return settings;
}

/** Brings the schema along, which is otherwise not read. */
async function check(stored: unknown) {
  const { readSettings } = await import('../core/settings/read-settings.ts');
  return readSettings(stored);
}
