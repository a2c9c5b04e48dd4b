// @ts-check
/**
 * Makes a fresh clone ready, and does nothing when the clone is ready: installs the packages, looks that the scripts have their own Node,
 * lets WXT write its types, and gets the browsers. The set-up runs before every npm script, on the machine's own Node (20 to 26), so this
 * file uses nothing but Node. Missing programs are got without a question where nobody sits at a terminal, and after one question where
 * somebody does.
 *
 *   node scripts/setup.mjs                             packages only
 *   node scripts/setup.mjs --browsers chromium,firefox and both browsers, or fail with what to install
 *   node scripts/setup.mjs --browsers any              and at least one browser
 *   … --desk                                           and, on Linux, what gives a browser a screen and a mouse of its own
 *   … --clock                                          and, on Linux, what gives a browser a clock of its own
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findBrowser, findChromiumLike } from './find-browser.mjs';
import { major, packagesAreInstalled, saysOffline, scriptsNodePath } from './setup/packages.mjs';
import { familyOf, isYes, missingOf, PROGRAMS, questionFor, waysToGet, whatToInstall } from './setup/plan.mjs';
import { run } from './setup/run.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const MODULES = join(ROOT, 'node_modules');
const NODE_LINKS = ['node', 'node.cmd', 'node.ps1'].map((name) => join(MODULES, '.bin', name));
const OLDEST_NODE = 20;
/** Vitest and WXT want 22; native `Temporal`, which the core uses, is there from 26. */
const SCRIPTS_NODE = 26;
/** Milliseconds in which a registry that can be reached has answered, also over a slow line. */
const ANSWER = 7_000;
/** A single try of five seconds for each address: without a network apt would be silent for minutes. */
const APT_OPTIONS = ['-qq', '-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=5', '-o', 'Acquire::https::Timeout=5'];

const { values: options } = parseArgs({
  options: { browsers: { type: 'string', default: '' }, desk: { type: 'boolean' }, clock: { type: 'boolean' } },
});
const isLinux = process.platform === 'linux';
const machine = {
  family: familyOf(process.platform, isLinux ? readText('/etc/os-release') : ''),
  isRoot: process.getuid?.() === 0,
};

if (major(process.version) < OLDEST_NODE) fail(`Rill needs Node ${OLDEST_NODE} or later to set itself up; this is ${process.version}.`);
const isStale = !packagesAreInstalled(readEntries('package-lock.json') ?? {}, readEntries('node_modules/.package-lock.json'));
if (isStale) await installPackages();
const node = await scriptsNode();
if (isStale || !existsSync(join(ROOT, '.wxt/tsconfig.json'))) await writeTypes(node);
await getWhatIsMissing({
  browsers: options.browsers,
  // Other systems have none of them; there the tests that need one are left out.
  tools: isLinux
    ? [...(options.desk ? /** @type {const} */ (['xvfb', 'xdotool']) : []), ...(options.clock ? /** @type {const} */ (['faketime']) : [])]
    : [],
});

async function installPackages() {
  console.log('Installing the packages (npm ci) …');
  const way = await wayToRegistry();
  const { ok, output } = await npm('installing the packages', 'ci', ...(way === 'none' ? ['--offline'] : []));
  if (ok) return;
  if (way === 'none') fail('What npm has kept is not enough: the packages can be installed once this machine is online.');
  fail(`${output.trim()}\nnpm ci failed: the lines above say why.`);
}

/**
 * Asked first, as npm tries for more than a minute before it says that it is offline.
 *
 * @returns {Promise<'there' | 'slow' | 'none'>}
 */
async function wayToRegistry() {
  const asked = Date.now();
  const { ok, output } = await npm('asking the package registry', 'ping', '--fetch-retries=0', `--fetch-timeout=${ANSWER}`);
  if (ok || (!saysOffline(output) && Date.now() - asked < ANSWER)) return 'there';
  if (!saysOffline(output)) {
    console.log('  The package registry has not answered yet. Is this machine online? Trying on …');
    return 'slow';
  }
  console.log('  There is no way to the package registry. Is this machine online? (A proxy is named to npm by "npm config set proxy".)');
  console.log('  Trying what npm has kept from before …');
  return 'none';
}

/**
 * Runs the npm that runs this, on the Node that it runs on.
 *
 * @param {string} doing
 * @param {string} command of npm
 * @param {string[]} args
 */
function npm(doing, command, ...args) {
  const path = process.env.npm_execpath;
  const all = [command, ...args, '--loglevel=error'];
  const settings = { cwd: ROOT, ...(command === 'ping' ? { patience: ANSWER } : {}) };
  if (path && /\.[cm]?js$/.test(path)) return run(doing, process.env.npm_node_execpath ?? process.execPath, [path, ...all], settings);
  return run(doing, 'npm', all, { ...settings, shell: process.platform === 'win32' });
}

