/** Work that may take seconds: such work tells how far it is, and can be cancelled. */
export interface LongWork {
  /** Cancels it; nothing has been changed then. */
  signal?: AbortSignal;
  /** @param done of `total`, in the unit in which the work is counted; `done` and `total` begin at 0. */
  onProgress?: (done: number, total: number) => void;
}
