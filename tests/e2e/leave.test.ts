import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { rest } from './harness/driver.ts';
import { launchRill, type Rill } from './harness/rill.ts';
import type { Surface } from './harness/surface.ts';
import { EVERY_MINUTES } from './sentences.ts';

declare const chrome: {
  tabs: { getCurrent(): Promise<{ id: number }>; remove(id: number): Promise<void> };
  storage: { local: { get(key: 'settings'): Promise<{ settings?: { reminders: { drainage: { everyMin: number } } } }> } };
};

/** Milliseconds after the last key; a field waits longer before it takes a number as typed. */
const SOON = 600;

describe('a number that was typed just before its page goes is saved', () => {
  let rill: Rill;
  let door: Surface;
  beforeAll(async () => {
    rill = await launchRill({ browser: inject('browser') });
    door = await rill.open('options', '#about');
  });
  afterAll(() => rill?.close());

  test('when its tab is closed', async () => {
    await closing(await typing('77'), SOON);
    await expectSaved(77);
  });

  test('when it is closed at once', async () => {
    await closing(await typing('78'), 0);
    await expectSaved(78);
  });

  test('when it is left for another page', async () => {
    const page = await typing('79');
    await page.evaluate(() => void location.assign('/welcome.html')).catch(() => undefined);
    await expectSaved(79);
    await page.close();
  });

  test('when it is loaded anew', async () => {
    const page = await typing('81');
    await page.evaluate(() => location.reload()).catch(() => undefined);
    await expectSaved(81);
    await page.close();
  });

  test('when the background rests', async () => {
    const page = await typing('82');
    await rill.stopBackground();
    await closing(page, 0);
    await expectSaved(82);
  });

  async function typing(text: string): Promise<Surface> {
    const page = await rill.open('options', '#reminders');
    await page.type('textbox', EVERY_MINUTES, text);
    return page;
  }

  /** By its tab, as a person does. @param after milliseconds */
  async function closing(page: Surface, after: number) {
    const id = await page.evaluate(async () => (await chrome.tabs.getCurrent()).id);
    await rest(after);
    await door.evaluate((tab) => chrome.tabs.remove(tab), id);
  }

  async function expectSaved(minutes: number) {
    await rest(1_000);
    const { settings } = await door.evaluate(() => chrome.storage.local.get('settings'));
    expect(settings?.reminders.drainage.everyMin).toBe(minutes);
  }
});
