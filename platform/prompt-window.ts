import type { Prompt } from '../core/reminders/state.ts';
import { browser, type Windows } from './browser.ts';

const PAGE = '/break.html';
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

/** Where the id of the tab opened last is kept: Firefox lists a page among its contexts only once it has loaded. */
const OPENED = 'prompt-tab';

/** The pages that show a prompt, wherever they are: a killed background forgets ids, the browser does not. */
async function promptPages(): Promise<Place[]> {
  const [listed, opened] = await Promise.all([listedPages(), openedPage()]);
  return opened && !listed.some(({ tabId }) => tabId === opened.tabId) ? [...listed, opened] : listed;
}

async function listedPages(): Promise<Place[]> {
  // Not yet in the polyfill's types; Chrome 116, Firefox 127.
  const { getContexts } = browser.runtime as unknown as { getContexts: (filter: object) => Promise<PageContext[]> };
  const contexts = await getContexts({ contextTypes: ['TAB'] });
  return contexts.filter(({ documentUrl }) => documentUrl && new URL(documentUrl).pathname === PAGE);
}

/** The page opened last, while it has not been led elsewhere. */
async function openedPage(): Promise<Place | null> {
  const tabId = (await browser.storage.session.get(OPENED))[OPENED];
  if (typeof tabId !== 'number') return null;
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return tab?.windowId !== undefined && isOurs(tab.url) ? { tabId, windowId: tab.windowId } : null;
}

/** A page that is only just opening is blank; the address of a foreign page, to which a tab was led, cannot be seen. */
function isOurs(url: string | undefined): boolean {
  if (url === undefined) return false;
  return url === '' || url === 'about:blank' || new URL(url).pathname === PAGE;
}

export async function isPromptOnScreen(): Promise<boolean> {
  return (await promptPages()).length > 0;
}

/** Shows the one prompt window: an open one is used again, so that two never stand side by side. */
export async function showPrompt(prompt: Prompt): Promise<void> {
  const asked = prompt.reason === 'asked' || prompt.content.view === 'player';
  const [open, ...others] = await promptPages();
  await Promise.all(others.map(({ tabId }) => browser.tabs.remove(tabId)));
  if (open) {
    if (asked) await bringToFront(open);
    return;
  }
  const tabId = await createPage(prompt, asked);
  await browser.storage.session.set({ [OPENED]: tabId ?? null });
}

export async function closePrompt(): Promise<void> {
  const pages = await promptPages();
  await Promise.all(pages.map(({ tabId }) => browser.tabs.remove(tabId).catch(() => undefined)));
}

async function bringToFront({ tabId, windowId }: Place): Promise<void> {
  await browser.tabs.update(tabId, { active: true });
  await browser.windows?.update(windowId, { focused: true });
}

/** @returns the id of its tab. */
async function createPage(prompt: Prompt, focused: boolean): Promise<number | undefined> {
  const url = browser.runtime.getURL(PAGE);
  if (!browser.windows) return (await browser.tabs.create({ url, active: focused })).id;
  const { width, height } = SIZE[prompt.content.view];
  const options = { url, type: 'popup', focused, width, height: height + FRAME_HEIGHT } as const;
  const place = await cornerOfBrowserWindow(options.width, options.height);
  // Some systems report windows at 0,0 or off the screen, and Chromium then refuses the bounds.
  const window = await browser.windows.create({ ...options, ...place }).catch(() => browser.windows.create(options));
  return window.tabs?.[0]?.id ?? (await browser.tabs.query({ windowId: window.id ?? -1 }))[0]?.id;
}

/** The bottom corner of the window the person works in, inside it. */
async function cornerOfBrowserWindow(width: number, height: number): Promise<Pick<Windows.CreateCreateDataType, 'left' | 'top'>> {
  const windows = await browser.windows.getAll({ windowTypes: ['normal'] });
  const window = windows.find(({ focused }) => focused) ?? windows.find(({ state }) => state !== 'minimized');
  if (window?.left === undefined || window.top === undefined || !window.width || !window.height) return {};
  return {
    left: Math.max(window.left, window.left + window.width - width - MARGIN),
    top: Math.max(window.top, window.top + window.height - height - MARGIN),
  };
}
