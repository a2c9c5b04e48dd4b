/** Connects the stores that a page mirrors: each is read once, and then follows what is stored. Never rejects. */
export function connectAll(stores: readonly (() => Promise<unknown>)[]): Promise<PromiseSettledResult<unknown>[]> {
  return Promise.allSettled(stores.map((connect) => connect()));
}
