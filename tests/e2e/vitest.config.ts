import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import type { BrowserName } from './harness/rill.ts';

declare module 'vitest' {
  interface ProvidedContext {
    browser: BrowserName;
  }
}

/**
 * The same sentences for each browser, and no second try but for a browser that says nothing any more: a test that fails once has failed.
 */
const inBrowser = (browser: BrowserName, globalSetup: string[] = []) => ({
  extends: true as const,
  test: { name: browser, provide: { browser }, globalSetup },
});

/** Files that take more than a minute: first the stories that wait for alarms, then those that keep the processors at work meanwhile. */
const LONG = ['main-job', 'presence', 'access-pages', 'access', 'routines'].map((name) => `${name}.test.ts`);

/** Begins with the long ones of one browser, then those of the other, so that what waits has something beside it; the short ones fill up the end. */
class LongOnesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId, project }: TestSpecification) => {
      const place = LONG.indexOf(basename(moduleId));
      if (place < 0) return 2 * LONG.length;
      return place + (project.name === 'firefox' ? 0 : LONG.length);
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

/** With `--mode day` it is the long day alone. */
export default defineConfig(({ mode }) => ({
  cacheDir: fileURLToPath(new URL('../../node_modules/.vite/e2e', import.meta.url)),
  test: {
    root: import.meta.dirname,
    include: [mode === 'day' ? 'day/*.test.ts' : '*.test.ts'],
    environment: 'node',
    // The long stories spend their time waiting for alarms; the short ones are told beside them, in browsers of their own.
    maxWorkers: 4,
    // A story has a browser of its own, not a process: to load what drives the browser anew for each file costs more than a second.
    isolate: false,
    sequence: { sequencer: LongOnesFirst },
    // Firefox has been seen not to answer one question of 700 stories at all, for three minutes; why is open. A test that fails by its own
    // fault fails once.
    retry: { count: 1, condition: /^Test timed out/ },
    bail: 0,
    testTimeout: 180_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
    projects: [inBrowser('chromium'), inBrowser('firefox', [join(import.meta.dirname, 'harness/used-profile.ts')])],
  },
}));
