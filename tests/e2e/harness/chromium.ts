import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type CDPSession, type LaunchOptions, type Page, type Target } from 'puppeteer-core';
import { isRoot, lacksSandbox, WITHOUT_SANDBOX } from '../../../scripts/sandbox.mjs';
import { findInTree } from './by-role.ts';
import type { Driver, DriverOptions, Preferences } from './driver.ts';
import { endOf, IN_ENGLISH_OF_THE_STATES, quit, until } from './driver.ts';
import { type Ear, earOfChromium } from './ear-chromium.ts';
import { BROWSERS_OWN_HOST } from './way-out.ts';

const QUIET = ['--disable-quic', '--disable-component-update', '--no-default-browser-check'];
/** Chrome and Edge want it said that an extension is loaded from a folder; Chromium 156 does not ask. */
const MAY_LOAD = '--enable-unsafe-extension-debugging';
/** Linux takes the language from the environment, the others take it from the flag. */
const IN_ENGLISH = '--lang=en-US';
const CAMERAS = {
  'made-up': ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
  refused: ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream=deny'],
} as const;
const PREFERENCES = 'Default/Preferences';

export async function startChromium({
  executable,
  profile,
  extension,
  headless,
  environment,
  camera,
  languages,
  proxyPort,
  flags,
}: DriverOptions): Promise<Driver> {
  const kept = keepExtension(profile, extension);
  const ear = earOfChromium(profile);
  const browser = await launch({
    executablePath: executable,
    headless,
    pipe: true,
    enableExtensions: true,
    userDataDir: profile,
    defaultViewport: null,
    // Chromium's bar over every window is in the way of a person, and takes its height from the prompt.
    ignoreDefaultArgs: headless ? [] : ['--enable-automation'],
    env: { ...process.env, ...IN_ENGLISH_OF_THE_STATES, ...environment },
    args: [
      ...QUIET,
      ...ear.flags,
      MAY_LOAD,
      IN_ENGLISH,
      ...(languages ? [`--accept-lang=${languages}`] : []),
      ...flags,
      ...(proxyPort ? throughProxy(proxyPort) : []),
      ...(camera ? CAMERAS[camera] : []),
      ...(headless ? ['--disable-gpu'] : []),
    ],
  });
  try {
    let starts = 0;
    browser.on('targetcreated', (target) => {
      if (target.type() === 'service_worker') starts += 1;
    });
    const id = kept ?? (await browser.installExtension(extension));
    const driver = describeBrowser(browser, await browser.version(), `chrome-extension://${id}/`, () => starts, ear);
    await until('the extension in Chromium', 10_000, async () => (await browser.extensions()).has(id));
    return driver;
  } catch (error) {
    await quit(browser);
    throw error;
  }
}

let withoutSandbox = isRoot;

/** With its sandbox wherever it has one. */
async function launch(options: LaunchOptions & { executablePath: string }): Promise<Browser> {
  const args = [...(options.args ?? []), ...(withoutSandbox ? [WITHOUT_SANDBOX] : [])];
  try {
    return await puppeteer.launch({ ...options, args });
  } catch (error) {
    if (withoutSandbox || !lacksSandbox(options.executablePath)) throw error;
    console.warn('This machine gives an ordinary user no namespaces for the sandbox of Chromium, which is started without it.');
    withoutSandbox = true;
    return launch(options);
  }
}

function describeBrowser(browser: Browser, version: string, origin: string, backgroundStarts: () => number, ear: Ear): Driver {
  const worker = () => browser.targets().find((target) => target.type() === 'service_worker' && target.url().startsWith(origin));
  // Puppeteer's own way refuses forced colours; the emulation ends with its session.
  const sessions = new WeakMap<Page, CDPSession>();
  const extensionTargets = () => browser.targets().filter((target) => target.type() === 'page' && target.url().startsWith(origin));

  return {
    version,
    origin,
    async openTab(url) {
      const page = await browser.newPage();
      ear.listen(page);
      await page.goto(url);
      return page;
    },
    async extensionPages() {
      const pages = await Promise.all(extensionTargets().map(async (target) => ({ page: await target.page(), url: target.url() })));
      const shown = pages.filter((entry): entry is { page: Page; url: string } => entry.page !== null);
      for (const { page } of shown) ear.listen(page);
      return shown;
    },
    find: findInTree,
    closePage: (page) => page.close(),
    backgroundRuns: async () => worker() !== undefined,
    backgroundStarts,
    heard: async () => ear.heard(origin),
    async stopBackground() {
      // A message that a page has just sent starts the worker again at once, so the worker that came instead is ended too.
      await until('the end of the service worker', 10_000, async () => {
        const running = worker();
        if (running) await end(running);
        return !running;
      });
    },
    async prefer(page, preferences) {
      const session = sessions.get(page) ?? (await page.createCDPSession());
      sessions.set(page, session);
      await session.send('Emulation.setEmulatedMedia', { features: mediaFeatures(preferences) });
    },
    processId: browser.process()?.pid,
    quit: () => quit(browser),
    ended: endOf(browser),
  };
}

/** Ends a worker. A worker that has ended meanwhile by itself is no error. */
async function end(running: Target): Promise<void> {
  await running
    .worker()
    .then((worker) => worker?.close())
    .catch(() => undefined);
}

function mediaFeatures({ colorScheme, reducedMotion, forcedColors }: Preferences) {
  return [
    { name: 'prefers-color-scheme', value: colorScheme ?? 'light' },
    { name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : 'no-preference' },
    { name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
  ];
}

/** Chromium's own requests (its time, its updates, who is signed in) are left out, or go to a host by which they are known. */
function throughProxy(port: number): string[] {
  return [
    `--proxy-server=127.0.0.1:${port}`,
    '--proxy-bypass-list=<-loopback>',
    '--disable-features=NetworkTimeServiceQuerying',
    `--gaia-url=http://${BROWSERS_OWN_HOST}/`,
    `--component-updater=url-source=http://${BROWSERS_OWN_HOST}/`,
  ];
}

/**
 * How Chromium writes down an extension that a person has loaded by hand; an extension that a debugger loaded carries a flag more, and is
 * dropped at the next start.
 */
const LOADED_BY_HAND = { location: 4, creation_flags: 38 };

/**
 * Makes the profile itself load the extension at its next start, as it does one from a store: `onStartup` fires and alarms are kept.
 * Loaded anew by the debugger, a start would count as an install and all alarms would be gone.
 *
 * @returns the extension's id, when the profile has had it before
 */
function keepExtension(profile: string, extension: string): string | undefined {
  const file = join(profile, PREFERENCES);
  if (!existsSync(file)) return undefined;
  const preferences = JSON.parse(readFileSync(file, 'utf8'));
  const known = Object.entries<{ path?: string }>(preferences.extensions?.settings ?? {}).find(([, entry]) => entry.path === extension);
  if (!known) return undefined;
  Object.assign(known[1], LOADED_BY_HAND);
  preferences.extensions.ui = { ...preferences.extensions.ui, developer_mode: true };
  writeFileSync(file, JSON.stringify(preferences));
  return known[0];
}
