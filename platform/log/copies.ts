/**
 * Two copies of the newest entries of the log, in the storage beside the reminder's state.
 *
 * - The last days, for pages. A browser opens a database that nobody holds the more slowly the more is in it: with ten years in the log a
 *   popup would come 30 to 50 ms later. It is only ever a first picture. A page that has read the log shows that in its place.
 * - The drinks and routines that count for the reminders, for the background, which would otherwise have to open the log for each look.
 *
 * Code that changes the log says first that the copies are behind, and renews them afterwards. If a page dies in between, whoever looks
 * next finds them behind and makes them anew from the log.
 */
import { type Logged, loggedOf } from '../../core/log/logged.ts';
import type { RecentLog } from '../../core/log/recent.ts';
import { isSame } from '../../core/same.ts';
import { dateToday, now } from '../clock.ts';
import { LOG_LOCK, withLock } from '../lock.ts';
import { fitting, sealed } from '../seal.ts';
import { readLocal, removeLocal, writeLocal } from '../storage.ts';
import { readRecentLog } from './database.ts';
import { BEHIND, LOGGED } from './logged.ts';
import { RECENT } from './recent.ts';

/** To be said before the log is changed. Where that cannot be stored, the change is made all the same. */
export async function sayCopiesBehind(): Promise<void> {
  await writeLocal({ [BEHIND]: true }).catch(() => undefined);
}

/**
 * Makes both copies anew from the log. Call this only while holding the lock of the log, or the newer of two copies may be overwritten.
 * @returns the copy for the reminders, also when it could not be stored, and whether it differs from the copy before; null when the log
 * cannot be read.
 */
export async function renewCopies(): Promise<{ logged: Logged; isNews: boolean } | null> {
  const [before, recent] = await Promise.all([readLocal(LOGGED).catch(() => undefined), readRecentLog(dateToday()).catch(() => null)]);
  if (!recent) return null;
  const logged = loggedOf(
    recent.entries.flatMap(({ entries }) => entries),
    now(),
  );
  await writeLocal({ ...copyOf(recent), ...sealed(LOGGED, logged), [BEHIND]: false }).catch(dropCopies);
  return { logged, isNews: !isSame(fitting<Logged>(before, null), logged) };
}

/** Copies of before would be taken for what the log has. Where there is no room to write, a browser may still remove. */
async function dropCopies(): Promise<void> {
  await removeLocal([RECENT, LOGGED]).catch(() => undefined);
}

/** Far more than the last days of anybody have. A larger copy would be written with each drink, and read slower than the log is. */
const COPY_LENGTH = 500_000;

/** The copy for pages; there is none where it would be large; pages then wait for the log. */
function copyOf(recent: RecentLog): Record<string, unknown> {
  return JSON.stringify(recent).length <= COPY_LENGTH ? sealed(RECENT, recent) : { [RECENT]: null };
}

/** Renews the copies where a page has found that the log has something else. @returns whether that is news for the reminders. */
export async function mendCopies(): Promise<boolean> {
  const renewed = await withLock(LOG_LOCK, renewCopies).catch(() => null);
  return renewed?.isNews ?? false;
}
