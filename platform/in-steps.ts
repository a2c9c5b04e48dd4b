import type { LongWork } from './long-work.ts';

/** Far less than what anybody notices as a page that hangs. */
const SLICE_MS = 30;

/**
 * Does work that is made of small steps, and lets the page go on in between. @param steps yields the share that is done, 0 to 1.
 * @throws the signal's reason when cancelled, and whatever a step throws.
 */
export async function inSteps<T>(steps: Generator<number, T>, { signal, onProgress }: LongWork = {}): Promise<T> {
  let until = performance.now() + SLICE_MS;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    onProgress?.(step.value, 1);
    await nextTask();
    signal?.throwIfAborted();
    until = performance.now() + SLICE_MS;
  }
}

/** By a message, as browsers hold back the timers of pages that are not looked at. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
