import { defineConfig } from 'vitest/config';

/** Looks at the builds in `.output`, which have to be there. A snapshot that is missing is a failure; `--update` writes one. */
export default defineConfig({ test: { root: import.meta.dirname, environment: 'node', include: ['*.test.ts'], update: 'none' } });
