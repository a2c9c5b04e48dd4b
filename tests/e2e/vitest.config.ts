import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import type { BrowserName } from './harness/rill.ts';

declare module 'vitest' {
  interface ProvidedContext {
    browser: BrowserName;
  }
}

/** The same sentences for each browser, and no second try: what fails once fails. */
const inBrowser = (browser: BrowserName) => ({
  extends: true as const,
  test: { name: browser, provide: { browser } },
});

/** With `--mode day` it is the long day alone. */
export default defineConfig(({ mode }) => ({
  cacheDir: fileURLToPath(new URL('../../node_modules/.vite/e2e', import.meta.url)),
  test: {
    root: import.meta.dirname,
    include: [mode === 'day' ? 'day/*.test.ts' : '*.test.ts'],
    environment: 'node',
    // The long stories spend their time waiting for alarms; the short ones are told beside them, in browsers of their own.
    maxWorkers: 4,
    retry: 0,
    bail: 0,
    testTimeout: 180_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
    projects: [inBrowser('chromium'), inBrowser('firefox')],
  },
}));
