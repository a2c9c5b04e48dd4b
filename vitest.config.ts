import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { content } from './scripts/vite-content.ts';
import { messages } from './scripts/vite-messages.ts';

const test = (name: string, environment: 'node' | 'happy-dom') => ({
  extends: true as const,
  test: { name, environment, include: [`tests/${name}/**/*.test.{ts,tsx}`] },
});

export default defineConfig({
  plugins: [WxtVitest(), react(), messages(), content()],
  test: {
    projects: [test('unit', 'node'), test('simulation', 'node'), test('component', 'happy-dom')],
  },
});
