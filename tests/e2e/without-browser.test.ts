/** Chrome 144 to 147 have `chrome` and no `browser`: a browser that has both is made such a one. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchRill, type Rill } from './harness/rill.ts';
import type { Surface } from './harness/surface.ts';
import { aDay, counted, plant, tell } from './seeds.ts';
import { entriesOf } from './sentences.ts';

declare const chrome: {
  storage: { local: { get(key: null): Promise<Record<string, unknown>>; remove(key: string): Promise<void> } };
};

const HIDDEN = 'if (!delete globalThis.browser || globalThis.browser) throw new Error("There is still a browser.");\n';

describe.runIf(inject('browser') === 'chromium')('a Chrome without a "browser" of its own', () => {
  let rill: Rill;
  beforeAll(async () => {
    rill = await launchRill({
      browser: 'chromium',
      change: (extension) => {
        const background = join(extension, 'background.js');
        writeFileSync(background, HIDDEN + readFileSync(background, 'utf8'));
      },
    });
  });
  afterAll(() => rill?.close());

  test('is answered by the background that was installed, and by one that is woken later', async () => {
    await expectAnswers(rill, await rill.open('options', '#about'));
  });

  test('is answered when it has been started again', async () => {
    await rill.restart();
    await expectAnswers(rill, await rill.open('options', '#about'));
  });

  test('writes to the log when a page reads it, after a start too', async () => {
    const page = await rill.open('options', '#about');
    await plant(page, { state: { reminders: counted(Date.now(), 5, 5), outbox: aDay(Date.now()) } });
    await rill.stopBackground();
    await tell(page, { type: 'log-opened' });
    expect(await entriesOf(page)).toHaveLength(9);
  });
});

/** A page that sends an event waits for the background's answer, which is a promise of a listener; by then the state is stored. */
async function expectAnswers(rill: Rill, door: Surface) {
  for (const isWoken of [false, true]) {
    if (isWoken) await rill.stopBackground();
    await door.evaluate(() => navigator.locks.request('rill-reminders', () => chrome.storage.local.remove('reminders')));
    await tell(door, { type: 'look' });
    expect(await door.evaluate(() => chrome.storage.local.get(null))).toHaveProperty('reminders');
  }
}
