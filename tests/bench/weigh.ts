import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { popupScripts, type Weights } from '../../scripts/weight.ts';

/** Bytes that a package needs for each file beside its name, which stands there twice. */
const ZIP_ENTRY = 30 + 46;

/** Weighs any build as Size Limit weighs the newest, also one that was never packed. @param build the folder of a built extension */
export function weigh(build: string): Weights {
  const compressed = (path: string) => gzipSync(readFileSync(path), { level: 9 }).length;
  const inPackage = (path: string) =>
    deflateRawSync(readFileSync(path), { level: 9 }).length + ZIP_ENTRY + 2 * path.slice(build.length).length;
  const files = readdirSync(build, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return {
    background: compressed(join(build, 'background.js')),
    popup: sum(popupScripts(build).map(compressed)),
    packed: sum(files.map(inPackage)),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
