import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import compile from 'icu-minify/compile';
import type { Plugin } from 'vite';
import { CATALOGUE, keysOfPage } from './message-keys.ts';

const ROOT = resolve(import.meta.dirname, '..');

/**
 * Compiles the ICU messages of `locales/*.ts` while building, so that no parser is shipped. `en.ts?page=options` has only those that the
 * page can show; message-keys.ts finds these in the page's files. `&part=first` has the messages of the files that are read at once, and
 * `&part=late` all others of the page. A message that does not parse fails the build with its file and key.
 */
export function messages(): Plugin {
  return {
    name: 'rill-messages',
    enforce: 'pre',
    /** Vitest keeps what it has compiled, and would not see that a page's files now name another message. */
    configureVitest: ({ defineCacheKeyGenerator }) => defineCacheKeyGenerator(({ id }) => (id.includes('?page=') ? false : undefined)),
    async load(id) {
      const [file = id, query] = id.split('?');
      if (!CATALOGUE.test(file)) return null;
      this.addWatchFile(file);
      const source: Record<string, string> = (await import(`${pathToFileURL(file).href}?t=${Date.now()}`)).default;
      const wanted = new URLSearchParams(query);
      const page = wanted.get('page');
      const keys = Object.keys(source);
      const { keys: shown, files } = page ? keysOf(page, wanted.get('part'), keys) : { keys: new Set(keys), files: [] };
      for (const name of files) this.addWatchFile(name);
      const compiled = keys.filter((key) => shown.has(key)).map((key) => [key, compileMessage(file, key, source[key] as string)]);
      return `export default ${JSON.stringify(Object.fromEntries(compiled))}`;
    },
  };
}

function keysOf(page: string, part: string | null, keys: readonly string[]) {
  const entry = join(ROOT, `entrypoints/${page}/main.tsx`);
  if (part === 'first') return keysOfPage(entry, keys, false);
  const all = keysOfPage(entry, keys);
  if (part === null) return all;
  return { ...all, keys: all.keys.difference(keysOfPage(entry, keys, false).keys) };
}

function compileMessage(file: string, key: string, text: string) {
  try {
    return compile(text);
  } catch (error) {
    throw new Error(`${file}: message "${key}" is not valid ICU: ${error instanceof Error ? error.message : error}`);
  }
}
