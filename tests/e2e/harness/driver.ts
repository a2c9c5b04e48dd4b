import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import type { Name } from './by-role.ts';

type ColorScheme = 'light' | 'dark';
export type Preferences = { colorScheme?: ColorScheme; reducedMotion?: boolean; forcedColors?: boolean };

/**
 * Browsers form times, numbers and measures as the machine does where it speaks their own language: on one of New Zealand or Great Britain an
 * English Firefox would drink millilitres.
 */
export const IN_ENGLISH_OF_THE_STATES = { LANGUAGE: 'en_US', LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' };

/** A running browser with Rill in it. All differences between the two browsers are behind this type, and nowhere else. */
export type Driver = {
  /** For example `Chrome/156.0.8078.79`. */
  version: string;
  /** The beginning of every address of the extension, up to and including the slash. */
  origin: string;
  openTab(url: string): Promise<Page>;
  /** Every tab and window that shows a page of the extension. */
  extensionPages(): Promise<{ page: Page; url: string }[]>;
  /** The thing with this role and name, when it is there. */
  find(page: Page, role: string, name: Name): Promise<ElementHandle | null>;
  /** Closes the tab, and the window with it when it was the only one. */
  closePage(page: Page): Promise<void>;
  backgroundRuns(): Promise<boolean>;
  /** How often the background has been started so far; unknown in Firefox. */
  backgroundStarts(): number | undefined;
  /** The complaints so far in the background and in any page, as `where: what`. A Firefox that has ended has forgotten. */
  heard(): Promise<string[]>;
  /** Ends the background as the browser itself does when it is idle; scheduled alarms stay scheduled. */
  stopBackground(): Promise<void>;
  /** Hands the browser a newer package, as its look for updates does; Firefox alone. @param file an absolute path. */
  offerUpdate?(file: string): Promise<void>;
  /** The version of the extension that runs; Firefox alone. */
  runningVersion?(): Promise<string>;
  prefer(page: Page, preferences: Preferences): Promise<void>;
  /** The process of the browser. */
  processId: number | undefined;
  quit(): Promise<void>;
  /** Settles when the browser has ended, whoever ended it. */
  ended: Promise<void>;
};

/** A picture that the browser makes up and nobody has to allow, or a person who says no. */
export type Camera = 'made-up' | 'refused';

export type DriverOptions = {
  executable: string;
  /** The profile's folder. The folder outlives the browser, so that the browser can be restarted. */
  profile: string;
  /** The folder of the built extension. */
  extension: string;
  headless: boolean;
  /** The answer when a page asks for a camera; without one the machine decides. */
  camera: Camera | undefined;
  /** Language tags with commas between them, such as `de-DE,de,en-US,en`. */
  languages: string | undefined;
  /** The port of the proxy through which every request goes, also those to this machine. */
  proxyPort: number | undefined;
  /** Flags beside the usual ones, for Chromium. */
  flags: readonly string[];
  /** Preferences beside the usual ones, for Firefox. */
  preferences: Readonly<Record<string, string | number | boolean>>;
  /** Whether it may be in private windows; for Firefox. */
  inPrivate: boolean;
  /** Variables beside those of this process. */
  environment: Record<string, string>;
};

/** Milliseconds after which a browser that does not end is ended. */
const PATIENCE_WITH_END = 10_000;

export async function quit(browser: Browser): Promise<void> {
  const timer = setTimeout(() => browser.process()?.kill('SIGKILL'), PATIENCE_WITH_END);
  await browser.close();
  clearTimeout(timer);
}

export function endOf(browser: Browser): Promise<void> {
  return new Promise((resolve) => browser.once('disconnected', () => resolve()));
}

/** Milliseconds between two looks at something that will change. */
const LOOK_EVERY = 100;

/**
 * Looks until there is something to see.
 *
 * @param within milliseconds
 * @throws when nothing came in that time
 */
export async function until<T>(what: string, within: number, look: () => Promise<T | undefined | false>): Promise<T> {
  const end = Date.now() + within;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen;
    if (Date.now() > end) throw new Error(`Waited ${Math.round(within / 1000)} s for ${what}.`);
    await rest(LOOK_EVERY);
  }
}

/** @param duration milliseconds */
export function rest(duration: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, duration));
}
