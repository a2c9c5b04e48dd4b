import { readSettings } from '../core/settings/read-settings.ts';
import type { Settings } from '../core/settings/schema.ts';
import { withLock } from './lock.ts';
import { readLocal, watchLocal, writeLocal } from './storage.ts';

export const SETTINGS_KEY = 'settings';
const DAMAGED_KEY = 'settings.damaged';
const LOCK = 'rill-settings';

/** The settings in force. What is damaged in storage is replaced by defaults, and the damaged original is kept aside. */
export async function loadSettings(): Promise<Settings> {
  const stored = await readLocal(SETTINGS_KEY);
  const { value, damaged } = readSettings(stored);
  if (damaged.length > 0) await writeLocal({ [DAMAGED_KEY]: { damaged, original: stored }, [SETTINGS_KEY]: value });
  return value;
}

/** Changes the settings as they are now, also when another page changes them at the same time. */
export function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  return withLock(LOCK, async () => {
    const changed = change(await loadSettings());
    await writeLocal({ [SETTINGS_KEY]: changed });
    return changed;
  });
}

export function watchSettings(onChange: (settings: Settings) => void): () => void {
  return watchLocal(SETTINGS_KEY, (value) => onChange(readSettings(value).value));
}
