import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { rest, until } from './harness/driver.ts';
import { launchRill, type Rill } from './harness/rill.ts';
import type { Surface } from './harness/surface.ts';
import { give, openData, take } from './own-data.ts';
import { counted, plant, tell } from './seeds.ts';

declare const browser: { windows: { create(details: object): Promise<void> } };

/** Milliseconds in which an update that waits for nothing has come, several times over. */
const AT_ONCE = 3_000;
const NEWER = '9.0.0';

/** Chromium takes updates from a store alone, so there it is told in `tests/unit/platform/update.test.ts`. */
describe.runIf(inject('browser') === 'firefox')('an update', () => {
  let rill: Rill;
  let editor: Surface;
  let data: Surface;
  let player: Surface;
  let before: string;
  beforeAll(async () => {
    rill = await launchRill({ browser: 'firefox' });
    before = await rill.runningVersion();
    editor = await rill.open('options', '#routines');
    await plant(editor, { state: { reminders: counted(Date.now(), 5, 5) } });
    await tell(editor, { type: 'routine-asked', routineId: 'no-touch-flow' });
    player = await rill.prompt(45_000);
    await player.find('button', 'Pause');
    data = await openData(rill);
    const { text } = await take(data, 'Save a backup');
    await give(data, 'A backup file', 'backup.json', text);
    await data.find('button', 'Merge it in');
    await editor.click('button', 'New routine');
    await editor.type('textbox', 'Name', 'Half a name');
    await rill.offerUpdate(NEWER);
  });
  afterAll(() => rill?.close());

  test('waits while a routine plays, one is being made, and a backup is looked at', async () => {
    await rest(AT_ONCE);
    expect(await rill.runningVersion()).toBe(before);
    await player.find('button', 'Pause');
    await data.find('button', 'Merge it in');
    expect(await nameTyped()).toBe('Half a name');
  });

  test('waits as long as a page is open, whatever has ended', async () => {
    await player.close();
    await rill.gone('break');
    await tell(data, { type: 'look' });
    await data.close();
    await look();
    await rest(AT_ONCE);
    expect(await rill.runningVersion()).toBe(before);
    expect(await nameTyped()).toBe('Half a name');
  });

  test('comes with the next look once the last page is closed, and Rill goes on', async () => {
    const window = await otherWindow();
    await editor.close();
    await window.close();
    await until('the newer version', 30_000, async () => (await rill.runningVersion()) === NEWER);
    const popup = await rill.open('popup');
    await popup.read(/in 5\d min/);
  });

  /** A window of the browser, of which Rill hears that it is closed. */
  const otherWindow = async (): Promise<Page> => {
    const known = new Set(await editor.page.browser().pages());
    await editor.evaluate(() => void browser.windows.create({ url: 'about:blank' }));
    return until('a window', 10_000, async () => (await editor.page.browser().pages()).find((page) => !known.has(page)));
  };
  const look = async () => (await otherWindow()).close();
  const nameTyped = () => editor.evaluate(() => document.querySelector<HTMLInputElement>('input[type="text"]')?.value);
});
