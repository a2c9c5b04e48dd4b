import { browser } from './browser.ts';

/** In CSS pixels of an unzoomed page. */
export interface InnerSize {
  width: number;
  height: number;
}

/** Smaller differences are not worth a movement. */
const TOLERANCE = 3;

/**
 * Makes the window of this page at least so large inside. The frame is evened out by what the window measures outside, and the
 * bottom end of the window stays where it is, unless that would put a part of it off the screen. A tab among others is left alone.
 */
export async function growThisWindow(wanted: InnerSize): Promise<void> {
  const [window, zoom] = await Promise.all([browser.windows?.getCurrent(), browser.tabs.getZoom().catch(() => 1)]);
  if (window?.id === undefined || window.type !== 'popup' || window.state !== 'normal') return;
  if (window.left === undefined || window.top === undefined || !window.width || !window.height) return;
  const width = window.width + missing(wanted.width, innerWidth * zoom);
  const height = window.height + missing(wanted.height, innerHeight * zoom);
  if (width === window.width && height === window.height) return;
  const size = { width: Math.min(width, screen.availWidth), height: Math.min(height, screen.availHeight) };
  const place = onScreen(window.left + window.width - size.width, window.top + window.height - size.height, size);
  // Where the system places windows itself, Chromium may refuse the place; the size alone is what matters.
  await browser.windows.update(window.id, { ...size, ...place }).catch(() => browser.windows.update(window.id as number, size));
}

/** Closes the window or tab of this page, whichever it is. */
export async function closeThisPage(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id === undefined) globalThis.close();
  else await browser.tabs.remove(tab.id);
}

function missing(wanted: number, there: number): number {
  const lacking = Math.round(wanted - there);
  return lacking > TOLERANCE ? lacking : 0;
}

function onScreen(left: number, top: number, { width, height }: InnerSize) {
  // Not in the type of `screen`, but in every browser: where the usable part begins on systems with bars or several screens.
  const { availLeft = 0, availTop = 0 } = screen as unknown as { availLeft?: number; availTop?: number };
  return {
    left: Math.round(within(left, availLeft, availLeft + screen.availWidth - width)),
    top: Math.round(within(top, availTop, availTop + screen.availHeight - height)),
  };
}

function within(value: number, min: number, max: number): number {
  return Math.max(min, Math.min(value, max));
}
