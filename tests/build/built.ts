import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The builds that `npm run zip` leaves, and `npm run build` but for Edge. */
export const BUILDS = { Chromium: 'chrome-mv3', Edge: 'edge-mv3', Firefox: 'firefox-mv3' } as const;
export type Build = keyof typeof BUILDS;

const OUTPUT = fileURLToPath(new URL('../../.output', import.meta.url));

export interface BuiltFile {
  /** Within the build, with slashes. */
  path: string;
  bytes: Buffer;
}

/** Every file of a build. @throws Error when it has not been built. */
export function filesOf(build: Build): BuiltFile[] {
  const folder = join(OUTPUT, BUILDS[build]);
  if (!existsSync(folder)) throw new Error(`There is no build for ${build}: "npm run zip" makes it.`);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(folder, path).replaceAll('\\', '/'), bytes: readFileSync(path) }))
    .sort((a, b) => a.path.localeCompare(b.path, 'en'));
}

export function manifestOf(build: Build): Record<string, unknown> {
  const file = filesOf(build).find(({ path }) => path === 'manifest.json');
  return JSON.parse(file?.bytes.toString('utf8') ?? 'null');
}
