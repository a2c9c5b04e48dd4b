/**
 * Stands in the builds for `webextension-polyfill` (`wxt.config.ts`): every browser that the manifests allow has a `browser` of its own. A
 * Chromium that took its `browser` back would still answer with promises by `chrome`; only a listener whose promise is the answer to a message
 * would go unheard.
 */
const { browser, chrome } = globalThis as { browser?: unknown; chrome?: unknown };
export default browser ?? chrome;
