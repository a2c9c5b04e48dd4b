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
 * For the background, which needs it before it sets the first listener. Chromium's is a service worker, which can read a file later only if
 * it has read it while it was installed: https://w3c.github.io/ServiceWorker/#importscripts. So the polyfill is read then also where there
 * is a `browser`: if Chrome takes its `browser` back, Rill must not be left without a background.
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
/** The wrapper around the polyfill, for loaders of all kinds. */
const WRAPPER = /^\(function \(global, factory\) \{.*?, function \(module\) \{(.*)\}\);\s*(?:\/\/[^\n]*\s*)?$/s;

/**
 * Takes the table of callback functions out of `webextension-polyfill`: every browser that Rill runs in answers with promises by itself,
 * and functions that are not in the table reach the code as the browser made them. The rest of the polyfill is for Chrome 144 to 147: a
 * listener that answers a message with a promise. All later versions, and Firefox, have a `browser` of their own, and neither pages nor
 * background then read it.
 *
 * In Firefox the polyfill would only hand out the `browser` that is there, so there it is reduced to that.
 *
 * The polyfill also becomes a module of today without a wrapper: the wrapper that a bundler puts around an older module asks for all
 * interfaces of the browser, and a browser makes each interface only when it is first asked for.
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
