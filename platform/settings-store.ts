import { defaultSettings } from '../core/settings/defaults.ts';
import type { Settings } from '../core/settings/schema.ts';
import { checkSettings } from './checks.ts';
import { withLock } from './lock.ts';
import { askToLook, handOverSettings } from './messages.ts';
import { aside, fitting, sealed } from './seal.ts';
import { readLocal, watchLocal, writeLocal } from './storage.ts';

/** The only door to the stored settings. The background reads them through `known.ts`, which goes on where the storage fails. */
const KEY = 'settings';
const LOCK = 'rill-settings';

/** The settings in force. Damaged values in the storage are replaced by defaults, and the damaged original is kept aside. */
export async function loadSettings(): Promise<Settings> {
  return fitting(await readLocal(KEY), defaultSettings) ?? withLock(LOCK, mendStored);
}

/**
 * Changes the settings as they are now, also when another page changes them at the same time, and has the background go by them.
 * @throws the browser's error; then nothing was changed.
 */
export async function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  const changed = await withLock(LOCK, async () => {
    const settings = change(fitting(await readLocal(KEY), defaultSettings) ?? (await mendStored()));
    await put(settings);
    return settings;
  });
  void askToLook();
  return changed;
}

/**
 * Saves the settings of a page that is being closed: such a page has no time to wait for a lock and for the stored settings. A change that
 * another page saves in the same moment may be lost, but not a change of this page. Firefox gives up storing an object whose page is gone,
 * so there the background stores it; a background that Chromium has first to start may not hear the message any more.
 */
export function leaveSettings(settings: Settings): void {
  if (import.meta.env.FIREFOX) return void handOverSettings(settings).catch(() => undefined);
  put(settings).catch(() => undefined);
  void askToLook();
}

/** For the background: stores what a page has left behind, once those who are just changing the settings have done so. */
export async function takeSettings(left: unknown): Promise<void> {
  const { value, damaged } = await checkSettings(left);
  if (damaged.length === 0) await withLock(LOCK, () => put(value));
}

export function watchSettings(onChange: (settings: Settings) => void): () => void {
  return watchLocal(KEY, async (stored) => onChange(fitting(stored, defaultSettings) ?? (await checkSettings(stored)).value));
}

const put = (settings: Settings) => writeLocal(sealed(KEY, settings));

/** Under the lock, so that nothing saved meanwhile is overwritten. Saved with its seal it need not be checked again; unsaved it is, next time. */
async function mendStored(): Promise<Settings> {
  const stored = await readLocal(KEY);
  const mended = await checkSettings(stored);
  await writeLocal({ ...sealed(KEY, mended.value), ...aside(KEY, withoutAnswers(stored), mended) }).catch(() => undefined);
  return mended.value;
}

/** Answers to safety checks are asked again where they are damaged, and nothing but an answer keeps them. */
function withoutAnswers(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null) return stored;
  const { checks: _, ...others }: { checks?: unknown } = stored;
  return others;
}
