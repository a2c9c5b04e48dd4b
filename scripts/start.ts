/**
 * `npm start`: builds Rill and opens it in a real browser, with the options page open and the first prompt a minute away.
 * Without a display it goes the same way by itself, headless, and leaves pictures in `.output/tour/`.
 *
 *   npm start -- --browser chromium|chrome|edge|firefox
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { rest, until } from '../tests/e2e/harness/driver.ts';
import { launchRill, type RillOptions } from '../tests/e2e/harness/rill.ts';
import type { Surface } from '../tests/e2e/harness/surface.ts';
import { passSafetyChecks, setDrainageEvery, stepToTheEnd } from '../tests/e2e/sentences.ts';
import { findBrowser, hasDisplay } from './find-browser.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TOUR = join(ROOT, '.output/tour');
const NAMES = { chromium: 'Chromium', chrome: 'Chrome', edge: 'Edge', firefox: 'Firefox' } as const;
type Name = keyof typeof NAMES;
/** The inner sizes of a toolbar popup and of a usual browser window. */
const POPUP = { width: 360, height: 580 };
const TAB = { width: 1280, height: 880 };

const chosen = chooseBrowser();
build(chosen.name);
await (hasDisplay() ? demonstrate() : tour());

function chooseBrowser(): { name: Name; options: RillOptions } {
  const { values } = parseArgs({ options: { browser: { type: 'string' } } });
  const wanted = values.browser;
  if (wanted !== undefined && !isName(wanted))
    fail(`There is no browser called "${wanted}" here: choose ${Object.keys(NAMES).join(', ')}.`);
  if (wanted) fetchBrowser(wanted);
  const name = wanted ?? (Object.keys(NAMES) as Name[]).find((candidate) => findBrowser(candidate));
  const executable = name && findBrowser(name);
  if (!name || !executable)
    fail(`${NAMES[name ?? 'chromium']} is not in its usual places: name the program in ${(name ?? 'chromium').toUpperCase()}_PATH.`);
  return { name, options: { browser: name === 'firefox' ? 'firefox' : 'chromium', executable } };
}

/** Installs the browser where the set-up can, or ends with what to install. */
function fetchBrowser(name: Name) {
  if (name !== 'chromium' && name !== 'firefox') return;
  const { status } = spawnSync(process.execPath, [join(ROOT, 'scripts/setup.mjs'), '--browsers', name], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

function isName(text: string): text is Name {
  return text in NAMES;
}

function build(name: Name) {
  console.log(`Building Rill for ${NAMES[name]} …`);
  const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, 'build', '-b', name === 'firefox' ? 'firefox' : 'chrome'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) fail(`${stdout}${stderr}`);
}

/** A person takes over; the program ends with the browser. */
async function demonstrate() {
  const rill = await launchRill({ ...chosen.options, headless: false, keepWelcome: true });
  const options = await rill.open('options');
  await setDrainageEvery(options, 1);
  console.log(`${rill.version} is open with Rill in it, in a profile that is thrown away afterwards.`);
  console.log('Face drainage is set to every minute, so the first prompt comes in a minute. Close the browser to end.');
  await rill.ended();
  await rill.close();
}

/** The main job with nobody watching: welcome, options, alarm, prompt, player, popup. */
async function tour() {
  console.log('There is no display, so the tour is headless. The first prompt comes from a real alarm, in a minute …');
  rmSync(TOUR, { recursive: true, force: true });
  mkdirSync(TOUR, { recursive: true });
  const rill = await launchRill({ ...chosen.options, keepWelcome: true });
  try {
    const welcome = await until('the welcome page', 15_000, async () => (await rill.showing('welcome'))[0]);
    await welcome.find('heading', 'A small stream of breaks');
    await welcome.resize(TAB.width, TAB.height);
    await picture('welcome', welcome);
    await welcome.close();

    const options = await rill.open('options');
    await setDrainageEvery(options, 1);
    await options.resize(TAB.width, TAB.height);
    await picture('options', options);

    const prompt = await rill.prompt();
    console.log('The prompt is there.');
    await picture('prompt', prompt);
    await prompt.click('button', /^Start/);
    await passSafetyChecks(prompt);
    await prompt.find('heading', 'Belly breaths', 15_000);
    await picture('player', prompt);
    await stepToTheEnd(prompt);
    await picture('finish', prompt);
    await prompt.click('button', 'Close');
    await rill.gone('break');

    const popup = await rill.open('popup');
    await popup.resize(POPUP.width, POPUP.height);
    await popup.read('Breathe and open');
    await picture('popup', popup);
  } finally {
    await rill.close();
  }
  console.log(`Pictures of the welcome page, the prompt, the player, the popup and the options are in ${TOUR}.`);
}

async function picture(name: string, surface: Surface) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await surface.prefer({ colorScheme });
    // Colours fade over.
    await rest(400);
    await surface.picture(`${join(TOUR, `${name}-${colorScheme}`)}.png`);
  }
  await surface.prefer({ colorScheme: 'light' });
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
