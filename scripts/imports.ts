import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Imports of our own files, at once or late; types are no code. */
const IMPORT = /^(?:import|export)\s(?!type\b)[^'"`]*?['"](\.[^'"]+\.tsx?)['"]|\bimport\(\s*['"](\.[^'"]+\.tsx?)['"]/gm;

/**
 * A file of ours, and all of ours that it imports, at once or late.
 * @param but what is passed over.
 */
export function filesOf(entry: string, but?: RegExp): readonly string[] {
  const files = new Set<string>();
  const waiting = [entry];
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (files.has(file) || !existsSync(file)) continue;
    files.add(file);
    for (const [, now, late] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      const imported = resolve(dirname(file), (now ?? late) as string);
      if (!but?.test(imported)) waiting.push(imported);
    }
  }
  return [...files];
}
