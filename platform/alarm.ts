import type { Instant } from '../core/time.ts';
import { browser } from './browser.ts';

const NAME = 'rill';
/** Browsers hand back fractional or rounded times; a difference below this is none. */
const TOLERANCE_MS = 1_000;

/**
 * One one-shot alarm, replaced only when missing or different: re-creating it on every wake would let it recede for ever.
 * `persistAcrossSessions` is left out, since Firefox rejects the key and Chromium persists by default.
 */
export async function arm(at: Instant | null): Promise<void> {
  const current = await browser.alarms.get(NAME);
  if (at === null) {
    if (current) await browser.alarms.clear(NAME);
    return;
  }
  if (current && Math.abs(current.scheduledTime - at) < TOLERANCE_MS) return;
  browser.alarms.create(NAME, { when: at });
}

/** The same alarm, asked for at once whatever is set now. */
export async function armGuard(at: Instant): Promise<void> {
  browser.alarms.create(NAME, { when: at });
}
