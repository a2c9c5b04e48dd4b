import { readState } from '../core/reminders/read-state.ts';
import { readSettings } from '../core/settings/read-settings.ts';

/**
 * What makes something that fits of stored data that does not. It would be a quarter of the background, and nothing that Rill itself has stored
 * needs it (core/seal.ts), so Chromium's service worker, which is read anew for each event, has it in a file of its own. It can read a file later
 * only if it has read it while it was installed: https://w3c.github.io/ServiceWorker/#importscripts
 * Firefox's background is a page, whose one file has it inside.
 */
const readFile = () => importScripts('/checks.js');

export interface Checks {
  readSettings: typeof readSettings;
  readState: typeof readState;
}

declare global {
  /** What `checks.js` leaves behind. */
  var rillChecks: Checks | undefined;
  function importScripts(file: string): void;
}

/** To be called at the start of the background, or its browser has not kept the file when it is needed. */
export function keepChecks(): void {
  if (!import.meta.env.FIREFOX) addEventListener('install', readFile);
}

export function checks(): Checks {
  if (import.meta.env.FIREFOX) return { readSettings, readState };
  if (!globalThis.rillChecks) readFile();
  if (!globalThis.rillChecks) throw new Error('checks.js has left nothing behind.');
  return globalThis.rillChecks;
}
