import type { Plugin } from 'vite';

const HELPER = '\0vite/preload-helper.js';

/** The function in which every late import is wrapped. Vite replaces the flag. */
const CODE = `
const read = new Map();

function readStyle(file) {
  const known = read.get(file) ?? document.querySelector('[href="/' + file + '"],[data-href="/' + file + '"]');
  if (known) return known;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.crossOrigin = '';
  link.href = '/' + file;
  const reading = new Promise((done, fail) => {
    link.onload = done;
    link.onerror = () => {
      read.delete(file);
      fail(new Error('Not read: ' + file));
    };
  });
  read.set(file, reading);
  document.head.append(link);
  return reading;
}

export const __vitePreload = (load, styles) =>
  __VITE_IS_MODERN__ && styles ? Promise.all([load(), ...styles.map(readStyle)]).then(([part]) => part) : load();
`;

/**
 * Takes the place of Vite's wrapper of late imports, which weighs a kilobyte compressed in every page: most of that is for older browsers,
 * other servers and nonces, none of which an extension has. A late part waits for its styles. The scripts of a late part are not read
 * ahead: they lie on the same disk, and a link for each would change the page.
 */
export function smallPreload(): Plugin {
  return {
    name: 'rill-small-preload',
    enforce: 'pre',
    load: (id) => (id === HELPER ? CODE : null),
  };
}
