import { defaultSettings } from '../core/settings/defaults.ts';
import type { Settings } from '../core/settings/schema.ts';
import { withLock } from './lock.ts';
import { aside, type Check, fitting, sealed } from './seal.ts';
import { readLocal, watchLocal, writeLocal } from './storage.ts';

const SETTINGS_KEY = 'settings';
const LOCK = 'rill-settings';

/** The settings in force. What is damaged in storage is replaced by defaults, and the damaged original is kept aside. */
export async function readStoredSettings(check: Check<Settings>): Promise<Settings> {
  return fitting(await readLocal(SETTINGS_KEY), defaultSettings) ?? withLock(LOCK, () => mendStored(check));
}

/** Changes the settings as they are now, also when another page changes them at the same time. */
export function changeStoredSettings(check: Check<Settings>, change: (settings: Settings) => Settings): Promise<Settings> {
  return withLock(LOCK, async () => {
    const changed = change(fitting(await readLocal(SETTINGS_KEY), defaultSettings) ?? (await mendStored(check)));
    await writeLocal(sealed(SETTINGS_KEY, changed));
    return changed;
  });
}

/** Saves settings as they were decided, in the moment: a page that goes has no time to wait for a lock and for what is stored. */
export async function putStoredSettings(settings: Settings): Promise<void> {
  await writeLocal(sealed(SETTINGS_KEY, settings));
}

/** Saves settings as `putStoredSettings` does, once those who are just changing the stored ones have done so. */
export function takeStoredSettings(settings: Settings): Promise<void> {
  return withLock(LOCK, () => putStoredSettings(settings));
}

export function watchStoredSettings(check: Check<Settings>, onChange: (settings: Settings) => void): () => void {
  return watchLocal(SETTINGS_KEY, async (stored) => onChange(fitting(stored, defaultSettings) ?? (await check(stored)).value));
}

/** Answers to safety checks are asked again where they are damaged, and nothing but an answer keeps them. */
function withoutAnswers(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null) return stored;
  const { checks: _, ...others }: { checks?: unknown } = stored;
  return others;
}

/** Under the lock, so that nothing saved meanwhile is overwritten. Saved with its seal it need not be checked again; unsaved it is, next time. */
async function mendStored(check: Check<Settings>): Promise<Settings> {
  const stored = await readLocal(SETTINGS_KEY);
  const mended = await check(stored);
  await writeLocal({ ...sealed(SETTINGS_KEY, mended.value), ...aside(SETTINGS_KEY, withoutAnswers(stored), mended) }).catch(
    () => undefined,
  );
  return mended.value;
}
