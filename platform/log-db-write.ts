import type { Entry } from '../core/log/entry.ts';
import { supersedes } from '../core/log/merge.ts';
import { inLog, LOG_CHANNEL, type LogTransaction } from './log-db.ts';
import { changeDay } from './log-db-day.ts';

const changes = new BroadcastChannel(LOG_CHANNEL);

/**
 * Writes entries and their days' totals in one transaction, so that concurrent writers lose nothing. Everything that is logged,
 * on whichever surface, is written here.
 * An entry that is there already in this or a newer version is left alone; writing twice is harmless.
 * @throws LogUnavailable when nothing could be saved.
 */
export async function writeEntries(entries: readonly Entry[]): Promise<void> {
  await inLog('readwrite', async (transaction) => {
    for (const entry of entries) await putEntry(transaction, entry);
  });
  tellChanged();
}

/** Puts an entry in unless what is there supersedes it. */
export async function putEntry(transaction: LogTransaction<'readwrite'>, entry: Entry): Promise<void> {
  const before = await findEntry(transaction, entry.id);
  if (before && !supersedes(entry, before)) return;
  const gone = new Set([entry.id]);
  if (before && before.day !== entry.day) await changeDay(transaction, before.day, gone, []);
  await changeDay(transaction, entry.day, gone, [entry]);
}

/** An entry as it is in the log now, also an undone one. */
export async function findEntry(transaction: LogTransaction, id: string): Promise<Entry | undefined> {
  const day = await transaction.objectStore('dayEntries').index('id').get(id);
  return day?.entries.find((entry) => entry.id === id);
}

/** Tells every page that the log is another one now. */
export function tellChanged(): void {
  changes.postMessage(null);
}
