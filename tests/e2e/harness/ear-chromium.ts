import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

/** A message of a console in Chromium's own log, of one line or several, with the address of what said so. */
const MESSAGE = /:CONSOLE[:(]\d+[\])]+ "((?:(?!:CONSOLE[:(]\d)[\s\S])*?)", source: (\S*) \(\d+\)$/gmu;
/** The only complaint of a page that the log leaves out. */
const NOT_LOADED = 'Failed to load resource';
/** A size that changed while sizes were told of is told of with the next picture, which is no fault. */
const NO_FAULT = 'ResizeObserver loop completed with undelivered notifications.';

export type Ear = {
  flags: string[];
  /** Hears the page from now on. */
  listen(page: Page): void;
  /**
   * All that any part of the extension has said in its console since the browser was started, also from the first moment of a background
   * and in pages that nobody looks at. The log does not tell errors from the rest, and Rill says nothing there.
   */
  heard(origin: string): string[];
};

/** Listens by Chromium's own log: a debugger would hear of the background too, and would keep it from ever ending by itself. */
export function earOfChromium(profile: string): Ear {
  const log = join(profile, 'console.log');
  // The log begins before there is a profile.
  mkdirSync(profile, { recursive: true });
  const listenedTo = new WeakSet<Page>();
  const notLoaded: string[] = [];
  return {
    flags: ['--enable-logging', `--log-file=${log}`],
    listen(page) {
      if (listenedTo.has(page)) return;
      listenedTo.add(page);
      page.on('console', (message) => {
        if (message.text().startsWith(NOT_LOADED)) notLoaded.push(`${message.location().url}: ${message.text()}`);
      });
    },
    heard(origin) {
      if (!existsSync(log)) throw new Error(`Chromium has written no ${log}, so nobody has heard what went wrong.`);
      const said = [...readFileSync(log, 'utf8').matchAll(MESSAGE)].flatMap(([, text = '', source = '']) =>
        source.startsWith(origin) && text !== NO_FAULT ? [`${source.slice(origin.length)}: ${text}`] : [],
      );
      return [...said, ...notLoaded.filter((complaint) => complaint.startsWith(origin))];
    },
  };
}
