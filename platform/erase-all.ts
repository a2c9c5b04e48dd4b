import { browser } from './browser.ts';
import { LOG_LOCK, withLock } from './lock.ts';
import { eraseLog } from './log-db-erase.ts';
import { eraseUnsaved } from './unsaved-state.ts';

/** What writes to `storage.local`, in the order in which they are held. */
const LOCKS = ['rill-reminders', 'rill-own-routines', 'rill-settings', LOG_LOCK];

/**
 * Erases everything that Rill keeps: log, settings, safety checks, own routines, and where the reminders stand. It goes on as if new.
 * The log goes first: when that fails, nothing has been erased.
 * @throws LogUnavailable, or what the browser throws when it cannot erase the rest.
 */
export async function eraseEverything(): Promise<void> {
  await eraseLog();
  await holding(LOCKS, async () => {
    await browser.storage.local.clear();
    await eraseUnsaved();
  });
}

/** Nobody may be in the middle of writing, or would bring back what it has read before. */
function holding(locks: readonly string[], work: () => Promise<void>): Promise<void> {
  const [first, ...rest] = locks;
  return first === undefined ? work() : withLock(first, () => holding(rest, work));
}
