/**
 * A promise that tells React its value as soon as it has one. Without that even a promise that was kept long ago makes `use` wait: the
 * page turns blank, and React then leaves it so for 0.3 s.
 */
export function readAhead<Value>(promise: Promise<Value>): Promise<Value> {
  const told: Promise<Value> & { status?: 'pending' | 'fulfilled' | 'rejected'; value?: Value; reason?: unknown } = promise;
  told.status = 'pending';
  promise.then(
    (value) => Object.assign(told, { status: 'fulfilled', value }),
    (reason: unknown) => Object.assign(told, { status: 'rejected', reason }),
  );
  return told;
}
