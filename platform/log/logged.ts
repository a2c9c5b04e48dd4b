import type { Logged } from '../../core/log/logged.ts';
import { latePart } from '../late-parts.ts';
import { ifFree, LOG_LOCK } from '../lock.ts';
import { fitting } from '../seal.ts';
import { readLocal } from '../storage.ts';

/** Under which the reminders' copy of the log lies, and that it is behind (`copies.ts`). */
export const LOGGED = 'logged';
export const BEHIND = 'log-behind';

/**
 * The drinks and routines of the log for the reminders; null while they cannot be read, or while the log is being changed, which is told
 * afterwards.
 */
export async function loadLogged(): Promise<Logged | null> {
  // Where the copy cannot be read, the log itself may still be readable.
  const [stored, isBehind] = await Promise.all([readLocal(LOGGED), readLocal(BEHIND)]).catch(() => []);
  const kept = fitting<Logged>(stored, null);
  if (kept && isBehind !== true) return kept;
  const renewed = await ifFree(LOG_LOCK, async () => (await latePart('log')).renewCopies()).catch(() => null);
  return renewed?.logged ?? null;
}
