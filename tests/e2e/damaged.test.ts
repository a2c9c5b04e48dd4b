import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { defaultSettings } from '../../core/settings/defaults.ts';
import { launchRill, type Rill } from './harness/rill.ts';
import type { Surface } from './harness/surface.ts';
import { tell } from './seeds.ts';
import { reminderState } from './sentences.ts';

declare const chrome: { storage: { local: { get(key: null): Promise<object>; set(values: object): Promise<void> } } };

const damaged = {
  settings: { ...defaultSettings, theme: 'dark', drinks: { goalMl: 'lots' } },
  reminders: { textCursor: 3, ignoredInRow: -1 },
};

describe('what is stored and does not fit', () => {
  let rill: Rill;
  beforeAll(async () => {
    rill = await launchRill({ browser: inject('browser') });
  });
  afterAll(() => rill?.close());

  test('is mended by a background that has just been started', async () => {
    await expectMended(rill, await rill.open('options', '#about'));
  });

  test('is mended in a browser that has been started again', async () => {
    await rill.restart();
    await expectMended(rill, await rill.open('options', '#about'));
  });
});

test('what a page tells and does not fit is not stored', async () => {
  const rill = await launchRill({ browser: inject('browser') });
  onTestFinished(() => rill.close());
  const page = await rill.open('options', '#about');
  await tell(page, { type: 'paused', until: null });
  expect((await reminderState(page)).pause).toMatchObject({ until: null });
  await tell(page, { type: 'quieted', until: 'x' });
  await tell(page, { type: 'resumed' });
  await tell(page, { type: 'paused', until: 'x' });
  expect(await reminderState(page)).toMatchObject({ pause: null, quiet: null });
});

async function expectMended(rill: Rill, door: Surface) {
  await rill.stopBackground();
  await door.evaluate((values) => navigator.locks.request('rill-reminders', () => chrome.storage.local.set(values)), damaged);
  await tell(door, { type: 'look' });
  expect(await door.evaluate(() => chrome.storage.local.get(null))).toMatchObject({
    settings: { theme: 'dark', drinks: defaultSettings.drinks },
    'settings.damaged': { damaged: ['drinks.goalMl'], original: { theme: 'dark', drinks: damaged.settings.drinks } },
    reminders: { textCursor: 3, ignoredInRow: 0 },
    'reminders.damaged': { damaged: ['ignoredInRow'], original: damaged.reminders },
  });
}
