import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { browser } from '../platform/browser.ts';

declare global {
  /** The value that `polyfill.js` leaves behind. */
  var rillBrowser: typeof browser | undefined;
}

/** Read by the background of a Chrome without a `browser` of its own, before anything else (scripts/vite-polyfill.ts). */
export default defineUnlistedScript(() => {
  globalThis.rillBrowser = browser;
});
