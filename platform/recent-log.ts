/**
 * A copy of the last days of the log, beside what else a page shows first. A browser opens a database that nobody holds the more slowly the
 * more is in it: with ten years in the log a popup would come 30 to 50 ms later.
 * It is only ever a first picture. Nothing is written by it, a page that has read the log shows that in its place, and mends the copy
 * if it was another one.
 */
import type { RecentLog } from '../core/log/recent.ts';
import { dateToday } from './clock.ts';
import { readRecentLog } from './log-db.ts';
import { fitting, sealed } from './seal.ts';
import { readLocal, writeLocal } from './storage.ts';

const KEY = 'recent-log';

/** The copy; null when there is none of this version. */
export async function loadRecentLog(): Promise<RecentLog | null> {
  return fitting<RecentLog>(await readLocal(KEY), null);
}

export async function keepRecentLog(recent: RecentLog): Promise<void> {
  await writeLocal(sealed(KEY, recent));
}

/** Copies what the log has now, after each change of it. What fails here, the next page mends. */
export async function renewRecentLog(): Promise<void> {
  await readRecentLog(dateToday())
    .then(keepRecentLog)
    .catch(() => undefined);
}
