import { browser } from './browser.ts';
import { LOG_LOCK, withLock } from './lock.ts';
import { deleteLog, eraseLog } from './log/erase.ts';
import { type LogTrouble, troubleOf } from './log/trouble.ts';
import { eraseUnsaved } from './unsaved-state.ts';

/** The locks of everything that writes to `storage.local`, in the order in which they are taken. */
const LOCKS = ['rill-reminders', 'rill-own-routines', 'rill-settings', LOG_LOCK];

/**
 * Erases everything that Rill keeps: log, settings, safety checks, own routines, damaged data that was put aside, and the state of the
 * reminders. Rill goes on as if new. A log that cannot be opened is deleted whole, as it is.
 * @returns why the log is still there, all else being erased; null when it is gone too.
 * @throws the browser's error when it cannot erase the rest.
 */
export async function eraseEverything(): Promise<LogTrouble | null> {
  const trouble = await eraseLog()
    .catch(deleteLog)
    .then(() => null, troubleOf);
  await holding(LOCKS, async () => {
    await browser.storage.local.clear();
    // Notes that the browser keeps until it is closed.
    await browser.storage.session?.clear();
    await eraseUnsaved();
  });
  return trouble;
}

/** Nobody may be in the middle of writing, or would bring back what it has read before. */
function holding(locks: readonly string[], work: () => Promise<void>): Promise<void> {
  const [first, ...rest] = locks;
  return first === undefined ? work() : withLock(first, () => holding(rest, work));
}