/**
 * The Node that the scripts run on: a package for this system puts it into `node_modules/.bin`, which npm places first on PATH. The
 * machine's own takes its place where there is no such package, or one that does not run, as where the C library is another.
 *
 * @returns {Promise<string>} the path of that Node
 */
async function scriptsNode() {
  const own = scriptsNodePath(process.platform, process.arch);
  const path = own && join(MODULES, own);
  if (path && !existsSync(path) && !isStale) await installPackages();
  if (path && existsSync(path)) {
    if (!isRecent(path) && major(process.version) < SCRIPTS_NODE && !isThere('libatomic'))
      await getWhatIsMissing({ browsers: '', tools: ['libatomic'] });
    if (isRecent(path)) {
      if (!NODE_LINKS.some(existsSync))
        await npm('linking the Node of the scripts', 'rebuild', own.split('/')[0] ?? '', '--ignore-scripts');
      return path;
    }
  }
  if (major(process.version) < SCRIPTS_NODE) {
    fail(`The scripts need Node ${SCRIPTS_NODE}, which npm has no package of that runs here: please install it, and run this again.`);
  }
  for (const link of NODE_LINKS) rmSync(link, { force: true });
  return process.execPath;
}

/** @param {string} path */
function isRecent(path) {
  return major(askVersion(path).stdout) >= SCRIPTS_NODE;
}

/** @param {string} path */
function askVersion(path) {
  const { stdout, stderr } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return { stdout: stdout ?? '', stderr: stderr ?? '' };
}

/** @param {string} path of the Node to use */
async function writeTypes(path) {
  const { ok, output } = await run('letting WXT write its types', path, [join(MODULES, 'wxt/bin/wxt.mjs'), 'prepare'], {
    cwd: ROOT,
    env: { ...process.env, PATH: `${dirname(path)}${delimiter}${process.env.PATH}` },
  });
  if (!ok) fail(`wxt prepare failed:\n${output}`);
}

/** @param {{ browsers: string, tools: import('./setup/plan.mjs').Need[] }} wanted */
async function getWhatIsMissing(wanted) {
  let missing = missingOf(wanted, isThere);
  if (missing.length === 0) return;
  const ways = waysToGet(missing, machine);
  if (ways.length > 0 && isAttended() && !(await ask(questionFor(missing, ways)))) fail(whatToInstall(missing, machine.family));
  for (const way of ways) {
    // A way that came before may have brought it.
    if (way.by === 'apt') await installWithApt(way.packages);
    else await fetchBrowsers(way.browsers.filter((name) => missing.includes(name)));
    missing = missingOf(wanted, isThere);
    if (missing.length === 0) return;
  }
  fail(whatToInstall(missing, machine.family));
}

/** @param {import('./setup/plan.mjs').Need} need */
function isThere(need) {
  if (need === 'chromium') return findChromiumLike() !== undefined;
  if (need === 'firefox') return findBrowser('firefox') !== undefined;
  if (need === 'libatomic')
    return !askVersion(join(MODULES, scriptsNodePath(process.platform, process.arch) ?? '')).stderr.includes('libatomic.so');
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, PROGRAMS[need])));
}

function isAttended() {
  return Boolean(process.stdin.isTTY && process.stdout.isTTY && !process.env.CI);
}

/** @param {string} question */
async function ask(question) {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(question);
  terminal.close();
  return isYes(answer);
}

/** @param {string[]} packages */
async function installWithApt(packages) {
  console.log(`Installing ${packages.join(', ')} (apt-get) …`);
  const settings = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const lists = await run('reading the lists of packages', 'apt-get', [...APT_OPTIONS, 'update'], settings);
  const args = [...APT_OPTIONS, 'install', '-y', '--no-install-recommends', ...packages];
  const { ok, output } = await run(`installing ${packages.join(', ')}`, 'apt-get', args, settings);
  if (!ok) console.log(`${lists.output.trim()}\n${output.trim()}`.trim());
}

/** @param {('chromium' | 'firefox')[]} names */
async function fetchBrowsers(names) {
  const args = [join(ROOT, 'scripts/fetch-browsers.mjs'), ...names];
  await run('fetching a browser', node, args, { cwd: ROOT, isShown: true });
}

/** @param {string} path in the project */
function readEntries(path) {
  const text = readText(join(ROOT, path));
  return text ? JSON.parse(text).packages : undefined;
}

/** @param {string} path */
function readText(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message);
  process.exit(1);
}
