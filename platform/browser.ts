/**
 * The only importer of webextension-polyfill: everything else of the browser is reached through the ports in this folder.
 * Where `browser` is native (Firefox, Chrome 148 and later) the polyfill hands out the native object.
 */
export { default as browser, type Windows } from 'webextension-polyfill';
