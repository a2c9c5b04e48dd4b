import axe from 'axe-core';
import { expect, vi } from 'vitest';

/**
 * Fails with the objections of axe. Colours and sizes need a real browser, which `tests/e2e/access.ts` has; the properties of a whole page
 * (its language, its landmarks) are looked at there too.
 */
export async function expectAccessible(container: Element = document.body): Promise<void> {
  const running = axe.run(container, { rules: { 'color-contrast': { enabled: false } }, preload: false });
  // axe waits for timers between its rules, and a test may have stopped them.
  let isRunning = vi.isFakeTimers();
  void running.finally(() => {
    isRunning = false;
  });
  while (isRunning) await vi.advanceTimersByTimeAsync(1);
  const { violations } = await running;
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
}
