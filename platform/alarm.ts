import type { Instant } from '../core/time.ts';
import { ask } from './ask.ts';
import { browser } from './browser.ts';

const NAME = 'rill';
/**
 * One one-shot alarm. `persistAcrossSessions` is left out, since Firefox rejects the key and Chromium persists by default.
 * @param at null takes it away.
 */
export async function arm(at: Instant | null): Promise<void> {
  if (at === null) await browser.alarms.clear(NAME);
  else await armGuard(at);
}

/** The same alarm, asked for at once whatever is set now. One that the browser refuses keeps nobody from going on. */
export async function armGuard(at: Instant): Promise<void> {
  await ask(() => browser.alarms.create(NAME, { when: at }), undefined);
}
