import type { Settings } from '../core/settings/schema.ts';
import { askToLook, handOverSettings } from './messages.ts';
import { changeStoredSettings, putStoredSettings, readStoredSettings, watchStoredSettings } from './stored-settings.ts';

/** The settings as pages reach them. */

export const loadSettings = (): Promise<Settings> => readStoredSettings(check);
export const watchSettings = (onChange: (settings: Settings) => void): (() => void) => watchStoredSettings(check, onChange);

/** Saves a change, and has the background go by it. */
export async function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  const settings = await changeStoredSettings(check, change);
  void askToLook();
  return settings;
}

/**
 * As the page goes. What another page saves in the same moment may be lost by it, what was typed here is not.
 * Firefox gives up storing an object whose page is gone, so there the background does it; a background that Chromium has first to start may
 * not hear of it any more.
 */
export function leaveSettings(settings: Settings): void {
  if (import.meta.env.FIREFOX) return void handOverSettings(settings).catch(() => undefined);
  putStoredSettings(settings).catch(() => undefined);
  void askToLook();
}

/** Brings the schema along, which is otherwise not read. */
async function check(stored: unknown) {
  const { readSettings } = await import('../core/settings/read-settings.ts');
  return readSettings(stored);
}
