/**
 * The only importer of webextension-polyfill: everything else of the browser is reached through the ports in this folder. Its types are what
 * Rill is written against; the builds have the browser's own `browser` in its place (`native-browser.ts`).
 */
export { default as browser, type Windows } from 'webextension-polyfill';
