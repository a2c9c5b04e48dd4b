import type { Effect } from '../core/reminders/effects.ts';
import type { Prompt } from '../core/reminders/state.ts';
import { browser, type Tabs, type Windows } from './browser.ts';
import { note, readNote } from './notes.ts';
import { windowsNow } from './windows.ts';

const PAGE = '/break.html';
/** Pages that show more of the log than what the state adds to it. The popup is among them where it is a tab; else it is no page that is listed. */
const LOG_PAGES = ['/options.html', '/popup.html'];
/** The inner size the pages are drawn for; the page itself evens out what the window frame takes. */
const SIZE = { offer: { width: 400, height: 420 }, player: { width: 400, height: 640 } } as const;
/** Room for a title bar, so that the first picture already fits. */
const FRAME_HEIGHT = 32;
const MARGIN = 24;

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
  // Not yet in the polyfill's types; Chrome 116, Firefox 127.
  const { getContexts } = browser.runtime as unknown as { getContexts: (filter: object) => Promise<PageContext[]> };
  const contexts = await getContexts({ contextTypes: ['TAB'] });
  return contexts.flatMap(({ documentUrl, ...place }) => (documentUrl ? [{ ...place, path: new URL(documentUrl).pathname }] : []));
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

/** Whether there is a page with a prompt, and one that shows the log. */
export async function pagesOnScreen(): Promise<{ prompt: boolean; log: boolean }> {
  const listing = listedPages();
  const [listed, prompts] = await Promise.all([listing, promptPages(listing)]);
  return { prompt: prompts.length > 0, log: listed.some(({ path }) => LOG_PAGES.includes(path)) };
}

/** The tabs that are ours, so that our own chime is not taken for a call. */
export async function promptTabIds(): Promise<number[]> {
  return (await promptPages()).map(({ tabId }) => tabId);
}

/** Shows the one prompt window: an open one is used again, so that two never stand side by side. */
export async function showPrompt({ prompt, asked, onScreen }: Extract<Effect, { type: 'show' }>): Promise<void> {
  const [open, ...others] = onScreen ? await promptPages() : [];
  await Promise.all(others.map(({ tabId }) => browser.tabs.remove(tabId)));
  if (!open) return createPage(prompt, asked);
  if (asked) await bringToFront(open);
}

export async function closePrompt(): Promise<void> {
  const pages = await promptPages();
  await Promise.all(pages.map(({ tabId }) => browser.tabs.remove(tabId).catch(() => undefined)));
}

async function bringToFront({ tabId, windowId }: Place): Promise<void> {
  await browser.tabs.update(tabId, { active: true });
  await browser.windows?.update(windowId, { focused: true });
}

async function createPage(prompt: Prompt, focused: boolean): Promise<void> {
  const url = browser.runtime.getURL(PAGE);
  const place = await placeOf(prompt);
  if (!place) return noteOpened(await browser.tabs.create({ url, active: focused }));
  const options = { url, type: 'popup', focused, ...sizeOf(prompt) } as const;
  // Some systems report windows at 0,0 or off the screen, and Chromium then refuses the bounds.
  const window = await browser.windows.create({ ...options, ...place }).catch(() => browser.windows.create(options));
  await noteOpened(window.tabs?.[0] ?? (await browser.tabs.query({ windowId: window.id ?? -1 }))[0]);
}

async function noteOpened(tab: Tabs.Tab | undefined): Promise<void> {
  if (IS_LISTED_LATE) await note(OPENED, tab?.id ?? null);
}

type Bounds = Pick<Windows.CreateCreateDataType, 'left' | 'top'>;

/** The bottom corner of the window the person works in, inside it; null for a tab. */
async function placeOf(prompt: Prompt): Promise<Bounds | null> {
  if (!browser.windows || prompt.way === 'tab') return null;
  const { width, height } = sizeOf(prompt);
  const windows = (await windowsNow()).filter(({ type }) => type === 'normal');
  const window = windows.find(({ focused }) => focused) ?? windows.find(({ state }) => state !== 'minimized');
  if (window?.left === undefined || window.top === undefined || !window.width || !window.height) return {};
  return {
    left: Math.max(window.left, window.left + window.width - width - MARGIN),
    top: Math.max(window.top, window.top + window.height - height - MARGIN),
  };
}

function sizeOf({ content }: Prompt): { width: number; height: number } {
  const { width, height } = SIZE[content.view];
  return { width, height: height + FRAME_HEIGHT };
}
