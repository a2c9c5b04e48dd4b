import type { Entry } from '../../core/log/entry.ts';
import { type RestoreMode, type RestorePlan, type RestoreSteps, restorePlanner } from '../../core/log/restore-plan.ts';
import type { LongWork } from '../long-work.ts';
import { inLog, type LogTransaction } from './database.ts';
import { changeDay } from './day.ts';
import { changeLog } from './write.ts';

type File = ReadonlyMap<string, Entry>;

/** So many days are read or written at a time: enough to keep the browser busy, and few enough to be cancelled between. */
const BATCH_DAYS = 50;

/**
 * Works out the changes of a restore, and makes none.
 * @throws LogUnavailable when the log cannot be read, or with an `AbortError` as its cause when cancelled.
 */
export function planRestore(file: File, mode: RestoreMode, { signal }: LongWork = {}): Promise<RestorePlan> {
  return inLog('readonly', async (transaction) => (await compareAll(transaction, file, mode, signal)).plan);
}

/**
 * Restores in one transaction: cancelled, failed or killed at any moment, the log is what it was. The file is compared anew within the
 * transaction, since other pages may have written after the plan.
 * @returns the changes that were made.
 * @throws LogUnavailable when nothing was done; the cause is an `AbortError` when cancelled.
 */
export function applyRestore(file: File, mode: RestoreMode, work: LongWork = {}): Promise<RestorePlan> {
  return changeLog(() =>
    inLog('readwrite', async (transaction) => {
      const steps = await compareAll(transaction, file, mode, work.signal);
      await changeDays(transaction, steps, work);
      return steps.plan;
    }),
  );
}

async function compareAll(
  transaction: LogTransaction,
  file: File,
  mode: RestoreMode,
  signal: AbortSignal | undefined,
): Promise<RestoreSteps> {
  const store = transaction.objectStore('dayEntries');
  const planner = restorePlanner(file, mode);
  let known = await store.getAll(null, BATCH_DAYS);
  while (known.length > 0) {
    signal?.throwIfAborted();
    // The next batch is read while this one is compared.
    const next = store.getAll(IDBKeyRange.lowerBound(known.at(-1)?.day, true), BATCH_DAYS);
    next.catch(() => undefined);
    for (const { entries } of known) planner.compare(entries);
    known = await next;
  }
  signal?.throwIfAborted();
  return planner.finish();
}

async function changeDays(transaction: LogTransaction<'readwrite'>, steps: RestoreSteps, { signal, onProgress }: LongWork): Promise<void> {
  const days = [...steps.days];
  for (let from = 0; from < days.length; from += BATCH_DAYS) {
    const batch = days.slice(from, from + BATCH_DAYS);
    await Promise.all(batch.map(([day, { gone, put }]) => changeDay(transaction, day, gone, put)));
    onProgress?.(from + batch.length, days.length);
    signal?.throwIfAborted();
  }
}
