import { browser } from './browser.ts';
import { LOG_LOCK, withLock } from './lock.ts';
import { deleteLog, eraseLog } from './log/erase.ts';
import { type LogTrouble, troubleOf } from './log/trouble.ts';
import { eraseUnsaved } from './unsaved-state.ts';

/** What writes to `storage.local`, in the order in which they are held. */
const LOCKS = ['rill-reminders', 'rill-own-routines', 'rill-settings', LOG_LOCK];

/**
 * Erases everything that Rill keeps: log, settings, safety checks, own routines, what was damaged and put aside, and where the reminders
 * stand. It goes on as if new. A log that cannot be opened is deleted whole, as it is.
 * @returns why the log is still there, all else being erased; null when it is gone too.
 * @throws what the browser throws when it cannot erase the rest.
 */
export async function eraseEverything(): Promise<LogTrouble | null> {
  const trouble = await eraseLog()
    .catch(deleteLog)
    .then(() => null, troubleOf);
  await holding(LOCKS, async () => {
    await browser.storage.local.clear();
    // What is remembered until the browser is closed.
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
