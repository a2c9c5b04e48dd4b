import { deleteDB } from 'idb';
import type { Day } from '../../core/log/local-day.ts';
import { closeLog, inLog, LOG_NAME, LogUnavailable } from './database.ts';
import { changeLog } from './write.ts';

/**
 * Takes the entries of the days from `from` to `to`, both included, out of the log, tombstones too: nothing of them is left.
 * A backup that has them can still bring them back.
 * @returns how many they were.
 * @throws LogUnavailable when nothing was erased.
 */
export function eraseDays(from: Day, to: Day): Promise<number> {
  const range = IDBKeyRange.bound(from, to);
  return changeLog(() =>
    inLog('readwrite', async (transaction) => {
      const store = transaction.objectStore('dayEntries');
      const days = await store.getAll(range);
      await store.delete(range);
      await transaction.objectStore('days').delete(range);
      return days.reduce((count, { entries }) => count + entries.length, 0);
    }),
  );
}

/** Takes everything out of the log. @throws LogUnavailable when nothing was erased. */
export async function eraseLog(): Promise<void> {
  await changeLog(() =>
    inLog('readwrite', async (transaction) => {
      await Promise.all([transaction.objectStore('dayEntries').clear(), transaction.objectStore('days').clear()]);
    }),
  );
}

/** How long other pages may take to let go of a database that is to be deleted. */
const PATIENCE_MS = 5_000;

/**
 * Deletes the database itself, for one that is damaged or from a newer version and that a person wants to give up:
 * the next write begins a new one.
 * @throws LogUnavailable when it is still there.
 */
export async function deleteLog(): Promise<void> {
  closeLog();
  await changeLog(
    () =>
      new Promise<void>((resolve, reject) => {
        const giveUp = () => reject(new LogUnavailable(new DOMException('Another page holds the log', 'TimeoutError')));
        deleteDB(LOG_NAME, { blocked: () => void setTimeout(giveUp, PATIENCE_MS) }).then(resolve, (error: unknown) =>
          reject(new LogUnavailable(error)),
        );
      }),
  );
}
