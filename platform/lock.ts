/**
 * Runs `work` alone: never beside another holder of the same name, in this or any other page or background of Rill.
 * The browser frees the lock when a context dies.
 */
export function withLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(name, work) as Promise<T>;
}
