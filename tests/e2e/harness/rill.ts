import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { findBrowser, findChromiumLike } from '../../../scripts/find-browser.mjs';
import { startChromium } from './chromium.ts';
import { type Desk, startDesk } from './desk.ts';
import { type Camera, type Driver, rest, until } from './driver.ts';
import { clearFastClock, FAST_CLOCK_FLAGS, type FastClock, fastClockEnvironment, inHaste } from './fast-clock.ts';
import { breakDatabase } from './faults.ts';
import { startFirefox } from './firefox.ts';
import { type Surface, surfaceOf } from './surface.ts';
import { temporaryFolder } from './temporary.ts';
import type { WayOut } from './way-out.ts';

export type BrowserName = 'chromium' | 'firefox';
type PageName = 'options' | 'popup' | 'break' | 'welcome';

/** Rill, installed in a real browser with a profile of its own. */
export type Rill = {
  browser: BrowserName;
  version: string;
  /** Opens a page of the extension in a tab. */
  open(page: PageName, query?: string): Promise<Surface>;
  /** Every tab and window that shows this page now. */
  showing(page: PageName): Promise<Surface[]>;
  /** Waits for the prompt that the extension opens, and makes sure that it opens but one. */
  prompt(within?: number): Promise<Surface>;
  /** Waits until no tab and no window shows this page. */
  gone(page: PageName): Promise<void>;
  /** Opens any address in a tab. */
  visit(url: string): Promise<Surface>;
  /** Gives Firefox this build under a higher version, as an update. */
  offerUpdate(version: string): Promise<void>;
  /** The version that runs, in Firefox; empty while none does. */
  runningVersion(): Promise<string>;
  backgroundRuns(): Promise<boolean>;
  stopBackground(): Promise<void>;
  /** How often the background has been started so far. */
  backgroundStarts(): number | undefined;
  /** The screen it stands on, when it has one of its own. */
  desk: Desk | undefined;
  /** Ends the browser and starts it again with the same profile. */
  restart(): Promise<void>;
  /** Ends the browser as a crash does, in the middle of whatever it does; `restart` starts it again. */
  kill(): Promise<void>;
  /** The complaints so far in the background and in any page: uncaught errors, rejected promises, errors in the console. */
  problems(): Promise<string[]>;
  /** @throws when something went wrong that was not to be expected, or nothing of what was */
  close(): Promise<void>;
  /** Settles when the browser has ended, also when a person has closed it. */
  ended(): Promise<void>;
};

export type RillOptions = {
  browser: BrowserName;
  /** The program, when it is not the one that is found. */
  executable?: string;
  /** @default true */
  headless?: boolean;
  /** The folder of the built extension, when it is not the one in `.output`. */
  build?: string | undefined;
  /** Takes the package for Edge, in Chromium. */
  forEdge?: boolean;
  /** Changes the copy of the extension that is installed. */
  change?: (extension: string) => void;
  /** Leaves the page that opens after the install where it is; without this the page is closed, as a person does who sets nothing up. */
  keepWelcome?: boolean;
  /** Whether IndexedDB fails to open. */
  withoutDatabase?: boolean;
  /** The time zone the browser lives in, when it is not the machine's. */
  timeZone?: string;
  /** The languages of the person, best first, as a browser has it; English of the United States unless told. */
  languages?: string;
  /** Gives the browser a window on a screen of its own, with a mouse. */
  onDesk?: boolean;
  /** The answer when a page asks for a camera. */
  camera?: Camera;
  /** The proxy through which every request goes. */
  wayOut?: WayOut;
  /** Flags for Chromium, and preferences for Firefox. */
  flags?: readonly string[];
  preferences?: Readonly<Record<string, string | number | boolean>>;
  /** Whether it may be in private windows; for Firefox, and its welcome page comes late then. */
  inPrivate?: boolean;
  /** The complaints that the story has planted. */
  expected?: readonly RegExp[];
  /** The clock the browser lives by, when it is not the machine's; Chromium alone bears one. */
  clock?: FastClock;
};

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** Milliseconds until a reminder of one minute has come, also in Firefox, which is two seconds late. */
const ONE_MINUTE_REMINDER = 75_000;
/** Milliseconds until the page that opens after the install is there, on a slow machine where several browsers start at once. */
const WELCOME = 45_000;
/** A page may play sound that nobody has clicked for. */
const WITHOUT_GESTURE = ['--autoplay-policy=no-user-gesture-required'];
/** Milliseconds in which a second prompt would have come, had there been one. */
const SECOND_PROMPT = 2_500;

