import { MINUTE } from '../core/time.ts';
import { ask } from './ask.ts';
import { browser } from './browser.ts';
import { now } from './clock.ts';
import { knownState } from './known.ts';

/**
 * After its clock was set back Chromium fires no alarm until the clock has caught up, and no event tells of it. So another event has to
 * notice: changing the tab is what a person still does who neither rests nor opens or closes anything. docs/benchmarks.md tells what it
 * costs, and what others would. Firefox counts an alarm by a clock that nobody sets.
 *
 * @param heard called at each change of the tab
 * @param look called when the reminders have to look, since no alarm makes them
 */
export function noticeMissedLooks(heard: () => void, look: () => void): void {
  if (import.meta.env.FIREFOX) return;
  browser.tabs.onActivated.addListener(() => {
    heard();
    void ask(isLookMissed, false).then((isMissed) => isMissed && look());
  });
}

/** Whether the clock is behind the last look by more than a time server corrects; while no alarm comes, whether that was a minute ago. */
async function isLookMissed(): Promise<boolean> {
  const { lookedAt, alarmsDeadUntil } = await knownState();
  const passed = now() - lookedAt;
  return passed <= -MINUTE || (alarmsDeadUntil !== null && passed >= MINUTE);
}
