import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';

/** What a built extension weighs, in bytes. */
export interface Weights {
  /** Compressed; a browser reads it anew at each wake. */
  background: number;
  /** Scripts that the popup reads before it shows something, compressed. */
  popup: number;
  /** All files, each compressed as in a package. */
  packed: number;
}

/** What it is to weigh; `npm run bench` shows it. */
export const GOALS: Weights = { background: 20 * 1024, popup: 95 * 1024, packed: 700 * 1024 };

/**
 * What it may weigh; `npm test` holds it. The popup has not reached its goal: React with its DOM alone is 66 kB of it. Until it has, it may
 * only become lighter.
 */
export const BUDGETS: Weights = { ...GOALS, popup: 107 * 1024 };

/** @param build the folder of a built extension */
export function weigh(build: string): Weights {
  const files = readdirSync(build, { recursive: true, encoding: 'utf8' })
    .map((name) => join(build, name))
    .filter((path) => statSync(path).isFile());
  const compressed = (name: string) => gzipSync(readFileSync(join(build, name)), { level: 9 }).length;
  const inPackage = (path: string) =>
    deflateRawSync(readFileSync(path), { level: 9 }).length + ZIP_ENTRY + 2 * path.slice(build.length).length;
  return {
    background: compressed('background.js'),
    popup: sum(scriptsOf(readFileSync(join(build, 'popup.html'), 'utf8')).map(compressed)),
    packed: sum(files.map(inPackage)),
  };
}

/** Bytes that a package needs for each file beside its name. */
const ZIP_ENTRY = 30 + 46;

function scriptsOf(html: string): string[] {
  return [...html.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].map(([, path]) => path as string);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