export async function launchRill(options: RillOptions): Promise<Rill> {
  const { browser, executable, withoutDatabase = false, timeZone, clock } = options;
  const headless = options.headless ?? !options.onDesk;
  const program = executable ?? (browser === 'firefox' ? findBrowser('firefox') : findChromiumLike());
  if (!program) throw new Error(`There is no ${browser} on this machine: "npm test" tells how to get it.`);
  const folder = temporaryFolder();
  const extension = join(folder.path, 'extension');
  cpSync(options.build ?? buildFor(options.forEdge ? 'edge' : browser), extension, { recursive: true });
  options.change?.(extension);
  if (withoutDatabase) breakDatabase(extension);

  const desk = options.onDesk ? await startDesk() : undefined;
  const environment = {
    ...(timeZone ? { TZ: timeZone } : {}),
    ...desk?.environment,
    ...(clock ? fastClockEnvironment(clock) : {}),
  };
  const start = (): Promise<Driver> =>
    (browser === 'firefox' ? startFirefox : startChromium)({
      executable: program,
      profile: join(folder.path, 'profile'),
      extension,
      headless,
      environment,
      camera: options.camera,
      languages: options.languages,
      proxyPort: options.wayOut?.port,
      flags: [...(desk ? WITHOUT_GESTURE : []), ...(clock ? FAST_CLOCK_FLAGS : []), ...(options.flags ?? [])],
      preferences: options.preferences ?? {},
      inPrivate: options.inPrivate ?? false,
    });
  let driver = await (clock ? inHaste(start) : start());
  // A build to compare with may be from before there was such a page.
  if (!options.keepWelcome && existsSync(join(extension, 'welcome.html'))) await closeWelcome(driver);
  const earlier: string[] = [];
  const problems = async () => [...earlier, ...(await driver.heard())];

  let closing: Promise<void> | undefined;

  const surface = (page: Page) => surfaceOf(page, driver);
  const showing = (name: PageName) => pagesOf(driver, name).then((pages) => pages.map(surface));

  return {
    browser,
    version: driver.version,
    problems,
    showing,
    async open(name, query = '') {
      return surface(await driver.openTab(`${driver.origin}${name}.html${query}`));
    },
    async prompt(within = ONE_MINUTE_REMINDER) {
      await until('a prompt', within, async () => (await showing('break')).length > 0);
      await rest(SECOND_PROMPT);
      const prompts = await showing('break');
      const [only] = prompts;
      if (!only || prompts.length > 1) throw new Error(`There are ${prompts.length} prompts where there is to be one.`);
      return only;
    },
    async gone(name) {
      await until(`the end of the ${name} page`, 10_000, async () => (await showing(name)).length === 0);
    },
    visit: async (url) => surface(await driver.openTab(url)),
    desk,
    async offerUpdate(version) {
      const file = join(folder.path, `rill-${version}.xpi`);
      writeFileSync(file, packed(extension, version));
      await driver.offerUpdate?.(file);
    },
    runningVersion: async () => (await driver.runningVersion?.()) ?? '',
    backgroundRuns: () => driver.backgroundRuns(),
    stopBackground: () => driver.stopBackground(),
    backgroundStarts: () => driver.backgroundStarts(),
    async kill() {
      if (!driver.processId) throw new Error('There is no browser to kill.');
      process.kill(driver.processId, 'SIGKILL');
      await driver.ended;
    },
    async restart() {
      earlier.push(...(await driver.heard()));
      await driver.quit();
      driver = await start();
    },
    close() {
      closing ??= end();
      return closing;
    },
    ended: () => driver.ended,
  };

  async function end() {
    // A driver that could not listen has not heard that nothing went wrong.
    const heard = await problems().catch((error) => [String(error)]);
    await driver.quit();
    if (clock && driver.processId) clearFastClock(driver.processId);
    desk?.remove();
    folder.remove();
    compare(heard, options.expected ?? []);
  }
}

/** A story in a browser of its own. The failure of the story is told before the complaints beside it. */
export async function withRill(options: RillOptions, story: (rill: Rill) => Promise<void>): Promise<void> {
  const rill = await launchRill(options);
  try {
    await story(rill);
  } catch (error) {
    await rill.close().catch((beside) => {
      if (error instanceof Error) error.message += `\n${beside.message}`;
    });
    throw error;
  }
  await rill.close();
}

/** A folder as the package of an extension. */
function packed(extension: string, version: string): Uint8Array {
  const paths = readdirSync(extension, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = paths.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [relative(extension, path).replaceAll('\\', '/'), readFileSync(path)] as const;
  });
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  return zipSync({ ...Object.fromEntries(files), 'manifest.json': strToU8(JSON.stringify({ ...manifest, version })) });
}

const BUILDS = { chromium: 'chrome-mv3', edge: 'edge-mv3', firefox: 'firefox-mv3' } as const;

function buildFor(browser: keyof typeof BUILDS): string {
  const build = join(ROOT, '.output', BUILDS[browser]);
  if (!existsSync(join(build, 'manifest.json'))) throw new Error(`${build} is not built: run "npm run build".`);
  return build;
}

/** The welcome page opens by itself, at some moment after the browser says that Rill is there. */
async function closeWelcome(driver: Driver) {
  const [page] = await until('the welcome page', WELCOME, async () => {
    const pages = await pagesOf(driver, 'welcome');
    return pages.length > 0 && pages;
  });
  if (page) await driver.closePage(page);
}

async function pagesOf(driver: Driver, name: PageName): Promise<Page[]> {
  const pages = await driver.extensionPages();
  return pages.filter(({ url }) => url.startsWith(`${driver.origin}${name}.html`)).map(({ page }) => page);
}

function compare(heard: readonly string[], expected: readonly RegExp[]) {
  const unexpected = heard.filter((problem) => !expected.some((words) => words.test(problem)));
  const missed = expected.filter((words) => !heard.some((problem) => words.test(problem)));
  const complaints = [...unexpected, ...missed.map((words) => `${words} was expected to go wrong, and did not.`)];
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
}
