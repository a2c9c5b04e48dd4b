/**
 * How each version of the database becomes the next. All of it is one transaction of the browser: killed in the middle,
 * the database is what it was before.
 *
 * Version 1: entries, with an index by day, and day totals.
 * Version 2: the totals have parts, so those of all days are counted anew.
 */
import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { addEntries, type DaySums } from '../core/log/recount.ts';
import type { LogSchema } from './log-db.ts';
import { abortTransaction } from './log-db-abort.ts';

/** Fast to read at once, small in memory. */
const BATCH = 2_000;

type Upgrade = IDBPTransaction<LogSchema, StoreNames<LogSchema>[], 'versionchange'>;

export async function upgradeLog(
  db: IDBPDatabase<LogSchema>,
  oldVersion: number,
  _new: number | null,
  transaction: Upgrade,
): Promise<void> {
  if (oldVersion < 1) {
    db.createObjectStore('entries', { keyPath: 'id' }).createIndex('day', 'day');
    db.createObjectStore('days', { keyPath: 'day' });
  } else if (oldVersion < 2) {
    // The browser does not wait for a promise, only for the transaction: what goes wrong has to end that.
    recountDays(transaction).catch(() => abortTransaction(transaction));
  }
}

async function recountDays(transaction: Upgrade): Promise<void> {
  const entries = transaction.objectStore('entries');
  const days = transaction.objectStore('days');
  const sums: DaySums = new Map();
  let batch = await entries.getAll(null, BATCH);
  while (batch.length > 0) {
    addEntries(sums, batch);
    batch = await entries.getAll(IDBKeyRange.lowerBound(batch.at(-1)?.id, true), BATCH);
  }
  await days.clear();
  for (const totals of sums.values()) await days.put(totals);
}
