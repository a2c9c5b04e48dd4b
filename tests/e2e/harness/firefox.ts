import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findInDocument } from './by-role.ts';
import type { Driver, DriverOptions, Preferences } from './driver.ts';
import { endOf, IN_ENGLISH_OF_THE_STATES, quit, until } from './driver.ts';
import { HEARD, LISTEN } from './ear-firefox.ts';

/** Firefox gives each extension a random address; here the address is always the same. */
const UUID = '6f1d0c52-3c0b-4c6e-9c55-0d4a57f0a111';
const ORIGIN = `moz-extension://${UUID}/`;

const CAMERAS = {
  'made-up': { 'media.navigator.streams.fake': true, 'media.navigator.permission.disabled': true },
  refused: { 'media.navigator.streams.fake': true, 'permissions.default.camera': 2 },
} as const;

/** Names the folder of a profile that Firefox has been started with before; without this a profile begins empty. */
export const USED_PROFILE = 'RILL_FIREFOX_PROFILE';

/** A Firefox release minds `services.settings.server` only with it. */
const MAY_BE_ALONE = { MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' };

/** Protocol calls that Puppeteer has no word for. Puppeteer's own connection is used, which is not part of its public types. */
type Protocol = {
  send(
    method: string,
    params: object,
  ): Promise<{ result: { contexts: { context: string }[]; result?: { value?: unknown }; exceptionDetails?: { text: string } } }>;
};

export async function startFirefox({
  executable,
  profile,
  extension,
  headless,
  environment,
  camera,
  languages,
  proxyPort,
  preferences,
  inPrivate,
}: DriverOptions): Promise<Driver> {
  const id = extensionId(extension);
  const used = process.env[USED_PROFILE];
  if (used && !existsSync(profile)) cpSync(used, profile, { recursive: true });
  sideload(profile, extension, id);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executable,
    headless,
    userDataDir: profile,
    defaultViewport: null,
    env: { ...process.env, ...IN_ENGLISH_OF_THE_STATES, ...environment, ...(proxyPort ? MAY_BE_ALONE : {}) },
    // Without this, Firefox refuses addresses of extensions and scripts with the browser's own rights.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      ...usualPreferences(id),
      ...(languages ? { 'intl.accept_languages': languages } : {}),
      ...(camera ? CAMERAS[camera] : {}),
      ...(proxyPort ? throughProxy(proxyPort) : {}),
      ...preferences,
    },
  });
  try {
    const chrome = await chromeScript(browser);
    const has = () => chrome<boolean>(`(id) => Boolean(WebExtensionPolicy.getByID(id))`, id);
    // A Firefox release takes no unsigned extension from the profile; an extension of the debugger stays until Firefox is closed, and keeps
    // its data by preference.
    if (!(await has())) await browser.installExtension(extension);
    await until('the extension in Firefox', 30_000, has);
    await chrome(LISTEN, { id, origin: ORIGIN });
    if (inPrivate) await chrome(ALLOW_PRIVATE, id);
    return describeBrowser(browser, await browser.version(), id, chrome);
  } catch (error) {
    await quit(browser);
    throw error;
  }
}

function describeBrowser(browser: Browser, version: string, id: string, chrome: ChromeScript): Driver {
  const backgroundState = () => chrome<string>(`(id) => WebExtensionPolicy.getByID(id).extension.backgroundState`, id);

  return {
    version,
    origin: ORIGIN,
    async openTab(url) {
      const page = await browser.newPage();
      // `page.goto` waits for events that never come for a page of an extension.
      await protocol(browser).send('browsingContext.navigate', { context: contextOf(page), url, wait: 'none' });
      await until(`${url} in Firefox`, 10_000, () =>
        page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url),
      );
      return page;
    },
    async extensionPages() {
      const pages = await Promise.all((await browser.pages()).map(async (page) => ({ page, url: await address(page) })));
      return pages.filter(({ url }) => url.startsWith(ORIGIN));
    },
    find: findInDocument,
    closePage: (page) => page.close(),
    backgroundRuns: async () => (await backgroundState()) === 'running',
    backgroundStarts: () => undefined,
    heard: async () => (browser.connected ? chrome<string[]>(HEARD, null) : []),
    async stopBackground() {
      // The call settles once the page has ended, also with a listener still at work; an event may start it again at once.
      await chrome(
        `(id) => WebExtensionPolicy.getByID(id).extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })`,
        id,
      );
    },
    offerUpdate: (file) => chrome(UPDATE, file),
    runningVersion: () => chrome<string>(`(id) => WebExtensionPolicy.getByID(id)?.extension.version ?? ''`, id),
    prefer: (_page, wanted) =>
      chrome(`(values) => values.forEach(([name, value]) => Services.prefs.setIntPref(name, value))`, mediaPreferences(wanted)),
    processId: browser.process()?.pid,
    quit: () => quit(browser),
    ended: endOf(browser),
  };
}

