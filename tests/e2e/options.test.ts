import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { isSame } from '../../core/same.ts';
import type { Settings } from '../../core/settings/schema.ts';
import { until } from './harness/driver.ts';
import { launchRill, type Rill } from './harness/rill.ts';
import type { Surface } from './harness/surface.ts';
import { plant, tell } from './seeds.ts';

declare const chrome: {
  storage: { local: { get(key: 'settings'): Promise<{ settings?: Settings }> } };
  contextMenus?: { update(id: string, item: object): Promise<void>; onClicked: { hasListeners(): boolean } };
};

describe('a setting', () => {
  let rill: Rill;
  let options: Surface;
  beforeAll(async () => {
    rill = await launchRill({ browser: inject('browser') });
    options = await rill.open('options');
    await plant(options, { settings: { volumes: { unit: 'ml', portionsMl: [200, 330] } } });
    await options.resize(1180, 900);
  });
  afterAll(() => rill?.close());

  const volumes = () => options.evaluate(async () => (await chrome.storage.local.get('settings')).settings?.volumes);
  const has = (what: string, wanted: Settings['volumes']) => until(what, 5_000, async () => isSame(await volumes(), wanted));

  test('is found by another word for it, and its row has the focus', async () => {
    await options.fill('searchbox', 'Find a setting', 'metric');
    await options.click('link', /^Unit/);
    await options.find('heading', 'Drinks');
    expect(await options.evaluate(() => [location.hash, document.activeElement?.textContent])).toEqual(['#drinks/unit', 'mL']);
  });

  test('is changed by the keyboard, taken back beside the title, and taken back by its keys', async () => {
    await options.press('ArrowRight');
    await has('ounces', { unit: 'fl-oz', portionsMl: [200, 330] });
    await options.click('button', 'Undo the last change');
    await options.read('Taken back');
    await has('millilitres again', { unit: 'ml', portionsMl: [200, 330] });
    await options.choose('radio', 'fl oz, US fluid ounces');
    await has('ounces again', { unit: 'fl-oz', portionsMl: [200, 330] });
    await options.page.keyboard.down('Control');
    await options.press('z');
    await options.page.keyboard.up('Control');
    await has('millilitres once more', { unit: 'ml', portionsMl: [200, 330] });
  });

  test('goes back to its default with its section, and returns with one step', async () => {
    await options.click('button', 'Back to the defaults');
    await has('the defaults', { unit: 'auto', portionsMl: [100, 150, 200, 250, 330, 500] });
    await options.read('These settings are as they came.');
    await options.click('button', 'Undo the last change');
    await has('what was chosen', { unit: 'ml', portionsMl: [200, 330] });
  });

  test('has a link of its own, also in a part of the page that comes later', async () => {
    const page = await rill.open('options', '#data/restore');
    await until('the focus on the row', 5_000, () =>
      page.evaluate(() => document.activeElement?.closest('[data-place]')?.getAttribute('data-place') === 'restore'),
    );
    await page.close();
  });

  test('may be a shortcut of the browser, with the keys in force', async () => {
    const page = await rill.open('options', '#about');
    await page.read('Start a guided drainage');
    await page.read(/Alt\+Shift\+D|⌥⇧D/);
    await page.close();
  });

  test.runIf(inject('browser') === 'chromium')(
    'may be the menu of the icon: the background hears of it at once and when it is started anew',
    async () => {
      const page = await rill.open('options', '#about/menu');
      const isHeard = async () => {
        const target = await page.page.browser().waitForTarget((one) => one.type() === 'service_worker', { timeout: 5_000 });
        return (await target.worker())?.evaluate(() => chrome.contextMenus?.onClicked.hasListeners() ?? null);
      };
      const hasItems = () =>
        page.evaluate(
          () =>
            chrome.contextMenus?.update('toggle-pause', {}).then(
              () => true,
              () => false,
            ) ?? null,
        );
      await tell(page, { type: 'look' });
      expect([await isHeard(), await hasItems()]).toEqual([null, null]);
      await page.click('switch', 'Menu at a right-click');
      await until('a background that listens', 5_000, isHeard);
      await until('the items of the menu', 5_000, hasItems);
      await rill.stopBackground();
      await tell(page, { type: 'look' });
      expect(await isHeard()).toBe(true);

      await page.click('switch', 'Menu at a right-click');
      await until('the end of the switch', 5_000, () =>
        page.evaluate(() => document.activeElement?.getAttribute('aria-checked') === 'false'),
      );
      await rill.stopBackground();
      await tell(page, { type: 'look' });
      expect(await isHeard()).toBe(null);
      await page.close();
    },
  );
});
