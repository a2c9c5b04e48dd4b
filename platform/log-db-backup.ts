import { openDB } from 'idb';
import { BACKUP_END, type BackupHead, backupPart, backupStart } from '../core/log/backup.ts';
import { CSV_HEAD, csvPart } from '../core/log/csv.ts';
import type { Entry } from '../core/log/entry.ts';
import type { Day } from '../core/log/local-day.ts';
import { LOG_NAME, type LogDb, type LogSchema, LogUnavailable, openLog } from './log-db.ts';
import { abortTransaction } from './log-db-abort.ts';
import { troubleOf } from './log-db-trouble.ts';
import type { LongWork } from './long-work.ts';

/** Fast to read at once, small in memory. */
const BATCH_DAYS = 50;

/**
 * The backup file, made while it is read. Entries that are written meanwhile may be in it or not; each one in it is whole.
 * The stream fails with LogUnavailable when the log cannot be read, and with an `AbortError` when cancelled.
 */
export function backupStream(head: BackupHead, work: LongWork = {}): ReadableStream<Uint8Array<ArrayBuffer>> {
  return streamOf(backupText(head, work));
}

/** The entries as a table, without those undone; else as `backupStream`. */
export function csvStream(work: LongWork = {}): ReadableStream<Uint8Array<ArrayBuffer>> {
  return streamOf(csvText(work));
}

async function* backupText(head: BackupHead, work: LongWork): AsyncGenerator<string> {
  yield backupStart(head);
  let isFirst = true;
  for await (const entries of batches(work)) {
    yield backupPart(entries, isFirst);
    isFirst = false;
  }
  yield BACKUP_END;
}

async function* csvText(work: LongWork): AsyncGenerator<string> {
  yield CSV_HEAD;
  for await (const entries of batches(work)) yield csvPart(entries);
}

/** Every entry of the log, undone ones too, day by day. */
async function* batches({ signal, onProgress }: LongWork): AsyncGenerator<Entry[]> {
  const db = await openAnyLog();
  try {
    const total = await db.count('dayEntries');
    let done = 0;
    onProgress?.(done, total);
    let batch = await readBatch(db, undefined);
    signal?.throwIfAborted();
    while (batch.days.length > 0) {
      // The next batch is read while this one becomes text. When it fails, that is met where it is waited for.
      const next = readBatch(db, batch.days.at(-1));
      next.catch(() => undefined);
      done += batch.days.length;
      yield batch.entries;
      onProgress?.(Math.min(done, total), total);
      batch = await next;
      signal?.throwIfAborted();
    }
  } catch (error) {
    throw signal?.aborted ? signal.reason : new LogUnavailable(error);
  }
}

/** Days that cannot be read are left out: what can be saved is worth saving. */
async function readBatch(db: LogDb, after: Day | undefined): Promise<{ entries: Entry[]; days: Day[] }> {
  const range = after === undefined ? null : IDBKeyRange.lowerBound(after, true);
  try {
    const read = await db.getAll('dayEntries', range, BATCH_DAYS);
    return { entries: read.flatMap(({ entries }) => entries), days: read.map(({ day }) => day) };
  } catch {
    const days = await db.getAllKeys('dayEntries', range, BATCH_DAYS);
    const read = await Promise.allSettled(days.map((day) => db.get('dayEntries', day)));
    return { entries: read.flatMap((result) => (result.status === 'fulfilled' ? (result.value?.entries ?? []) : [])), days };
  }
}

/** A database of a newer Rill cannot be opened for writing; it is read as it is, and not touched. */
async function openAnyLog(): Promise<LogDb> {
  try {
    return await openLog();
  } catch (error) {
    if (troubleOf(error) !== 'newer') throw error;
    return openDB<LogSchema>(LOG_NAME, undefined, {
      // There is none after all: it must not come into being by being looked for.
      upgrade: (_db, _old, _new, transaction) => void abortTransaction(transaction),
      blocking: (_old, _new, event) => (event.target as IDBDatabase).close(),
    });
  }
}

function streamOf(text: AsyncGenerator<string>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await text.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await text.return(undefined);
    },
  });
}
