import { isSame } from '../../core/same.ts';
import { browser } from '../browser.ts';

/** In CSS pixels of an unzoomed page. */
export interface InnerSize {
  width: number;
  height: number;
}

/** Smaller differences are not worth a movement. */
const TOLERANCE = 3;

/**
 * Makes the window of this page at least so large inside, and brings it whole onto the screen. The frame is evened out by what the window
 * measures outside, and the bottom end of the window stays where it is, as far as the screen goes. A tab among others is left alone.
 */
export async function growThisWindow(wanted: InnerSize): Promise<void> {
  const [window, zoom] = await Promise.all([browser.windows?.getCurrent(), browser.tabs.getZoom().catch(() => 1)]);
  if (window?.id === undefined || window.type !== 'popup' || window.state !== 'normal') return;
  if (window.left === undefined || window.top === undefined || !window.width || !window.height) return;
  const now = { left: window.left, top: window.top, width: window.width, height: window.height };
  const width = now.width + missing(wanted.width, innerWidth * zoom);
  const height = now.height + missing(wanted.height, innerHeight * zoom);
  const next = onScreen({ left: now.left + now.width - width, top: now.top + now.height - height, width, height });
  if (isSame(now, next)) return;
  const { left, top, ...size } = next;
  // Where the system places windows itself, Chromium may refuse the place; the size alone is what matters.
  await browser.windows.update(window.id, { ...size, left, top }).catch(() => browser.windows.update(window.id as number, size));
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

interface Bounds extends InnerSize {
  left: number;
  top: number;
}

/** As they are where the screen is of no size, which is where the browser does not know it. */
function onScreen(bounds: Bounds): Bounds {
  // Not in the type of `screen`, but in every browser: where the usable part begins on systems with bars or several screens.
  const { availLeft = 0, availTop = 0, availWidth, availHeight } = screen as Screen & { availLeft?: number; availTop?: number };
  if (!(availWidth > 0 && availHeight > 0)) return bounds;
  const width = Math.min(bounds.width, availWidth);
  const height = Math.min(bounds.height, availHeight);
  return {
    left: Math.round(within(bounds.left + bounds.width - width, availLeft, availLeft + availWidth - width)),
    top: Math.round(within(bounds.top + bounds.height - height, availTop, availTop + availHeight - height)),
    width,
    height,
  };
}

function within(value: number, min: number, max: number): number {
  return Math.max(min, Math.min(value, max));
}
