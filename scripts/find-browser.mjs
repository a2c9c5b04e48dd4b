// @ts-check
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {'chromium' | 'chrome' | 'edge' | 'firefox'} BrowserName
 * @typedef {{ env: string[], commands: string[], mac: string[], windows: string[] }} Places
 */

/** The project's own folder of browsers for testing, where `fetch-browsers.mjs` puts them and writes down the program of each. */
export const OWN_BROWSERS = fileURLToPath(new URL('../.browsers', import.meta.url));
export const OWN_PROGRAMS = join(OWN_BROWSERS, 'programs.json');

/** Where each browser usually is. The first hit wins, and an environment variable always wins; a browser of the project's own comes last. @type {Record<BrowserName, Places>} */
const PLACES = {
  chromium: {
    env: ['CHROMIUM_PATH', 'CHROME_PATH'],
    commands: ['chromium', 'chromium-browser', 'ungoogled-chromium'],
    mac: ['Chromium.app/Contents/MacOS/Chromium'],
    windows: ['Chromium/Application/chrome.exe'],
  },
  chrome: {
    env: ['CHROME_PATH'],
    commands: ['google-chrome-stable', 'google-chrome', 'google-chrome-beta', 'google-chrome-unstable'],
    mac: ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Google Chrome Beta.app/Contents/MacOS/Google Chrome Beta'],
    windows: ['Google/Chrome/Application/chrome.exe', 'Google/Chrome Beta/Application/chrome.exe'],
  },
  edge: {
    env: ['EDGE_PATH'],
    commands: ['microsoft-edge-stable', 'microsoft-edge'],
    mac: ['Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    windows: ['Microsoft/Edge/Application/msedge.exe'],
  },
  firefox: {
    env: ['FIREFOX_PATH'],
    commands: ['firefox-esr', 'firefox', 'firefox-developer-edition', 'firefox-nightly'],
    mac: [
      'Firefox.app/Contents/MacOS/firefox',
      'Firefox Developer Edition.app/Contents/MacOS/firefox',
      'Firefox Nightly.app/Contents/MacOS/firefox',
    ],
    windows: ['Mozilla Firefox/firefox.exe', 'Firefox Developer Edition/firefox.exe', 'Firefox Nightly/firefox.exe'],
  },
};

/**
 * The path of an installed browser, or `undefined` when it is not in any of its usual places.
 *
 * @param {BrowserName} name
 * @param {{ env?: NodeJS.ProcessEnv, platform?: NodeJS.Platform, runs?: (path: string) => boolean, own?: Partial<Record<BrowserName, string>> }} [machine]
 *   replaced in tests
 * @returns {string | undefined}
 */
export function findBrowser(name, { env = process.env, platform = process.platform, runs = isExecutable, own = readOwnPrograms() } = {}) {
  return [...candidates(PLACES[name], env, platform), own[name] ?? ''].filter(Boolean).find(runs);
}

/**
 * The first browser that runs a Chromium extension: Chromium, then Chrome, then Edge.
 *
 * @returns {string | undefined}
 */
export function findChromiumLike() {
  return findBrowser('chromium') ?? findBrowser('chrome') ?? findBrowser('edge');
}

/**
 * The browsers for testing in the project's own folder.
 *
 * @returns {Partial<Record<BrowserName, string>>} the program of each that is there
 */
export function readOwnPrograms() {
  if (!existsSync(OWN_PROGRAMS)) return {};
  try {
    /** @type {Partial<Record<BrowserName, string>>} */
    const paths = JSON.parse(readFileSync(OWN_PROGRAMS, 'utf8'));
    // The folder of the project may have been moved.
    return Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, join(OWN_BROWSERS, path)]));
  } catch {
    // Cut off while it was written: the browsers are fetched anew.
    return {};
  }
}

/** Whether a window would be seen. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * @param {Places} places
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 */
function candidates(places, env, platform) {
  const named = places.env.map((variable) => env[variable] ?? '').filter(Boolean);
  if (platform === 'darwin') return [...named, ...under(['/Applications', `${env.HOME}/Applications`], places.mac), ...onPath(places, env)];
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
    return [...named, ...under(roots, places.windows)];
  }
  return [...named, ...onPath(places, env)];
}

/**
 * @param {Places} places
 * @param {NodeJS.ProcessEnv} env
 */
function onPath(places, env) {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return places.commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}

/**
 * @param {string[]} roots
 * @param {string[]} places
 */
function under(roots, places) {
  return places.flatMap((place) => roots.map((root) => join(root, place)));
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
