import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { content } from './scripts/vite-content.ts';
import { licences } from './scripts/vite-licences.ts';
import { messages } from './scripts/vite-messages.ts';
import { seal } from './scripts/vite-seal.ts';

const test = (name: string, environment: 'node' | 'happy-dom', setupFiles: string[] = []) => ({
  extends: true as const,
  test: { name, environment, include: [`tests/${name}/**/*.test.{ts,tsx}`], setupFiles },
});

export default defineConfig({
  plugins: [WxtVitest(), react(), messages(), content(), licences(), seal()],
  test: {
    // A machine that is busy with something else is not a failure: the whole library, looked at by axe beside two browsers, took 33 s.
    testTimeout: 120_000,
    // By itself Vitest leaves one processor free, which on a machine with two is half of it.
    maxWorkers: '100%',
    projects: [test('unit', 'node'), test('simulation', 'node'), test('component', 'happy-dom', ['tests/component/setup.ts'])],
  },
});
