import type { RecentLog } from '../../core/log/recent.ts';
import { fitting } from '../seal.ts';
import { readLocal } from '../storage.ts';

/** Under which the copy of the last days lies (`copies.ts`). */
export const RECENT = 'recent-log';

/** The copy of the last days; null when there is none of this version. */
export async function loadRecentLog(): Promise<RecentLog | null> {
  return fitting<RecentLog>(await readLocal(RECENT), null);
}
