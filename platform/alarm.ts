import type { Instant } from '../core/time.ts';
import { ask } from './ask.ts';
import { browser } from './browser.ts';

const NAME = 'rill';
/**
 * The alarm of the reminders, a single one-shot alarm. `persistAcrossSessions` is left out, since Firefox rejects the key and Chromium
 * persists by default.
 * @param at null takes it away.
 */
export async function arm(at: Instant | null): Promise<void> {
  if (at === null) await browser.alarms.clear(NAME);
  else await armGuard(at);
}

/** Sets the same alarm at once, whatever is set now. Never rejects: the event is handled even where the browser refuses the alarm. */
export async function armGuard(at: Instant): Promise<void> {
  await ask(() => browser.alarms.create(NAME, { when: at }), undefined);
}
