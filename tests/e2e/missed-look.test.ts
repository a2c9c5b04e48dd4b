import { expect, inject, test } from 'vitest';
import type { ReminderState } from '../../core/reminders/state.ts';
import { HOUR } from '../../core/time.ts';
import { until } from './harness/driver.ts';
import { withRill } from './harness/rill.ts';
import type { Surface } from './harness/surface.ts';
import { counted, plant } from './seeds.ts';
import { reminderState } from './sentences.ts';

const inChromium = test.runIf(inject('browser') === 'chromium');

inChromium('after the clock was set back, a change of the tab makes the reminders look, although no alarm will', async () => {
  await withRill({ browser: 'chromium' }, async (rill) => {
    const options = await rill.open('options');
    await plant(options, { state: { reminders: counted(Date.now(), 5, 5) } });
    const other = await rill.visit('about:blank');
    await rill.stopBackground();
    await setBack(options, 2 * HOUR);
    await options.page.bringToFront();
    const looked = await until('a look', 10_000, async () => {
      const state = await reminderState(options);
      return state.lookedAt <= Date.now() && state;
    });
    expect(looked.reminders.drainage?.countedFrom).toBeLessThanOrEqual(Date.now());
    await other.close();
  });
});

declare const chrome: {
  storage: { local: { set(values: object): Promise<void>; get(key: 'reminders'): Promise<{ reminders: ReminderState }> } };
  alarms: { clearAll(): Promise<boolean> };
};

/** The stored state is from a clock that was so far ahead; and no alarm will ring. */
async function setBack(page: Surface, by: number) {
  await page.evaluate(async (ahead) => {
    const { reminders } = await chrome.storage.local.get('reminders');
    await chrome.storage.local.set({ reminders: { ...reminders, lookedAt: reminders.lookedAt + ahead } });
    await chrome.alarms.clearAll();
  }, by);
}
