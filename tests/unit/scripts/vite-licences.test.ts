import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { licences, readLicences } from '../../../scripts/vite-licences.ts';

const root = resolve(import.meta.dirname, '../../..');

describe('the licences', () => {
  test('are those of the dependencies and of what they depend on, as installed', async () => {
    const found = await readLicences(root);
    const names = found.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['react', 'scheduler', 'recharts', 'd3-scale', 'zustand']));
    expect(names).not.toContain('vitest');
    expect(found.filter(({ version, licence }) => !/^\d/.test(version) || !licence)).toEqual([]);
    expect(found.find(({ name }) => name === 'react')?.text).toContain('MIT License');
  });

  test('are complete, or the build fails', async () => {
    const complaints: string[] = [];
    const build = async (...moduleIds: string[]) => {
      const { generateBundle } = licences(root);
      const context = { error: (words: string) => complaints.push(words) };
      await Reflect.apply(generateBundle as (...args: unknown[]) => unknown, context, [{}, { 'a.js': { type: 'chunk', moduleIds } }]);
    };
    await build('/a/core/time.ts', '/a/node_modules/react/index.js', '/a/node_modules/recharts/node_modules/immer/dist/immer.mjs');
    expect(complaints).toEqual([]);
    await build('/a/node_modules/@some/thing/index.js');
    expect(complaints.join()).toContain('@some/thing');
  });
});
