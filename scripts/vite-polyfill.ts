import type { Plugin } from 'vite';

const POLYFILL = /\/webextension-polyfill\/dist\/browser-polyfill\.js$/;
const NAME = 'webextension-polyfill';
const LATE = `\0${NAME}-late`;
const WORKER = `\0${NAME}-worker`;
const PART = `\0${NAME}-part`;
const NATIVE = `\0${NAME}-native`;
const BACKGROUND = 'background';
/** The file that is made of `entrypoints/polyfill.ts`. */
const FILE = 'polyfill';
/** For pages. */
const LATE_CODE = `
const native = globalThis.browser;
export default native?.runtime?.id ? native : (await import(${JSON.stringify(NAME)})).default;
`;
/**
 * For the background, which needs it before it sets the first listener. Chromium's is a service worker, which can read a file later only if it
 * has read it while it was installed: https://w3c.github.io/ServiceWorker/#importscripts. So it is read then also where there is a `browser`:
 * one that Chrome takes back must not leave Rill without a background.
 */
const WORKER_CODE = `
const read = () => importScripts('/${FILE}.js');
addEventListener('install', read);
const native = globalThis.browser?.runtime?.id && globalThis.browser;
if (!native) read();
export default native || globalThis.rillBrowser;
`;
/** For what the background reads late: by then it has what it needs. */
const PART_CODE = `
const native = globalThis.browser;
export default native?.runtime?.id ? native : globalThis.rillBrowser;
`;
const TABLE = /(const apiMetadata = )(\{.*?\n {6}\});/s;
/** What is around it for loaders of all kinds. */
const WRAPPER = /^\(function \(global, factory\) \{.*?, function \(module\) \{(.*)\}\);\s*(?:\/\/[^\n]*\s*)?$/s;

/**
 * Takes the table of callback functions out of `webextension-polyfill`: every browser that Rill runs in answers with promises by itself, and
 * what is not in the table reaches the code as the browser made it. What is left is what Chrome 144 to 147 needs it for: a listener that
 * answers a message with a promise. All later ones, and Firefox, have a `browser` of their own, and neither pages nor background then read it.
 *
 * In Firefox it would only ever hand out the `browser` that is there, so there that is all of it.
 *
 * It also becomes a module of today without a wrapper: what a bundler puts around an older one asks for all that the browser has, and a browser makes each of
 * its interfaces only when it is first asked for.
 * @param isNative whether every browser that the build is for has a `browser` of its own.
 */
export function slimPolyfill({ isNative }: { isNative: boolean }): Plugin {
  /** Null for pages, whose parts are many files. */
  let oneFile: unknown = null;
  return {
    name: 'rill-slim-polyfill',
    enforce: 'pre',
    configResolved({ build }) {
      oneFile = build.lib ? build.lib.fileName : null;
    },
    resolveId(id, importer) {
      if (id !== NAME || importer === LATE) return null;
      if (isNative) return NATIVE;
      if (oneFile === null) return LATE;
      if (oneFile === FILE) return null;
      return oneFile === BACKGROUND ? WORKER : PART;
    },
    load(id) {
      if (id === NATIVE) return 'export default globalThis.browser;';
      if (id === WORKER) return WORKER_CODE;
      if (id === PART) return PART_CODE;
      return id === LATE ? LATE_CODE : null;
    },
    transform(code, id) {
      if (!POLYFILL.test(id.split('?')[0] ?? id)) return null;
      const inside = WRAPPER.exec(code)?.[1];
      const table = TABLE.exec(code)?.[2];
      if (!inside || !table) throw new Error('webextension-polyfill has changed: it is not written as it was.');
      // Empty it would refuse to work.
      const { runtime } = JSON.parse(table);
      const kept = { runtime: { sendMessage: runtime.sendMessage } };
      const slim = inside.replace(TABLE, (_, start) => `${start}${JSON.stringify(kept)};`);
      return { code: `const module = {};\n(() => {${slim}})();\nexport default module.exports;\n`, map: null };
    },
  };
}
