// @ts-check
/**
 * Makes a fresh clone ready, and does nothing when it is: installs the packages, gives the scripts their own Node, lets WXT write its
 * types, and looks for the browsers. It runs before every npm script, on the machine's own Node (20 to 26), so it uses nothing but Node.
 *
 *   node scripts/setup.mjs                             packages only
 *   node scripts/setup.mjs --browsers chromium,firefox and both browsers, or fail with what to install
 *   node scripts/setup.mjs --browsers any              and at least one browser
 *   … --desk                                           and, on Linux, what gives a browser a screen, a mouse and a clock of its own
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, findChromiumLike } from './find-browser.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const OWN_NODE = join(ROOT, 'node_modules/node', process.platform === 'win32' ? 'bin/node.exe' : 'bin/node');
const NODE_LINK = join(ROOT, 'node_modules/.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
const OLDEST_NODE = 20;
/** Vitest and WXT want 22; native `Temporal`, which the core uses, is there from 26. */
const SCRIPTS_NODE = 26;
/** Debian's names of the packages, and the program each is there for. */
const DESK = { xvfb: 'Xvfb', xdotool: 'xdotool', faketime: 'faketime' };

if (major(process.version) < OLDEST_NODE) fail(`Rill needs Node ${OLDEST_NODE} or later to set itself up; this is ${process.version}.`);
const stale = !packagesAreInstalled();
if (stale) installPackages();
const node = scriptsNode();
if (stale || !existsSync(join(ROOT, '.wxt/tsconfig.json'))) writeTypes(node);
const wanted = process.argv[process.argv.indexOf('--browsers') + 1];
if (process.argv.includes('--browsers') && wanted) findBrowsers(wanted);
if (process.argv.includes('--desk') && process.platform === 'linux') findDesk();

/** Compares what npm wrote down as installed with the lock file, so that neither file times nor a switched branch mislead it. */
function packagesAreInstalled() {
  const installed = readJson(join(ROOT, 'node_modules/.package-lock.json'))?.packages;
  if (!installed) return false;
  const locked = readJson(join(ROOT, 'package-lock.json'))?.packages ?? {};
  return Object.entries(locked).every(([path, entry]) => {
    if (path === '') return true;
    const found = installed[path];
    // A package for another system is locked, and rightly not installed.
    return found ? found.version === entry.version : entry.optional || entry.devOptional || entry.peer;
  });
}

function installPackages() {
  console.log('Installing the packages (npm ci) …');
  if (npm('ci').status !== 0) fail('npm ci failed: the lines above say why.');
}

/** Runs the npm that runs this, on the Node that it runs on. @param {string[]} args */
function npm(...args) {
  const path = process.env.npm_execpath;
  const quiet = [...args, '--loglevel=error'];
  if (path) return run(process.env.npm_node_execpath ?? process.execPath, [path, ...quiet]);
  return run('npm', quiet, { shell: process.platform === 'win32' });
}

/**
 * The Node that the scripts run on: the npm package `node` puts it into `node_modules/.bin`, which npm places first on PATH.
 * Its binary comes by an install script, and npm may have been told to run none, so it is run by hand where it is missing.
 */
function scriptsNode() {
  if (isRecent(OWN_NODE) && existsSync(NODE_LINK)) return OWN_NODE;
  if (major(process.version) >= SCRIPTS_NODE) return process.execPath;
  console.log(`Fetching Node ${SCRIPTS_NODE} for the scripts …`);
  run(process.execPath, ['installArchSpecificPackage.js'], { cwd: join(ROOT, 'node_modules/node') });
  npm('rebuild', 'node', '--ignore-scripts');
  if (isRecent(OWN_NODE) && existsSync(NODE_LINK)) return OWN_NODE;
  return fail(
    `The scripts need Node ${SCRIPTS_NODE}: allow the install script of the npm package "node", or use Node ${SCRIPTS_NODE} yourself.`,
  );
}

/** @param {string} path */
function isRecent(path) {
  if (!existsSync(path)) return false;
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return major(stdout ?? '') >= SCRIPTS_NODE;
}

/** @param {string} path of the Node to use */
function writeTypes(path) {
  const env = { ...process.env, PATH: `${dirname(path)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}` };
  const result = spawnSync(path, [join(ROOT, 'node_modules/wxt/bin/wxt.mjs'), 'prepare'], { cwd: ROOT, env, encoding: 'utf8' });
  if (result.status !== 0) fail(`wxt prepare failed:\n${result.stdout}${result.stderr}`);
}

/** @param {string} list `any`, or names with commas between */
function findBrowsers(list) {
  const missing = missingBrowsers(list);
  if (missing.length === 0) return;
  if (isDebianRoot()) installWithApt(missing);
  const still = missingBrowsers(list);
  if (still.length === 0) return;
  const names = still.map((name) => (name === 'chromium' ? 'Chromium, Chrome or Edge' : 'Firefox'));
  fail(
    `Please install ${names.join(' and ')}${hint(still)}, or name the program in ${still.map((name) => `${name.toUpperCase()}_PATH`).join(' and ')}.`,
  );
}

/**
 * @param {string} list
 * @returns {('chromium' | 'firefox')[]}
 */
function missingBrowsers(list) {
  const chromium = findChromiumLike();
  const firefox = findBrowser('firefox');
  if (list === 'any') return chromium || firefox ? [] : ['chromium'];
  const wantsChromium = list.includes('chromium') && !chromium;
  const wantsFirefox = list.includes('firefox') && !firefox;
  return [...(wantsChromium ? /** @type {const} */ (['chromium']) : []), ...(wantsFirefox ? /** @type {const} */ (['firefox']) : [])];
}

/** Other systems than Linux have none of it; there the tests that need it are left out. */
function findDesk() {
  const missing = missingFromDesk();
  if (missing.length === 0) return;
  if (isDebianRoot()) installPackagesWithApt(missing);
  const still = missingFromDesk();
  if (still.length > 0) fail(`Please install ${still.join(', ')} (Debian: sudo apt-get install ${still.join(' ')}).`);
}

function missingFromDesk() {
  const folders = (process.env.PATH ?? '').split(':');
  return Object.entries(DESK)
    .filter(([, program]) => !folders.some((folder) => existsSync(join(folder, program))))
    .map(([name]) => name);
}

function isDebianRoot() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** @param {('chromium' | 'firefox')[]} names */
function installWithApt(names) {
  installPackagesWithApt(names.map((name) => (name === 'firefox' ? 'firefox-esr' : 'chromium')));
}

/** @param {string[]} packages */
function installPackagesWithApt(packages) {
  console.log(`Installing ${packages.join(' and ')} (apt-get) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** @param {('chromium' | 'firefox')[]} names */
function hint(names) {
  if (process.platform === 'darwin') return ` (brew install --cask ${names.join(' ')})`;
  if (process.platform === 'win32')
    return ` (winget install ${names.map((name) => (name === 'firefox' ? 'Mozilla.Firefox' : 'Google.Chrome')).join(' ')})`;
  return ` (Debian: sudo apt-get install ${names.map((name) => (name === 'firefox' ? 'firefox-esr' : 'chromium')).join(' ')})`;
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 */
function run(command, args, options = {}) {
  return spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'], ...options });
}

/** @param {string} path */
function readJson(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

/** @param {string} version such as `v20.20.2` */
function major(version) {
  return Number(/^v?(\d+)/.exec(version.trim())?.[1] ?? 0);
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message);
  process.exit(1);
}
