import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * IndexedDB that cannot be opened, in a copy of the built extension: every upgrade is aborted before Rill sees it, and since the
 * database does not exist yet, each request to open it ends in a real error event of the browser.
 */
const NO_DATABASE = `(() => {
  const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (...args) {
    const request = open.apply(this, args);
    request.addEventListener('upgradeneeded', (event) => { event.stopImmediatePropagation(); request.transaction.abort(); });
    return request;
  };
})();
`;

/** @param extension the folder of a copy of the build, which is changed */
export function breakDatabase(extension: string) {
  prepend(join(extension, 'background.js'), NO_DATABASE);
  runFirst(
    extension,
    readdirSync(extension).filter((file) => file.endsWith('.html')),
    'no-database.js',
    NO_DATABASE,
  );
}

/** Storage that refuses each write or each reading of the background for as long as a page has stored that it is full or unreadable. */
const FULL_DISK = `for (const api of new Set([globalThis.browser, globalThis.chrome])) {
  const area = api?.storage.local;
  if (!area) continue;
  const get = area.get.bind(area);
  const set = area.set.bind(area);
  area.get = async (keys) => {
    if ((await get('unreadable')).unreadable) throw new Error('An unexpected error occurred');
    return get(keys);
  };
  area.set = async (values) => {
    if ((await get('full')).full) throw new Error('QUOTA_BYTES quota exceeded');
    return set(values);
  };
}
`;

/** @param extension the folder of a copy of the build, which is changed */
export function fillDisk(extension: string) {
  prepend(join(extension, 'background.js'), FULL_DISK);
}

/** A page fails while it is drawn, wherever it asks how it is to be drawn. */
const NO_DRAWING = `window.matchMedia = () => { throw new Error('nothing can be drawn'); };
`;

/** @param extension the folder of a copy of the build, in which the player and the welcome can no longer be drawn */
export function breakDrawing(extension: string) {
  runFirst(extension, ['break.html', 'welcome.html'], 'no-drawing.js', NO_DRAWING);
}

/** Goes wrong in each way that there is, as soon as it runs. */
const complaints = (place: string) => `setTimeout(() => { throw new Error('thrown in ${place}'); });
Promise.reject(new Error('rejected in ${place}'));
Promise.reject(new DOMException('refused in ${place}', 'AbortError'));
console.error('said in ${place}', new Error('with two\\nlines'));
`;

/** @param extension the folder of a copy of the build, whose background and popup complain at each start, and whose popup lacks a file */
export function complain(extension: string) {
  prepend(join(extension, 'background.js'), complaints('background'));
  runFirst(extension, ['popup.html'], 'complaints.js', `${complaints('popup')}new Image().src = '/missing.png';`);
}

function runFirst(extension: string, pages: string[], file: string, code: string) {
  writeFileSync(join(extension, file), code);
  for (const page of pages) {
    const path = join(extension, page);
    writeFileSync(path, readFileSync(path, 'utf8').replace('<head>', `<head><script src="/${file}"></script>`));
  }
}

function prepend(path: string, code: string) {
  writeFileSync(path, code + readFileSync(path, 'utf8'));
}

/** @param extension the folder of a copy of the build, which may then ask the network again */
export function dropPolicy(extension: string) {
  changeManifest(extension, ({ content_security_policy: _, ...manifest }) => manifest);
}

/** Keeps each sound that a page plays. */
const LISTENER = `globalThis.played = [];
const { play } = HTMLMediaElement.prototype;
HTMLMediaElement.prototype.play = function () { played.push(this); return play.call(this); };
`;

/** @param extension the folder of a copy of the build, in which cards keep the sounds that they play, as `played` */
export function keepSounds(extension: string) {
  runFirst(extension, ['break.html'], 'listener.js', LISTENER);
}

/**
 * A person who has allowed all that Rill may ask for, of which no debugger can tell the browser.
 *
 * @param extension the folder of a copy of the build, which is changed
 */
export function allowAll(extension: string) {
  changeManifest(extension, ({ permissions, optional_permissions, ...manifest }) => ({
    ...manifest,
    permissions: [...permissions, ...optional_permissions],
  }));
}

type Manifest = { permissions: string[]; optional_permissions: string[]; content_security_policy?: object };

function changeManifest(extension: string, change: (manifest: Manifest) => object) {
  const file = join(extension, 'manifest.json');
  writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8')))));
}
