import { defineWebExtConfig } from 'wxt';
import { findBrowser, findChromiumLike, hasDisplay } from './scripts/find-browser.mjs';
import { sandboxFlags } from './scripts/sandbox.mjs';

const chrome = findChromiumLike();
const firefox = findBrowser('firefox');

/** `npm run dev` opens the browser that is there; without a display it only builds and serves. */
export default defineWebExtConfig({
  disabled: !hasDisplay(),
  binaries: { ...(chrome && { chrome }), ...(firefox && { firefox }) },
  chromiumArgs: hasDisplay() ? sandboxFlags(chrome) : [],
});
