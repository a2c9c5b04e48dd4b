import type { readState } from '../core/reminders/read-state.ts';
import type { readSettings } from '../core/settings/read-settings.ts';

/**
 * What makes something that fits of stored data that does not. It would be a quarter of the background, which a browser reads anew at each wake,
 * and nothing that Rill itself has stored needs it (core/seal.ts), so it is in a file of its own.
 */
export interface Checks {
  readSettings: typeof readSettings;
  readState: typeof readState;
}

declare global {
  /** What `checks.js` leaves behind. */
  var rillChecks: Checks | undefined;
  function importScripts(file: string): void;
}

/**
 * To be called at the start of the background. Chromium's is a service worker, which can read a file later only if it has read it while it was
 * installed: https://w3c.github.io/ServiceWorker/#importscripts
 */
export function keepChecks(): void {
  if (!import.meta.env.FIREFOX) addEventListener('install', readInWorker);
}

/** @throws Error when the file cannot be read. */
export async function checks(): Promise<Checks> {
  if (!globalThis.rillChecks) await readFile();
  if (!globalThis.rillChecks) throw new Error('checks.js has left nothing behind.');
  return globalThis.rillChecks;
}

const readInWorker = () => importScripts('/checks.js');

/** Firefox's background is a page. Read twice at once, the file only leaves behind the same again. */
async function readFile(): Promise<void> {
  if (!import.meta.env.FIREFOX) return readInWorker();
  await new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = '/checks.js';
    script.onload = resolve;
    // Then it has left nothing behind.
    script.onerror = resolve;
    document.head.append(script);
  });
}
