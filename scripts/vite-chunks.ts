import { join, resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

const ROOT = resolve(import.meta.dirname, '..');
const pageOf = (name: string) => join(ROOT, `entrypoints/${name}/main.tsx`);
const POPUP = pageOf('popup');
const PROMPT = pageOf('break');
const PAGES = [POPUP, PROMPT, pageOf('options'), pageOf('welcome')];
/** Read late by the popup and at once by the prompt. */
const WRITES = join(ROOT, 'stores/log-writes.ts');
/** The modules that every page needs: React, and the few lines that join the files. */
const REACT = /\/node_modules\/(?:react|react-dom|scheduler)\/|rolldown\/runtime|wxt-(?:html-)?plugins/;

/**
 * Puts the code that popup and prompt need at once into few files: a page of an extension pays for each file that it asks for, more than
 * for the content of the file. The popup has one file, the base, which also holds the modules that other pages share with it, React above
 * all: those pages read a popup that they do not open. A page's script runs as soon as it has been read. Other scripts wait for the styles,
 * which nothing needs before the first picture.
 */
export function fewChunks(): Plugin {
  return {
    name: 'rill-few-chunks',
    // A file runs what is in it in the order of the pages that need it.
    options: popupFirst,
    outputOptions(output) {
      // The background is one file of its own.
      if (output.format !== 'es') return null;
      // The modules that a module imports are grouped by themselves, or the later pages would take them from the first.
      return { ...output, codeSplitting: { groups: [{ name: chunkNames() }], includeDependenciesRecursively: false } };
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html) => html.replaceAll('<script type="module"', '<script type="module" async'),
    },
  };
}

function popupFirst(options: Rolldown.InputOptions): Rolldown.InputOptions | null {
  const { input } = options;
  if (typeof input !== 'object' || Array.isArray(input) || !input.popup) return null;
  const { popup, ...others } = input;
  return { ...options, input: { popup, ...others } };
}

/** Names the file that a module goes into; null leaves it to the bundler. */
function chunkNames() {
  const known = new Map<string, ReadonlySet<string>>();
  return (id: string, context: Rolldown.ChunkingContext): string | null => {
    const atOnce = (entry: string) => remember(entry, () => modulesOf([entry], context, false));
    const late = (entry: string) => remember(`${entry} late`, () => modulesOf(lateImports(atOnce(entry), context), context, true));
    const isAtOnce = (entry: string) => atOnce(entry).has(id);
    const isSharedByPrompt = () => PAGES.some((page) => late(page).has(id) || (page !== PROMPT && isAtOnce(page)));
    if (REACT.test(id) || isAtOnce(POPUP)) return 'base';
    if (isAtOnce(WRITES)) return 'log';
    return isAtOnce(PROMPT) && isSharedByPrompt() ? 'break-shared' : null;
  };

  function remember(key: string, find: () => ReadonlySet<string>): ReadonlySet<string> {
    const found = known.get(key) ?? find();
    known.set(key, found);
    return found;
  }
}

/** Modules, everything that they import, and what that imports. @param withLate also what is imported while they run. */
function modulesOf(entries: readonly string[], context: Rolldown.ChunkingContext, withLate: boolean): ReadonlySet<string> {
  const found = new Set(entries);
  // A set hands out what is added to it meanwhile.
  for (const id of found) {
    for (const imported of context.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
    if (withLate) for (const imported of lateImports([id], context)) found.add(imported);
  }
  return found;
}

function lateImports(modules: Iterable<string>, context: Rolldown.ChunkingContext): string[] {
  return [...modules].flatMap((id) => context.getModuleInfo(id)?.dynamicallyImportedIds ?? []);
}
