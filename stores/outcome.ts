import { type LogTrouble, troubleOf } from '../platform/log/trouble.ts';

/** What came of something that may fail or be cancelled; then nothing has been changed. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; why: LogTrouble | 'cancelled' };

/** Tries it; what is thrown becomes a reason that can be told. */
export async function outcomeOf<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, why: signal?.aborted ? 'cancelled' : troubleOf(error) };
  }
}
