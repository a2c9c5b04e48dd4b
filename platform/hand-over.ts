import type { Entry } from '../core/log/entry.ts';
import { browser } from './browser.ts';
import { loadRecentLog, RECENT } from './log/recent.ts';
import { watchLocal } from './storage.ts';

/**
 * A page of Firefox in a private window has no database, while the background has one: the background writes for the page, which goes by
 * the copy of the last days that lies beside the settings. Chromium gives such windows no pages of Rill.
 */
const IS_NEEDED = import.meta.env.FIREFOX;

/** Lets the background write entries. @returns whether it did; not where nothing is kept anywhere, as with *Never remember history*. */
export async function handOverEntries(entries: readonly Entry[]): Promise<boolean> {
  if (!IS_NEEDED) return false;
  const answer: unknown = await browser.runtime.sendMessage({ type: 'entries-handed', entries }).catch(() => null);
  return Object(answer).isWritten === true;
}

let isWatching = false;

/** The entries of the log, for a page that cannot read the log. @param onChange called whenever the log has changed from then on. */
export async function readBesideLog(onChange: () => void) {
  if (!IS_NEEDED) return null;
  if (!isWatching) watchLocal(RECENT, onChange);
  isWatching = true;
  return loadRecentLog();
}
