import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { until } from './harness/driver.ts';
import { launchRill, type Rill } from './harness/rill.ts';
import type { Surface } from './harness/surface.ts';
import { entriesOf } from './sentences.ts';

declare const chrome: { windows: { create(what: { incognito: boolean; url: string }): Promise<void> } };

describe.runIf(inject('browser') === 'firefox')('in a private window, where a page has no database', () => {
  let rill: Rill;
  let door: Surface;
  let popup: Surface;
  beforeAll(async () => {
    rill = await launchRill({ browser: 'firefox', inPrivate: true, keepWelcome: true });
    door = await rill.open('options', '#about');
    await door.evaluate(() => chrome.windows.create({ incognito: true, url: '/popup.html' }));
    popup = await until('the popup', 15_000, async () => (await rill.showing('popup'))[0]);
    await popup.find('button', '8 fl oz');
  });
  afterAll(() => rill?.close());

  test('nothing is said to be wrong', async () => {
    expect(await popup.text()).not.toContain('Rill cannot open its log');
    expect(await popup.has('button', 'Retry')).toBe(false);
  });

  test('a drink is in the log', async () => {
    await popup.click('button', '8 fl oz');
    await popup.read(/8 fl oz\s+Water/);
    expect(await entriesOf(door)).toMatchObject([{ kind: 'drink', ml: 237, revision: 1 }]);
  });

  test('it is changed, undone and brought back', async () => {
    await popup.click('button', /^Change 8 fl oz/);
    await popup.find('form', /^Change/);
    await popup.fill('textbox', 'Amount, fl oz', '10');
    await popup.click('button', 'Save');
    await popup.read(/10 fl oz\s+Water/);
    expect(await entriesOf(door)).toMatchObject([{ ml: 296, revision: 2 }]);
    await popup.click('button', /^Change 10 fl oz/);
    await popup.click('button', 'Remove');
    await popup.read('10 fl oz removed.');
    expect(await entriesOf(door)).toMatchObject([{ undone: true, revision: 3 }]);
    await popup.click('button', 'Undo');
    await popup.read(/10 fl oz\s+Water/);
    expect(await entriesOf(door)).toMatchObject([{ ml: 296, revision: 4 }]);
  });
});

test.runIf(inject('browser') === 'firefox')(
  'where nothing is ever remembered, the popup says why, and offers nothing in vain',
  async () => {
    const rill = await launchRill({
      browser: 'firefox',
      inPrivate: true,
      keepWelcome: true,
      preferences: { 'browser.privatebrowsing.autostart': true },
    });
    onTestFinished(() => rill.close());
    const popup = await rill.open('popup');
    await popup.click('button', '8 fl oz');
    await popup.read('The browser does not let Rill keep a log here');
    expect(await popup.has('button', 'Retry')).toBe(false);
  },
);