/** Puppeteer shows `about:blank` for a window that an extension has opened, so the page is asked. A page that is just closing has no answer. */
async function address(page: Page): Promise<string> {
  return page.evaluate(() => location.href).catch(() => '');
}

/** Allows it as a person does on the page of the extension; the extension is started anew by that. */
const ALLOW_PRIVATE = `async (id) => {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
  await ExtensionPermissions.add(id, allowed, WebExtensionPolicy.getByID(id)?.extension);
  await (await AddonManager.getAddonByID(id)).reload();
}`;

/** An extension that listens for updates is asked for the moment; the installation settles only then. */
const UPDATE = `async (path) => {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const { FileUtils } = ChromeUtils.importESModule('resource://gre/modules/FileUtils.sys.mjs');
  const install = await AddonManager.getInstallForFile(new FileUtils.File(path), 'application/x-xpinstall');
  if (install.error) throw new Error('The package cannot be installed: ' + install.error);
  install.install().catch(() => undefined);
}`;

export type ChromeScript = <T>(code: string, argument: unknown) => Promise<T>;

/** Runs a function with the rights of the browser itself: for the life of the background and for preferences. */
export async function chromeScript(browser: Browser): Promise<ChromeScript> {
  const { result } = await protocol(browser).send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = result.contexts[0]?.context;
  return async <T>(code: string, argument: unknown) => {
    const expression = `(async () => JSON.stringify(await (${code})(${JSON.stringify(argument)})))()`;
    const answer = await protocol(browser).send('script.evaluate', { expression, target: { context }, awaitPromise: true });
    if (answer.result.exceptionDetails) throw new Error(answer.result.exceptionDetails.text);
    const value = answer.result.result?.value;
    return (typeof value === 'string' ? JSON.parse(value) : undefined) as T;
  };
}

function protocol(browser: Browser): Protocol {
  return (browser as unknown as { connection: Protocol }).connection;
}

function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}

function mediaPreferences({ colorScheme, reducedMotion, forcedColors }: Preferences): [string, number][] {
  return [
    ['layout.css.prefers-color-scheme.content-override', colorScheme === 'dark' ? 0 : 1],
    ['ui.prefersReducedMotion', reducedMotion ? 1 : 0],
    ['browser.display.document_color_use', forcedColors ? 2 : 0],
  ];
}

function usualPreferences(id: string) {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
    // A headless Firefox has a pair for what is chosen that no contrast theme would have.
    'ui.highlight': '#0a3d91',
    'ui.highlighttext': '#ffffff',
    // At sixty pictures a second, animations cost a quarter of the processor time of all stories; the clock tells which moment comes when.
    'layout.frame_rate': 15,
    'intl.locale.requested': 'en-US',
    'intl.accept_languages': 'en-US',
    'xpinstall.signatures.required': false,
    'extensions.autoDisableScopes': 0,
    // A profile that was used before is not searched by itself.
    'extensions.startupScanScopes': 1,
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
  };
}

function throughProxy(port: number) {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    'network.proxy.failover_direct': false,
    // The lists that Firefox itself keeps up to date.
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
  };
}

/** Puts the extension into the profile, from where Firefox installs it for good at its next start. */
function sideload(profile: string, extension: string, id: string) {
  const place = join(profile, 'extensions', id);
  if (existsSync(place)) return;
  mkdirSync(join(profile, 'extensions'), { recursive: true });
  cpSync(extension, place, { recursive: true });
}

function extensionId(extension: string): string {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}
