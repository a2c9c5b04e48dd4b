import type { Effect } from '../core/reminders/effects.ts';
import type { Prompt } from '../core/reminders/state.ts';
import { WAY_TRAITS } from '../core/settings/ways.ts';
import { ask } from './ask.ts';
import { browser } from './browser.ts';
import { openInCorner, type Size } from './corner-window.ts';
import { note, readNote } from './notes.ts';

const PAGE = '/break.html';
/** Pages that show more of the log than the entries that wait in the state. The popup is listed only where it is a tab. */
const LOG_PAGES = ['/options.html', '/popup.html'];
/** The inner size the pages are drawn for; the page itself evens out what the window frame takes. */
const SIZE = { offer: { width: 400, height: 420 }, player: { width: 400, height: 640 } } as const;
/** Room for a title bar, so that the first picture already fits. */
const FRAME_HEIGHT = 32;

interface Place {
  windowId: number;
  tabId: number;
}

interface PageContext extends Place {
  documentUrl?: string;
}

/** Firefox lists a page among its contexts only once it has loaded, so there the id of the tab opened last is kept. */
const IS_LISTED_LATE = import.meta.env.FIREFOX;
const OPENED = 'prompt-tab';

/** The pages that show a prompt, wherever they are: a killed background forgets ids, the browser does not. */
async function promptPages(listing = listedPages()): Promise<Place[]> {
  const [listed, opened] = await Promise.all([listing, IS_LISTED_LATE ? openedPage() : null]);
  const prompts = listed.filter(({ path }) => path === PAGE);
  return opened && !prompts.some(({ tabId }) => tabId === opened.tabId) ? [...prompts, opened] : prompts;
}

/** Our pages in tabs and windows. */
async function listedPages(): Promise<(Place & { path: string })[]> {
  const contexts = await contextsOf(['TAB']);
  return contexts.flatMap(({ documentUrl, ...place }) => (documentUrl ? [{ ...place, path: new URL(documentUrl).pathname }] : []));
}

/** Not yet in the polyfill's types; Chrome 116, Firefox 127. */
function contextsOf(contextTypes: string[]): Promise<PageContext[]> {
  const { getContexts } = browser.runtime as unknown as { getContexts: (filter: object) => Promise<PageContext[]> };
  return getContexts({ contextTypes });
}

/** Whether a page of ours is open, the popup too, which somebody may be in the middle of. Where the browser does not tell, one is. */
export function isAnyPageOpen(): Promise<boolean> {
  return ask(async () => (await contextsOf(['TAB', 'POPUP'])).length > 0, true);
}

/** The page opened last, while it has not been led elsewhere. */
async function openedPage(): Promise<Place | null> {
  const tabId = await readNote(OPENED);
  if (typeof tabId !== 'number') return null;
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  if (tab?.windowId !== undefined && isOurs(tab.url)) return { tabId, windowId: tab.windowId };
  await note(OPENED, null);
  return null;
}

/** A page that is only just opening is blank; the address of a foreign page, to which a tab was led, cannot be seen. */
function isOurs(url: string | undefined): boolean {
  if (url === undefined) return false;
  return url === '' || url === 'about:blank' || new URL(url).pathname === PAGE;
}

/** How many pages with a prompt there are, and whether one shows the log. Rejects where the browser does not tell. */
export async function pagesOnScreen(): Promise<{ prompts: number; log: boolean }> {
  const listing = listedPages();
  const [listed, prompts] = await Promise.all([listing, promptPages(listing)]);
  return { prompts: prompts.length, log: listed.some(({ path }) => LOG_PAGES.includes(path)) };
}

/** The tabs that are ours, so that our own chime is not taken for a call. */
export async function promptTabIds(): Promise<number[]> {
  return (await promptPages()).map(({ tabId }) => tabId);
}

/** Shows the one prompt window: an open one is used again. */
export async function showPrompt({ prompt, asked, onScreen }: Extract<Effect, { type: 'show' }>): Promise<void> {
  const [open] = onScreen ? await promptPages() : [];
  if (!open) return createPage(prompt, asked);
  if (asked) await bringToFront(open);
}

export async function closePrompt(): Promise<void> {
  await closeAll(await promptPages());
}

/**
 * Leaves one page with a prompt, as when the browser has restored the tabs of before. The page that stays is the one in front of the
 * person, since nothing may vanish under a hand; else the newest page, which was opened in the way and the place that hold now.
 */
export async function closeSurplus(): Promise<void> {
  const pages = await promptPages();
  const [front] = await ask(() => browser.tabs.query({ active: true, lastFocusedWindow: true }), []);
  // Browsers count their tabs.
  const rank = ({ tabId }: Place) => (tabId === front?.id ? Number.POSITIVE_INFINITY : tabId);
  const [, ...surplus] = pages.sort((a, b) => rank(b) - rank(a));
  await closeAll(surplus);
}

/** A page that is gone already is no error. */
async function closeAll(pages: readonly Place[]): Promise<void> {
  await Promise.all(pages.map(({ tabId }) => browser.tabs.remove(tabId).catch(() => undefined)));
}

async function bringToFront({ tabId, windowId }: Place): Promise<void> {
  await browser.tabs.update(tabId, { active: true });
  await browser.windows?.update(windowId, { focused: true });
}

async function createPage(prompt: Prompt, focused: boolean): Promise<void> {
  const url = browser.runtime.getURL(PAGE);
  const window = WAY_TRAITS[prompt.way].page === 'tab' ? null : await openInCorner(url, focused, sizeOf(prompt));
  // In a tab where that was chosen, and where there can be no window.
  const tab = window
    ? (window.tabs?.[0] ?? (await browser.tabs.query({ windowId: window.id ?? -1 }))[0])
    : await browser.tabs.create({ url, active: focused });
  if (IS_LISTED_LATE) await note(OPENED, tab?.id ?? null);
}

function sizeOf({ content }: Prompt): Size {
  const { width, height } = SIZE[content.view];
  return { width, height: height + FRAME_HEIGHT };
}
