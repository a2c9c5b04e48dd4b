// @ts-check
/**
 * Fetches browsers for testing into `.browsers`, for this project alone: the versions with which the locked Puppeteer has been tested. Run
 * by the set-up, on the Node of the scripts.
 *
 *   node scripts/fetch-browsers.mjs chromium firefox
 *
 * Another place to fetch them from is named as Puppeteer has it named: `PUPPETEER_CHROME_DOWNLOAD_BASE_URL` and
 * `PUPPETEER_FIREFOX_DOWNLOAD_BASE_URL`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Browser, install } from '@puppeteer/browsers';
import { PUPPETEER_REVISIONS } from 'puppeteer-core/internal/revisions.js';
import { OWN_BROWSERS, OWN_PROGRAMS, readOwnPrograms } from './find-browser.mjs';

const BROWSERS = {
  chromium: {
    title: 'Chrome for testing',
    browser: Browser.CHROME,
    buildId: PUPPETEER_REVISIONS.chrome,
    baseUrl: process.env.PUPPETEER_CHROME_DOWNLOAD_BASE_URL,
  },
  firefox: {
    title: 'Firefox for testing',
    browser: Browser.FIREFOX,
    buildId: PUPPETEER_REVISIONS.firefox,
    baseUrl: process.env.PUPPETEER_FIREFOX_DOWNLOAD_BASE_URL,
  },
};
/** Milliseconds without a byte after which a download is given up. */
const PATIENCE = 20_000;
/** Milliseconds between two words on how far it is. */
const PACE = 5_000;

for (const name of process.argv.slice(2)) if (name === 'chromium' || name === 'firefox') await fetchBrowser(name);

/** @param {keyof typeof BROWSERS} name */
async function fetchBrowser(name) {
  const { title, browser, buildId, baseUrl } = BROWSERS[name];
  console.log(`Fetching ${title} ${buildId.replace('stable_', '')} into .browsers …`);
  // The remains of an earlier try would be taken for a whole browser.
  rmSync(join(OWN_BROWSERS, browser), { recursive: true, force: true });
  const progress = watch(title);
  try {
    const { executablePath } = await install({
      browser,
      buildId,
      cacheDir: OWN_BROWSERS,
      downloadProgressCallback: progress.step,
      // Puppeteer's list of libraries is in Debian's terms.
      installDeps: process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('apt-get', ['-v']).status === 0,
      ...(baseUrl ? { baseUrl } : {}),
    });
    const trouble = troubleOf(executablePath);
    if (trouble) return fail(`${title} is fetched, but does not run here: ${trouble}`);
    mkdirSync(OWN_BROWSERS, { recursive: true });
    const programs = { ...readOwnPrograms(), [name]: executablePath };
    const paths = Object.entries(programs).map(([key, path]) => [key, relative(OWN_BROWSERS, path)]);
    writeFileSync(OWN_PROGRAMS, `${JSON.stringify(Object.fromEntries(paths), null, 2)}\n`);
  } catch (error) {
    fail(`${title} could not be fetched (${reasonOf(error)}). Is this machine online?`);
  } finally {
    progress.end();
  }
}

/**
 * Says how far a download is, and gives it up when nothing comes any more.
 *
 * @param {string} title
 */
function watch(title) {
  let said = Date.now();
  /** @type {NodeJS.Timeout | undefined} */
  let silence = setTimeout(giveUp, PATIENCE);
  function giveUp() {
    fail(`${title} could not be fetched: nothing has come for ${PATIENCE / 1000} s. Is this machine online?`);
    process.exit();
  }
  return {
    /** @param {number} received @param {number} total both in bytes */
    step(received, total) {
      clearTimeout(silence);
      // Unpacking takes its time.
      silence = received < total ? setTimeout(giveUp, PATIENCE) : undefined;
      if (Date.now() - said < PACE) return;
      said = Date.now();
      console.log(`  ${Math.round((received / total) * 100)} % of ${Math.round(total / 1e6)} MB`);
    },
    end: () => clearTimeout(silence),
  };
}

/** Why a program does not start, as where a library is missing. Elsewhere than on Linux, asking Chrome for its version opens a window. @param {string} path */
function troubleOf(path) {
  if (process.platform !== 'linux') return undefined;
  const { status, stderr, error } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return status === 0 ? undefined : (error?.message ?? stderr.trim());
}

/** Puppeteer lists every place that it has tried; the last line says what came of the last. @param {unknown} error */
function reasonOf(error) {
  const lines = String(error instanceof Error ? error.message : error)
    .trim()
    .split('\n');
  return lines.at(-1)?.replace(/^\s*- \w+: /, '');
}

/** The set-up goes on to say what to install. @param {string} message */
function fail(message) {
  console.error(message);
  process.exitCode = 1;
}
