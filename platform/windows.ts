import type { Instant } from '../core/time.ts';
import { browser, type Windows } from './browser.ts';
import { now } from './clock.ts';

/** Whether a card may come and where it goes hang on the same windows, and are asked one after the other. */
const MOMENT_MS = 500;
let seen: { at: Instant; windows: Promise<Windows.Window[]> } | null = null;

/** The windows of the browser, as they were within the last half second; none where there are none, as on Android. */
export function windowsNow(): Promise<Windows.Window[]> {
  const at = now();
  if (!seen || Math.abs(at - seen.at) > MOMENT_MS) seen = { at, windows: browser.windows?.getAll() ?? Promise.resolve([]) };
  return seen.windows;
}
