import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runtimeInside } from '../../../scripts/vite-runtime.ts';

const FILES = {
  // Of the older kind, which is what the bundler's own lines are for.
  'old.cjs': "exports.word = '$&'; exports.times = (count) => exports.word.repeat(count);",
  'shared.js': "import old from './old.cjs'; export const say = (count) => old.times(count);",
  'one.js': "import { say } from './shared.js'; export const said = say(1);",
  'two.js': "import * as old from './old.cjs'; import { say } from './shared.js'; export const said = say(2) + old.word;",
};

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rill-runtime-'));
  await Promise.all(Object.entries(FILES).map(([name, code]) => writeFile(join(folder, name), code)));
});
afterEach(() => rm(folder, { recursive: true }));

async function built(base: string) {
  await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [runtimeInside(base)],
    build: {
      rolldownOptions: {
        input: ['one', 'two'].map((name) => join(folder, `${name}.js`)),
        preserveEntrySignatures: 'strict',
        output: { codeSplitting: { groups: [{ name: 'base', test: /shared|old/ }] }, entryFileNames: 'assets/[name].js' },
      },
    },
  });
  const files = (await readdir(join(folder, 'dist'), { recursive: true })).filter((name) => name.endsWith('.js'));
  const said = async (name: string) => (await import(pathToFileURL(join(folder, 'dist/assets', `${name}.js`)).href)).said;
  return { files: files.map((name) => name.replace(/-[\w-]+\.js$/, '.js')).sort(), said };
}

test('the lines of the bundler are in the file that every page reads, and the pages run', async () => {
  const { files, said } = await built('base');
  expect(files).toEqual(['assets/base.js', 'assets/one.js', 'assets/two.js']);
  expect(await said('one')).toBe('$&');
  expect(await said('two')).toBe('$&$&$&');
});

test('a build without that file fails', async () => {
  await expect(built('basis')).rejects.toThrow('There is no file "basis"');
});
