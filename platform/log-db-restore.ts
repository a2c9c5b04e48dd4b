import { unwrap } from 'idb';
import type { Entry } from '../core/log/entry.ts';
import { addEntries, addTotals, sumsOf } from '../core/log/recount.ts';
import { type RestoreMode, type RestorePlan, type RestoreSteps, restorePlanner } from '../core/log/restore-plan.ts';
import { inLog, type LogTransaction, tellChanged } from './log-db.ts';
import type { LongWork } from './long-work.ts';

type File = ReadonlyMap<string, Entry>;

/** Fast to read at once, small in memory. */
const READ_BATCH = 2_000;
/** So many writes are on their way at a time: enough to keep the browser busy, and few enough to be cancelled between waves. */
const WRITE_BATCH = 4_000;

/**
 * What a restore would do, without doing it.
 * @throws LogUnavailable when the log cannot be read, or with an `AbortError` as its cause when cancelled.
 */
export function planRestore(file: File, mode: RestoreMode, { signal }: LongWork = {}): Promise<RestorePlan> {
  return inLog('readonly', async (transaction) => (await compareAll(transaction, file, mode, signal)).plan);
}

/**
 * Restores in one transaction: cancelled, failed or killed at any moment, the log is what it was. It is compared anew within, since
 * other pages may have written after the plan.
 * @returns what has been done.
 * @throws LogUnavailable when nothing was done; its cause is an `AbortError` when cancelled.
 */
export async function applyRestore(file: File, mode: RestoreMode, work: LongWork = {}): Promise<RestorePlan> {
  const plan = await inLog('readwrite', async (transaction) => {
    const steps = await compareAll(transaction, file, mode, work.signal);
    await putAll(transaction, steps, work);
    await (mode === 'replace' ? replaceDays(transaction, file) : changeDays(transaction, steps));
    work.signal?.throwIfAborted();
    return steps.plan;
  });
  tellChanged();
  return plan;
}

async function compareAll(
  transaction: LogTransaction,
  file: File,
  mode: RestoreMode,
  signal: AbortSignal | undefined,
): Promise<RestoreSteps> {
  const store = transaction.objectStore('entries');
  const planner = restorePlanner(file, mode);
  let known = await store.getAll(null, READ_BATCH);
  while (known.length > 0) {
    signal?.throwIfAborted();
    // The next batch is read while this one is compared.
    const next = store.getAll(IDBKeyRange.lowerBound(known.at(-1)?.id, true), READ_BATCH);
    next.catch(() => undefined);
    planner.compare(known);
    known = await next;
  }
  signal?.throwIfAborted();
  return planner.finish();
}

async function putAll(
  transaction: LogTransaction<'readwrite'>,
  { put, remove }: RestoreSteps,
  { signal, onProgress }: LongWork,
): Promise<void> {
  const store = transaction.objectStore('entries');
  const total = put.length + remove.length;
  const raw = unwrap(store);
  for (let from = 0; from < remove.length; from += WRITE_BATCH) {
    await wave(remove.slice(from, from + WRITE_BATCH).map((id) => raw.delete(id)));
    signal?.throwIfAborted();
  }
  for (let from = 0; from < put.length; from += WRITE_BATCH) {
    await wave(put.slice(from, from + WRITE_BATCH).map((entry) => raw.put(entry)));
    signal?.throwIfAborted();
    onProgress?.(remove.length + Math.min(from + WRITE_BATCH, put.length), total);
  }
}

/** Requests are dealt with in their order: when the last is done, all are. One that fails takes the transaction and the rest with it. */
function wave(requests: readonly IDBRequest[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const last = requests.at(-1);
    if (!last) return resolve();
    last.onsuccess = () => resolve();
    last.onerror = () => reject(last.transaction?.error ?? last.error);
  });
}

async function changeDays(transaction: LogTransaction<'readwrite'>, { days }: RestoreSteps): Promise<void> {
  const store = transaction.objectStore('days');
  const known = new Map((await store.getAll()).map((totals) => [totals.day, totals]));
  const changed = [...days].map(async ([day, change]) => {
    const totals = sumsOf(known, day);
    addTotals(totals, change);
    await store.put(totals);
  });
  await Promise.all(changed);
}

async function replaceDays(transaction: LogTransaction<'readwrite'>, file: File): Promise<void> {
  const store = transaction.objectStore('days');
  await store.clear();
  await Promise.all([...addEntries(new Map(), file.values()).values()].map(async (totals) => store.put(totals)));
}
