/** Connects the stores that a page mirrors: every store is read once, and then follows the stored data. Never rejects. */
export function connectAll(stores: readonly (() => Promise<unknown>)[]): Promise<PromiseSettledResult<unknown>[]> {
  return Promise.allSettled(stores.map((connect) => connect()));
}
