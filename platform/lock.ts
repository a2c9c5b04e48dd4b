/** Held by who changes the log until its copies are renewed (`log/copies.ts`). */
export const LOG_LOCK = 'rill-log';

/**
 * Runs `work` alone: never beside another holder of the same name, in this or any other page or background of Rill.
 * The browser frees the lock when a context dies.
 */
export function withLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  return request(name, {}, work);
}

/** As `withLock`, unless somebody holds it: then nothing is done. @returns null then. */
export function ifFree<T>(name: string, work: () => Promise<T>): Promise<T | null> {
  return request(name, { ifAvailable: true }, async (isHeld) => (isHeld ? work() : null));
}

/** Where the browser has no locks, or refuses one, the work is done without: two writers rarely meet, and work that is not done is lost. */
async function request<T>(name: string, options: LockOptions, work: (isHeld: boolean) => Promise<T>): Promise<T> {
  let isBegun = false;
  try {
    return await (navigator.locks.request(name, options, (lock) => {
      isBegun = true;
      return work(lock !== null);
    }) as Promise<T>);
  } catch (error) {
    if (isBegun) throw error;
    return work(true);
  }
}

/** The last call in this context that holds a lock of `inTurn`, or waits for one. */
let queue: Promise<unknown> | null = null;

/**
 * As `withLock`, for one name and in the order of the calls. `work` hears whether nobody held the lock: then what was asked of the browser
 * together with it holds, and nothing has to wait for the lock alone.
 */
export function inTurn<T>(name: string, work: (wasFree: boolean) => Promise<T>): Promise<T> {
  const done = queue ? queue.then(() => withLock(name, () => work(false))) : atOnce(name, work);
  const settled = done
    .catch(() => undefined)
    .finally(() => {
      if (queue === settled) queue = null;
    });
  queue = settled;
  return done;
}

async function atOnce<T>(name: string, work: (wasFree: boolean) => Promise<T>): Promise<T> {
  const taken = await request(name, { ifAvailable: true }, async (isHeld) => (isHeld ? { result: await work(true) } : null));
  return taken ? taken.result : withLock(name, () => work(false));
}
