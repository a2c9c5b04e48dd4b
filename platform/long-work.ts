/** Work that may take seconds: it tells how far it is, and can be cancelled. */
export interface LongWork {
  /** Cancels it; nothing has been changed then. */
  signal?: AbortSignal;
  /** @param done of `total`, in whatever the work is counted in; both from 0. */
  onProgress?: (done: number, total: number) => void;
}
