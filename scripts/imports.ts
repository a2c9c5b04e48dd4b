import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Imports of our own files, at once or late; types are no code. */
const IMPORT = /^(?:import|export)\s(?!type\b)[^'"`]*?['"](\.[^'"]+\.tsx?)['"]|\bimport\(\s*['"](\.[^'"]+\.tsx?)['"]/gm;

/**
 * A file of ours, and all of ours that it imports.
 * @param but what is passed over.
 * @param withLate those too that it imports only while it runs.
 */
export function filesOf(entry: string, but?: RegExp, withLate = true): readonly string[] {
  const files = new Set<string>();
  const waiting = [entry];
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (files.has(file) || !existsSync(file)) continue;
    files.add(file);
    for (const [, now, late] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      const name = now ?? (withLate ? late : undefined);
      const imported = name && resolve(dirname(file), name);
      if (imported && !but?.test(imported)) waiting.push(imported);
    }
  }
  return [...files];
}
