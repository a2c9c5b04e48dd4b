/**
 * How each version of the database becomes the newest. The upgrade is one transaction of the browser: killed in the middle, the database is
 * what it was before.
 *
 * Version 1: entries, each by itself, with an index by day, and day totals.
 * Version 2: the totals have parts.
 * Version 3: the entries of a day are one record, with an index by their ids; the totals of all days are counted anew.
 */
import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Entry } from '../../core/log/entry.ts';
import type { Day } from '../../core/log/local-day.ts';
import { abortTransaction } from './abort.ts';
import type { LogSchema } from './database.ts';
import { putDay } from './day.ts';

/** Fast to read at once. */
const BATCH = 2_000;

/** With what there was before. */
interface OldSchema extends LogSchema {
  entries: { key: string; value: Entry; indexes: { day: Day } };
}

type Upgrade<S extends LogSchema> = IDBPTransaction<S, StoreNames<S>[], 'versionchange'>;

export async function upgradeLog(
  db: IDBPDatabase<LogSchema>,
  oldVersion: number,
  _new: number | null,
  transaction: Upgrade<LogSchema>,
): Promise<void> {
  db.createObjectStore('dayEntries', { keyPath: 'day' }).createIndex('id', 'ids', { multiEntry: true });
  if (oldVersion < 1) {
    db.createObjectStore('days', { keyPath: 'day' });
    return;
  }
  // The browser does not wait for a promise, only for the transaction: an error has to end that transaction.
  gatherDays(db as unknown as IDBPDatabase<OldSchema>, transaction as unknown as Upgrade<OldSchema>).catch(() =>
    abortTransaction(transaction),
  );
}

async function gatherDays(db: IDBPDatabase<OldSchema>, transaction: Upgrade<OldSchema>): Promise<void> {
  const store = transaction.objectStore('entries');
  const days = new Map<Day, Entry[]>();
  let batch = await store.getAll(null, BATCH);
  while (batch.length > 0) {
    for (const entry of batch) {
      const known = days.get(entry.day);
      if (known) known.push(entry);
      else days.set(entry.day, [entry]);
    }
    batch = await store.getAll(IDBKeyRange.lowerBound(batch.at(-1)?.id, true), BATCH);
  }
  await transaction.objectStore('days').clear();
  for (const [day, entries] of days) await putDay(transaction, day, entries);
  db.deleteObjectStore('entries');
}
