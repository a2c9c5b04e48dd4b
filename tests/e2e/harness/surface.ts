import type { ElementHandle, EvaluateFunc, Page } from 'puppeteer-core';
import type { Name } from './by-role.ts';
import { type Driver, type Preferences, until } from './driver.ts';

/** Milliseconds in which a page answers a person; far more than it needs, for a slow machine. */
const PATIENCE = 20_000;

/** A page of the extension as a person meets it: things have a role and a name, and there are words to read. */
export type Surface = {
  /** For what has no words here. */
  page: Page;
  click(role: string, name: Name): Promise<void>;
  /** Replaces what a field holds and stays in it. */
  type(role: string, name: string, text: string): Promise<void>;
  /** Replaces what a field holds and leaves the field. */
  fill(role: string, name: string, text: string): Promise<void>;
  press(key: Parameters<Page['keyboard']['press']>[0]): Promise<void>;
  /** Whether there is such a thing right now. */
  has(role: string, name: Name): Promise<boolean>;
  /** Clicks one of several, or a switch, and waits until it shows that it is on. */
  choose(role: string, name: Name): Promise<void>;
  /** Waits until there is such a thing. */
  find(role: string, name: Name, within?: number): Promise<void>;
  /** Waits until the words are on the page. */
  read(words: string | RegExp, within?: number): Promise<void>;
  /** All words on the page, as they are laid out. */
  text(): Promise<string>;
  evaluate: Page['evaluate'];
  reload(): Promise<void>;
  prefer(preferences: Preferences): Promise<void>;
  /** The size of the window in CSS pixels; zoomed in, so much less of the page is seen. */
  resize(width: number, height: number, zoom?: number): Promise<void>;
  /** A picture of the window; or of the page down to its end, where it scrolls. */
  picture(path: `${string}.png`, options?: { wholePage?: boolean }): Promise<void>;
  close(): Promise<void>;
};

export function surfaceOf(page: Page, driver: Driver): Surface {
  const find = (role: string, name: Name, within = PATIENCE) =>
    until(`the ${role} "${name}"`, within, async () => (await driver.find(page, role, name).catch(whileItLoads)) ?? undefined).catch(
      (error) => withWords(page, error),
    );
  const text = () => wordsOn(page);

  return {
    page,
    async click(role, name) {
      await page.bringToFront();
      const target = await find(role, name);
      await target.click().catch((error) => unlessClosed(page, error));
    },
    async choose(role, name) {
      await this.click(role, name);
      await until(`the ${role} "${name}" to be on`, PATIENCE, async () => {
        const target = await driver.find(page, role, name);
        return target?.evaluate((node) => node.ariaChecked === 'true');
      });
    },
    async type(role, name, words) {
      await page.bringToFront();
      const field = (await find(role, name)) as ElementHandle<HTMLInputElement>;
      await field.focus();
      await field.evaluate((input) => input.select());
      await page.keyboard.type(words);
    },
    async fill(role, name, words) {
      await this.type(role, name, words);
      await page.keyboard.press('Tab');
    },
    async press(key) {
      await page.bringToFront();
      await page.keyboard.press(key).catch((error) => unlessClosed(page, error));
    },
    has: async (role, name) => (await driver.find(page, role, name).catch(whileItLoads)) !== null,
    async find(role, name, within) {
      await find(role, name, within);
    },
    async read(words, within = PATIENCE) {
      await until(`the words ${words}`, within, async () => matches((await text().catch(whileItLoads)) ?? '', words)).catch((error) =>
        withWords(page, error),
      );
    },
    text,
    evaluate: <Params extends unknown[], Func extends EvaluateFunc<Params>>(code: Func | string, ...values: Params) =>
      page.evaluate(code, ...values),
    async reload() {
      await page.evaluate(() => {
        document.documentElement.dataset.before = 'reload';
        location.reload();
      });
      await until('the reloaded page', PATIENCE, () => isLoadedAnew(page).catch(() => false));
    },
    prefer: (preferences) => driver.prefer(page, preferences),
    resize: (width, height, zoom = 1) =>
      page.setViewport({ width: Math.round(width / zoom), height: Math.round(height / zoom), deviceScaleFactor: zoom }),
    async picture(path, { wholePage = false } = {}) {
      await page.bringToFront();
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      // Chromium moves a page from right to left aside when it is to be pictured whole and fits the window.
      const fits = await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight);
      await page.screenshot({ path, fullPage: wholePage && !fits });
    },
    close: () => driver.closePage(page),
  };
}

function isLoadedAnew(page: Page): Promise<boolean> {
  return page.evaluate(() => document.readyState === 'complete' && document.documentElement.dataset.before === undefined);
}

/** Letting go of a key or a button fails where pressing it has closed the page already: the press has then done its work. */
async function unlessClosed(page: Page, error: unknown) {
  await until('the end of the page', 1_000, async () => page.isClosed()).catch(() => {
    throw error;
  });
}

/** A page that is just being loaded has nothing on it, and no place to look. */
function whileItLoads(): null {
  return null;
}

function matches(text: string, words: string | RegExp) {
  return typeof words === 'string' ? text.includes(words) : words.test(text);
}

function wordsOn(page: Page): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: a person reads what is laid out, and not what is hidden
  return page.evaluate(() => document.body.innerText);
}

/** A page that lacks something is best understood by what it has. */
async function withWords(page: Page, error: unknown): Promise<never> {
  const words = await wordsOn(page).catch(() => '(the page is gone)');
  throw new Error(`${error instanceof Error ? error.message : error} The page reads:\n${words}`);
}
