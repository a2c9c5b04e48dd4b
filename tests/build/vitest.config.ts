import { defineConfig } from 'vitest/config';

/** Looks at the builds in `.output`, which have to be there. */
export default defineConfig({ test: { root: import.meta.dirname, environment: 'node', include: ['*.test.ts'] } });
