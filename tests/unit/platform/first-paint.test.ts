import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { firstPaint } from '../../../platform/first-paint.ts';

type Hear = (list: { getEntriesByName(name: string): unknown[] }) => void;

let paint: (name: string) => void;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    'PerformanceObserver',
    class {
      constructor(hear: Hear) {
        paint = (name) => hear({ getEntriesByName: (asked) => (asked === name ? [{}] : []) });
      }
      observe() {}
      disconnect() {}
    },
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function settledAfter(act: () => unknown): Promise<boolean> {
  const settled = vi.fn();
  void firstPaint().then(settled);
  await act();
  await vi.advanceTimersByTimeAsync(0);
  return settled.mock.calls.length > 0;
}

it('comes with the first picture that has something on it', async () => {
  expect(await settledAfter(() => paint('first-paint'))).toBe(false);
  expect(await settledAfter(() => paint('first-contentful-paint'))).toBe(true);
});

it('is not waited for in a page that nobody sees', async () => {
  expect(await settledAfter(() => vi.advanceTimersByTimeAsync(999))).toBe(false);
  expect(await settledAfter(() => vi.advanceTimersByTimeAsync(1_000))).toBe(true);
});
