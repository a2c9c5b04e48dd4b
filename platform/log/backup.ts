import { openDB } from 'idb';
import { type BackupHead, backupEnd, backupPart, backupStart, ENTRIES_END, type Lacks } from '../../core/log/backup.ts';
import { CSV_HEAD, csvPart } from '../../core/log/csv.ts';
import { ENTRY_KINDS, type Entry } from '../../core/log/entry.ts';
import type { Day } from '../../core/log/local-day.ts';
import type { LongWork } from '../long-work.ts';
import { sha256Of } from '../sha256.ts';
import { abortTransaction } from './abort.ts';
import { LOG_NAME, type LogDb, type LogSchema, LogUnavailable, openLog } from './database.ts';
import { troubleOf } from './trouble.ts';

/** Fast to read at once, small in memory. */
const BATCH_DAYS = 50;

/** The count of the entries that were read for a file, and the days that could not be read. */
interface Tally {
  entries: number;
  unreadable: Day[];
}

/**
 * The backup file, made in pieces while the log is read; the browser keeps them, on disk when there are many. Entries that are written
 * meanwhile may be in it or not; each entry in the file is whole.
 * @param damagedRoutines how many own routines are not in `head` because they are damaged.
 * @returns the file, and the data that it lacks because that data cannot be read; null when the file lacks nothing.
 * @throws LogUnavailable when the log cannot be read, and the signal's reason when cancelled.
 */
export async function backupFile(
  head: BackupHead,
  damagedRoutines: number,
  work: LongWork = {},
): Promise<{ blob: Blob; lacks: Lacks | null }> {
  const tally: Tally = { entries: 0, unreadable: [] };
  const body = await blobOf(backupText(head, tally, work));
  const lacks = lacking(tally, damagedRoutines);
  const sha256 = await sha256Of(body);
  const counts = { entries: tally.entries, routines: head.routines.length };
  return { blob: new Blob([body, backupEnd({ ...counts, ...(lacks && { lacks }), sha256 })], { type: 'application/json' }), lacks };
}

/** The entries as a table, without those undone; else as `backupFile`. */
export async function csvFile(work: LongWork = {}): Promise<{ blob: Blob; lacks: Lacks | null }> {
  const tally: Tally = { entries: 0, unreadable: [] };
  const body = await blobOf(csvText(tally, work));
  return { blob: new Blob([body], { type: 'text/csv' }), lacks: lacking(tally, 0) };
}

function lacking({ unreadable }: Tally, routines: number): Lacks | null {
  return unreadable.length + routines === 0 ? null : { days: unreadable, routines };
}

async function* backupText(head: BackupHead, tally: Tally, work: LongWork): AsyncGenerator<string> {
  yield backupStart(head);
  let isFirst = true;
  for await (const entries of batches(tally, work)) {
    yield backupPart(entries, isFirst);
    isFirst &&= entries.length === 0;
  }
  yield ENTRIES_END;
}

async function* csvText(tally: Tally, work: LongWork): AsyncGenerator<string> {
  yield CSV_HEAD;
  // Nothing is known of what else there may be in the log (`entry-read.ts`).
  for await (const entries of batches(tally, work)) yield csvPart(entries.filter(({ kind }) => ENTRY_KINDS.includes(kind)));
}

/** Every entry of the log, undone ones too, day by day. */
async function* batches(tally: Tally, { signal, onProgress }: LongWork): AsyncGenerator<Entry[]> {
  const db = await openAnyLog();
  try {
    const total = await db.count('dayEntries');
    let done = 0;
    onProgress?.(done, total);
    let batch = await readBatch(db, undefined);
    signal?.throwIfAborted();
    while (batch.days.length > 0) {
      // The next batch is read while this one becomes text. An error of the read is met where the batch is waited for.
      const next = readBatch(db, batch.days.at(-1));
      next.catch(() => undefined);
      done += batch.days.length;
      tally.entries += batch.entries.length;
      tally.unreadable.push(...batch.unreadable);
      yield batch.entries;
      onProgress?.(Math.min(done, total), total);
      batch = await next;
      signal?.throwIfAborted();
    }
  } catch (error) {
    throw signal?.aborted ? signal.reason : new LogUnavailable(error);
  }
}

interface Batch {
  entries: Entry[];
  days: Day[];
  unreadable: Day[];
}

/** Days that cannot be read are left out, and named: the other days are still worth saving. */
async function readBatch(db: LogDb, after: Day | undefined): Promise<Batch> {
  const range = after === undefined ? null : IDBKeyRange.lowerBound(after, true);
  try {
    const read = await db.getAll('dayEntries', range, BATCH_DAYS);
    return { entries: read.flatMap(({ entries }) => entries), days: read.map(({ day }) => day), unreadable: [] };
  } catch {
    const days = await db.getAllKeys('dayEntries', range, BATCH_DAYS);
    const read = await Promise.all(days.map((day) => db.get('dayEntries', day).catch(() => null)));
    // A day that has been erased since its name was read is undefined, and missing nowhere.
    return { entries: read.flatMap((one) => one?.entries ?? []), days, unreadable: days.filter((_, i) => read[i] === null) };
  }
}

/** A database of a newer Rill cannot be opened for writing; such a database is read as it is, and not touched. */
async function openAnyLog(): Promise<LogDb> {
  try {
    return await openLog();
  } catch (error) {
    if (troubleOf(error) !== 'newer') throw error;
    return openDB<LogSchema>(LOG_NAME, undefined, {
      // There is no database after all, and looking for one must not create one.
      upgrade: (_db, _old, _new, transaction) => void abortTransaction(transaction),
      blocking: (_old, _new, event) => (event.target as IDBDatabase).close(),
    });
  }
}

/** By way of a stream, so that the whole text is never in memory. */
function blobOf(text: AsyncGenerator<string>): Promise<Blob> {
  return new Response(streamOf(text)).blob();
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
