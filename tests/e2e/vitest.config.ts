import { defineConfig } from 'vitest/config';
import type { BrowserName } from './harness/rill.ts';

declare module 'vitest' {
  interface ProvidedContext {
    browser: BrowserName;
  }
}

/** The same sentences for each browser. One browser at a time, nothing beside it, and no second try: what fails once fails. */
const inBrowser = (browser: BrowserName) => ({
  extends: true as const,
  test: { name: browser, provide: { browser } },
});

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    maxWorkers: 1,
    retry: 0,
    bail: 0,
    testTimeout: 180_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
    projects: [inBrowser('chromium'), inBrowser('firefox')],
  },
});
