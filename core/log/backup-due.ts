import { HOUR, type Instant } from '../time.ts';

const DAY = 24 * HOUR;

/** How long a log goes without a backup before one is suggested. */
const PATIENCE_DAYS = 30;

export interface BackupMemory {
  savedAt: Instant | null;
  dismissedAt: Instant | null;
}

/**
 * Whether it is time to suggest a backup: thirty days after the last one, after the log began, or after the suggestion was put away,
 * whichever came last.
 * @param began the first entry of the log; null while there is nothing that could be lost.
 * @returns whole days since the last backup, or since the log began without one; null while it is not time.
 */
export function backupDue(
  { savedAt, dismissedAt }: BackupMemory,
  began: Instant | null,
  now: Instant,
): { days: number; isFirst: boolean } | null {
  if (began === null) return null;
  const since = savedAt ?? began;
  const quietFrom = Math.max(since, dismissedAt ?? since);
  if (now - quietFrom < PATIENCE_DAYS * DAY) return null;
  return { days: Math.floor((now - since) / DAY), isFirst: savedAt === null };
}
