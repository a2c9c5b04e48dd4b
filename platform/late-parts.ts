import type { readEntries } from '../core/log/read-entries.ts';
import type { readState } from '../core/reminders/read-state.ts';
import type { readSettings } from '../core/settings/read-settings.ts';
import type { renewCopies } from './log/copies.ts';
import type { openLog } from './log/database.ts';
import type { writeEntries } from './log/write.ts';

/**
 * Parts of the code that the background seldom needs. A browser reads the background anew at each wake, so these parts are in files of
 * their own:
 * - `checks` makes fitting data of stored data that does not fit; data that this Rill itself has stored does not need it (core/seal.ts);
 * - `log` opens the log and writes to it, which waits until somebody reads it (core/reminders/outbox.ts).
 */
interface LateParts {
  checks: { readSettings: typeof readSettings; readState: typeof readState; readEntries: typeof readEntries };
  log: { openLog: typeof openLog; writeEntries: typeof writeEntries; renewCopies: typeof renewCopies };
}

declare global {
  /** The values that `checks.js` and `log.js` leave behind. */
  var rillLate: Partial<LateParts> | undefined;
  function importScripts(file: string): void;
}

/** To be called by the file of a part. */
export function leave(part: Partial<LateParts>): void {
  globalThis.rillLate = { ...globalThis.rillLate, ...part };
}

/**
 * To be called at the start of the background. Chromium's is a service worker, which can read a file later only if it has read it while it was
 * installed: https://w3c.github.io/ServiceWorker/#importscripts
 */
export function keepLateParts(): void {
  if (import.meta.env.FIREFOX) return;
  addEventListener('install', () => {
    for (const read of Object.values(IN_WORKER)) read();
  });
}

/** @throws Error when the file cannot be read. */
export async function latePart<Name extends keyof LateParts>(name: Name): Promise<LateParts[Name]> {
  if (!globalThis.rillLate?.[name]) await (import.meta.env.FIREFOX ? readInPage(`/${name}.js`) : IN_WORKER[name]());
  const part = globalThis.rillLate?.[name];
  if (!part) throw new Error(`${name}.js has left nothing behind.`);
  return part;
}

/** The names are written in full, so that it is plain which files are read. */
const IN_WORKER: Record<keyof LateParts, () => void> = {
  checks: () => importScripts('/checks.js'),
  log: () => importScripts('/log.js'),
};

/** Firefox's background is a page. Read twice at once, a file only leaves behind the same again. */
async function readInPage(file: string): Promise<void> {
  await new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = file;
    script.onload = resolve;
    // Without the file, no value is left behind.
    script.onerror = resolve;
    document.head.append(script);
  });
}
