import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

const POLYFILL = /\/webextension-polyfill\/dist\/browser-polyfill\.js$/;
const NAME = 'webextension-polyfill';
const LATE = `\0${NAME}-late`;
/** For pages. The background is one file and cannot read another later. */
const LATE_CODE = `
const native = globalThis.browser;
export default native?.runtime?.id ? native : (await import(${JSON.stringify(NAME)})).default;
`;
const TABLE = /(const apiMetadata = )(\{.*?\n {6}\});/s;
/** Where `browser` is spoken to. */
const FOLDERS = ['platform', 'entrypoints'];

/**
 * Leaves out of `webextension-polyfill` what it knows of functions of the browser that Rill never calls: they weigh two kilobytes compressed
 * in every page, and in the background at each wake. A function that is not in its table reaches the code as the browser made it, so one
 * that is overlooked here still works in every browser that answers with promises.
 *
 * Pages read it only in a browser that has no `browser` of its own, which of those that Rill runs in are Chrome 144 to 147.
 *
 * It also becomes a module of today: what a bundler puts around an older one asks for all that the browser has, and a browser makes each of
 * its interfaces only when it is first asked for.
 */
export function slimPolyfill(root = resolve(import.meta.dirname, '..')): Plugin {
  let isOneFile = false;
  return {
    name: 'rill-slim-polyfill',
    enforce: 'pre',
    configResolved({ build }) {
      isOneFile = Boolean(build.lib);
    },
    resolveId: (id, importer) => (id === NAME && importer !== LATE && !isOneFile ? LATE : null),
    load: (id) => (id === LATE ? LATE_CODE : null),
    async transform(code, id) {
      if (!POLYFILL.test(id.split('?')[0] ?? id)) return null;
      const used = await usedNames(root);
      const table = TABLE.exec(code)?.[2];
      if (!table) throw new Error('webextension-polyfill has changed: its table of functions is not where it was.');
      const kept = slimmed(JSON.parse(table), used);
      const slim = code.replace(TABLE, (_, start) => `${start}${JSON.stringify(kept)};`);
      return { code: `const module = { exports: {} }, { exports } = module;\n${slim}\nexport default module.exports;\n`, map: null };
    },
  };
}

function slimmed(table: Record<string, Record<string, unknown>>, used: ReadonlySet<string>) {
  const parts = Object.entries(table).map(([part, functions]) => {
    const kept = Object.entries(functions).filter(([name]) => used.has(`${part}.${name}`));
    return [part, Object.fromEntries(kept)] as const;
  });
  return Object.fromEntries(parts.filter(([, functions]) => Object.keys(functions).length > 0));
}

/** What the code names of the browser: `tabs.create`, and `storage.local` for everything in it. */
async function usedNames(root: string): Promise<Set<string>> {
  const files = await Promise.all(
    FOLDERS.map(async (folder) => (await readdir(join(root, folder), { recursive: true })).map((name) => join(root, folder, name))),
  );
  const sources = files.flat().filter((name) => /\.tsx?$/.test(name));
  const texts = await Promise.all(sources.map((name) => readFile(name, 'utf8')));
  return new Set(texts.flatMap((text) => [...text.matchAll(/\bbrowser\.(\w+)\??\.(\w+)/g)].map(([, part, name]) => `${part}.${name}`)));
}
