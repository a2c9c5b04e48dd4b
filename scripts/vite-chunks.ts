import { join, resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

const ROOT = resolve(import.meta.dirname, '..');
/** The pages that have to be there at once, the more urgent first. */
const PAGES = ['popup', 'break'];
const BASE = 'base';
/** What every page needs: React, and the few lines that join the files. */
const REACT = /\/node_modules\/(?:react|react-dom|scheduler)\/|rolldown\/runtime|wxt-(?:html-)?plugins/;

/**
 * Puts what popup and prompt need at once into few files: a page of an extension pays for each file that it asks for. One, the base, holds
 * React and what the popup shares with other pages, so that the popup reads nothing in vain.
 */
export function fewChunks(): Plugin {
  return {
    name: 'rill-few-chunks',
    outputOptions(output) {
      // The background is one file of its own.
      if (output.format !== 'es') return null;
      const groups = [{ name: sharedChunk(), debugName: 'shared by pages', minShareCount: 2 }];
      // What a module imports is grouped by itself, or the later pages would take it from the first.
      return { ...output, codeSplitting: { groups, includeDependenciesRecursively: false } };
    },
  };
}

/** Names a module by the first page that needs it before it shows something; null where none does. */
function sharedChunk() {
  const needed = new Map<string, ReadonlySet<string>>();
  return (id: string, context: Rolldown.ChunkingContext): string | null => {
    if (REACT.test(id)) return BASE;
    for (const page of PAGES) {
      const modules = needed.get(page) ?? modulesOf(join(ROOT, `entrypoints/${page}/main.tsx`), context);
      needed.set(page, modules);
      if (modules.has(id)) return page === PAGES[0] ? BASE : `${page}-shared`;
    }
    return null;
  };
}

/** Everything that a module imports, and what that imports, but for what is imported late. */
function modulesOf(entry: string, context: Rolldown.ChunkingContext): ReadonlySet<string> {
  const found = new Set([entry]);
  // A set hands out what is added to it meanwhile.
  for (const id of found) for (const imported of context.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  return found;
}
