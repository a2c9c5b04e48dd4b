import { ask } from './ask.ts';
import { browser, type Windows } from './browser.ts';

/** Whether a card may come and where it goes hang on the same windows, and are asked one after the other. */
const MOMENT_MS = 500;
/** A window of the browser with a site in it is of the type `app` in Chromium, which leaves it out unless it is asked for. */
const KINDS: Windows.WindowType[] = ['normal', 'popup', 'app'];
/** By the clock that nobody sets. */
let seen: { at: number; windows: Promise<Windows.Window[]> } | null = null;

/**
 * The windows of the browser, as they were within the last half second; an empty list where there are no windows, as on Android, or where
 * the browser does not tell.
 */
export function windowsNow(): Promise<Windows.Window[]> {
  const at = performance.now();
  if (!seen || at - seen.at > MOMENT_MS) seen = { at, windows: ask(allWindows, []) };
  return seen.windows;
}

async function allWindows(): Promise<Windows.Window[]> {
  return (await browser.windows?.getAll({ windowTypes: KINDS })) ?? [];
}
