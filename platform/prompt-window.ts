import type { Prompt } from '../core/reminders/state.ts';
import { browser, type Windows } from './browser.ts';

const PAGE = '/break.html';
/** The inner size the pages are drawn for; the page itself evens out what the window frame takes. */
const SIZE = { offer: { width: 400, height: 420 }, player: { width: 400, height: 640 } } as const;
/** Room for a title bar, so that the first picture already fits. */
const FRAME_HEIGHT = 32;
const MARGIN = 24;

interface PageContext {
  documentUrl?: string;
  windowId: number;
  tabId: number;
}

/** The pages that show a prompt, wherever they are: a killed background forgets ids, the browser does not. */
async function promptPages(): Promise<PageContext[]> {
  // Not yet in the polyfill's types; Chrome 116, Firefox 127.
  const { getContexts } = browser.runtime as unknown as { getContexts: (filter: object) => Promise<PageContext[]> };
  const contexts = await getContexts({ contextTypes: ['TAB'] });
  return contexts.filter(({ documentUrl }) => documentUrl && new URL(documentUrl).pathname === PAGE);
}

export async function isPromptOnScreen(): Promise<boolean> {
  return (await promptPages()).length > 0;
}

/** The tabs that are ours, so that our own chime is not taken for a call. */
export async function promptTabIds(): Promise<number[]> {
  return (await promptPages()).map(({ tabId }) => tabId);
}

/** Shows the one prompt window: an open one is used again, so that two never stand side by side. */
export async function showPrompt(prompt: Prompt, asked: boolean): Promise<void> {
  const [open, ...others] = await promptPages();
  await Promise.all(others.map(({ tabId }) => browser.tabs.remove(tabId)));
  if (open) {
    if (asked) await bringToFront(open);
    return;
  }
  await createPage(prompt, asked);
}

export async function closePrompt(): Promise<void> {
  const pages = await promptPages();
  await Promise.all(pages.map(({ tabId }) => browser.tabs.remove(tabId).catch(() => undefined)));
}

async function bringToFront({ tabId, windowId }: PageContext): Promise<void> {
  await browser.tabs.update(tabId, { active: true });
  await browser.windows?.update(windowId, { focused: true });
}

async function createPage(prompt: Prompt, focused: boolean): Promise<void> {
  const url = browser.runtime.getURL(PAGE);
  if (!browser.windows || prompt.way === 'tab') {
    await browser.tabs.create({ url, active: focused });
    return;
  }
  const { width, height } = SIZE[prompt.content.view];
  const options = { url, type: 'popup', focused, width, height: height + FRAME_HEIGHT } as const;
  const place = await cornerOfBrowserWindow(options.width, options.height);
  // Some systems report windows at 0,0 or off the screen, and Chromium then refuses the bounds.
  await browser.windows.create({ ...options, ...place }).catch(() => browser.windows.create(options));
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
