import { ask } from './ask.ts';
import { browser, type Windows } from './browser.ts';
import { windowsNow } from './windows.ts';

/** Outside, frame and all. */
export interface Size {
  width: number;
  height: number;
}

interface Bounds extends Size {
  left?: number;
  top?: number;
}

const MARGIN = 24;
/** The most that frames and bars of the system add to bounds. */
const TOLERANCE = 50;
/** Windows that somebody works in: of the browser, and of a site that stands by itself. */
const WORKED_IN: Windows.WindowType[] = ['normal', 'app'];

/**
 * Opens a window in the bottom corner of the one that the person works in, or has worked in last.
 * @returns null where no window can be opened.
 */
export async function openInCorner(url: string, focused: boolean, size: Size): Promise<Windows.Window | null> {
  if (!browser.windows) return null;
  const options = { url, type: 'popup', focused } as const;
  const bounds = { ...size, ...(await cornerInUse(size)) };
  const open = (within: Bounds) => ask(() => browser.windows.create({ ...options, ...within }), null);
  // There are systems that report windows at 0,0 or off the screen, and Chromium then refuses the bounds.
  const window = (await open(bounds)) ?? (await open(size));
  if (window) await putRight(window, bounds);
  return window;
}

/** Firefox with `privacy.resistFingerprinting` opens every window as large as it likes, by which a part is off the screen, and obeys afterwards. */
async function putRight({ id = -1, ...made }: Windows.Window, asked: Bounds): Promise<void> {
  const sides = Object.entries(asked) as [keyof Bounds, number][];
  const isOff = sides.some(([side, at]) => Math.abs((made[side] ?? at) - at) > TOLERANCE);
  if (isOff) await ask(() => browser.windows.update(id, asked), null);
}

async function cornerInUse(size: Size): Promise<Pick<Bounds, 'left' | 'top'>> {
  // Firefox takes the types and does not mind them, so they are not in the polyfill's.
  const types = { windowTypes: WORKED_IN } as object;
  const [all, last] = await Promise.all([windowsNow(), ask(() => browser.windows.getLastFocused(types), null)]);
  const windows = all.filter(hasPlace);
  const { left = 0, top = 0, width = 0, height = 0 } = windows.find(({ id }) => id === last?.id) ?? windows[0] ?? {};
  if (width === 0) return {};
  return {
    left: Math.max(left, left + width - size.width - MARGIN),
    top: Math.max(top, top + height - size.height - MARGIN),
  };
}

/** A window that is minimised, or whose place the system does not tell, has no corner. On a second screen sides may be less than 0. */
function hasPlace({ type = 'normal', state, left = Number.NaN, top = Number.NaN, width = 0, height = 0 }: Windows.Window): boolean {
  return WORKED_IN.includes(type) && state !== 'minimized' && Number.isFinite(left + top) && width > 0 && height > 0;
}
