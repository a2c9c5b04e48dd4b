/** The files that are handed to the stores: the packages, and the sources from which a reviewer builds the same packages. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { version } from '../../package.json' with { type: 'json' };
import { temporaryFolder } from '../e2e/harness/temporary.ts';
import { filesOf, manifestOf } from './built.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BROWSERS = ['chrome', 'edge', 'firefox'] as const;
const ARCHIVES = [...BROWSERS, 'sources'].map((name) => `rill-${version}-${name}.zip`);
/** Longer than three builds take, on a slow machine. */
const PACKING = 180_000;

test.each([
  ['chrome', 'Chromium'],
  ['edge', 'Edge'],
  ['firefox', 'Firefox'],
] as const)('the package for %s holds its build, and nothing else', (browser, build) => {
  const packed = unzipSync(archive(ROOT, `rill-${version}-${browser}.zip`));
  const built = filesOf(build);
  expect(Object.keys(packed).sort()).toEqual(built.map(({ path }) => path).sort());
  for (const { path, bytes } of built.filter(({ path }) => path !== 'manifest.json'))
    expect(bytes.equals(packed[path] as Uint8Array), path).toBe(true);
  const { key: _, ...manifest } = manifestOf(build);
  expect(JSON.parse(strFromU8(packed['manifest.json'] as Uint8Array))).toEqual(manifest);
});

/** https://developer.chrome.com/docs/extensions/reference/manifest/key */
test('no package carries a key, which stores refuse', () => {
  const keys = BROWSERS.map((browser) => unzipSync(archive(ROOT, `rill-${version}-${browser}.zip`))['manifest.json'] as Uint8Array).map(
    (bytes) => 'key' in JSON.parse(strFromU8(bytes)),
  );
  expect(keys).toEqual([false, false, false]);
});

test('a reviewer builds the same packages from the archive of the sources, to the byte', { timeout: PACKING }, () => {
  const folder = temporaryFolder();
  const sources = unzipSync(archive(ROOT, `rill-${version}-sources.zip`));
  for (const [path, bytes] of Object.entries(sources)) write(join(folder.path, path), bytes);
  // `npm ci` would bring the same packages, as the lock file says.
  symlinkSync(join(ROOT, 'node_modules'), join(folder.path, 'node_modules'), 'junction');

  for (const browser of BROWSERS) pack(folder.path, browser);
  const again = ARCHIVES.filter((name) => archive(folder.path, name).equals(archive(ROOT, name)));
  expect(again).toEqual(ARCHIVES);
  folder.remove();
});

test('the archive of the sources holds what a build needs, and nothing else', () => {
  const paths = Object.keys(unzipSync(archive(ROOT, `rill-${version}-sources.zip`)));
  const rooms = new Set(paths.map((path) => path.split('/')[0]));
  expect([...rooms].sort()).toEqual(
    [
      ...['components', 'content', 'core', 'design', 'entrypoints', 'locales', 'platform', 'public', 'scripts', 'stores'],
      ...['LICENSE', 'README.md', 'package-lock.json', 'package.json', 'tsconfig.json', 'wxt.config.ts'],
    ].sort(),
  );
});

function archive(root: string, name: string): Buffer {
  const path = join(root, '.output', name);
  if (!existsSync(path)) throw new Error(`There is no ${name}: "npm run zip" makes it.`);
  return readFileSync(path);
}

function write(path: string, bytes: Uint8Array) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

function pack(root: string, browser: string) {
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
  // A reviewer builds by hand: the variables that Vitest sets would make another build.
  const env = { ...process.env, NODE_ENV: undefined, VITEST: undefined };
  const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, 'zip', '-b', browser], { cwd: root, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
}
