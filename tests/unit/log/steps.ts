/** Goes through work that is done in steps, at once. */
export function done<T>(steps: Generator<number, T>): T {
  for (;;) {
    const { done: isDone, value } = steps.next();
    if (isDone) return value;
  }
}
