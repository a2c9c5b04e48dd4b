import type { Settings } from '../core/settings/schema.ts';
import { changeStoredSettings, readStoredSettings, watchStoredSettings } from './stored-settings.ts';

/** The settings as pages reach them. */

export const loadSettings = (): Promise<Settings> => readStoredSettings(check);
export const changeSettings = (change: (settings: Settings) => Settings): Promise<Settings> => changeStoredSettings(check, change);
export const watchSettings = (onChange: (settings: Settings) => void): (() => void) => watchStoredSettings(check, onChange);

/** Brings the schema along, which is otherwise not read. */
async function check(stored: unknown) {
  const { readSettings } = await import('../core/settings/read-settings.ts');
  return readSettings(stored);
}
