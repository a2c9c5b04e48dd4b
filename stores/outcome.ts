import { type LogTrouble, troubleOf } from '../platform/log/trouble.ts';

/** The outcome of work that may fail or be cancelled: the value, or why there is none; then nothing has been changed. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; why: LogTrouble | 'cancelled' };

/** Runs the work; an error becomes a reason that can be told. */
export async function outcomeOf<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, why: signal?.aborted ? 'cancelled' : troubleOf(error) };
  }
}
