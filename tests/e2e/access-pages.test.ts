import { afterAll, beforeAll, describe, test } from 'vitest';
import { expectAccess, SIZES, start } from './access.ts';
import { until } from './harness/driver.ts';
import type { Rill } from './harness/rill.ts';
import type { Surface } from './harness/surface.ts';
import { give, openData, take } from './own-data.ts';
import { aDay, counted, plant } from './seeds.ts';
import { EVERY_MINUTES, entriesOf } from './sentences.ts';

describe('the options', () => {
  let rill: Rill;
  let door: Surface;
  let page: Surface;
  beforeAll(async () => {
    ({ rill, door } = await start());
    await plant(door, { state: { reminders: counted(Date.now(), 20, 35), outbox: aDay(Date.now()) } });
    await until('the log', 10_000, async () => (await entriesOf(door)).length > 0);
    page = await rill.open('options');
  });
  afterAll(() => rill?.close());

  const states: [string, string, ((page: Surface) => Promise<void>)?][] = [
    ['reminders', 'Reminders'],
    ['reminders, with a refused number', 'Reminders', (page) => page.fill('textbox', EVERY_MINUTES, '241')],
    ['schedule', 'Schedule'],
    ['interruptions', 'Interruptions'],
    ['why', 'Why now, why not'],
    ['drinks', 'Drinks'],
    ['routines', 'Routines'],
    ['routines, with all about one', 'Routines', (page) => page.click('button', 'All about Neck release')],
    ['routines, with one being made', 'Routines', (page) => page.click('button', 'Make my own from it')],
    ['sound', 'Sound and voice'],
    ['appearance', 'Appearance'],
    ['history', 'History', showTable],
    ['safety', 'Safety'],
    ['about', 'About'],
  ];
  test.for(states)('%s', async ([name, title, act]) => {
    await page.evaluate((section) => {
      location.hash = section;
    }, name.split(',')[0] as string);
    await page.find('heading', title);
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
    await act?.(page);
    await expectAccess(page, SIZES.tab);
  });

  test('data, with a backup offered, a table offered, and a question', async () => {
    const data = await openData(rill);
    const { text } = await take(data, 'Save a backup');
    await give(data, 'A backup file', 'backup.json', text);
    await data.find('button', 'Merge it in');
    await give(data, 'A table of drinks', 'drinks.csv', 'Date,Time,Amount (ml),Drink\n2020-03-01,08:15,250,Tea\nsoon,1,2,3\n');
    await data.find('button', /^Bring in/);
    await data.click('button', 'Erase…');
    await expectAccess(data, SIZES.tab);
    await data.close();
  });

  test('the sections as a menu, where there is little room', async () => {
    await page.resize(480, 800);
    await page.click('button', 'About');
    await expectAccess(page, SIZES.narrow);
  });
});

describe('without a database', () => {
  let rill: Rill;
  beforeAll(async () => {
    ({ rill } = await start({ withoutDatabase: true }));
  });
  afterAll(() => rill?.close());

  test('the popup', async () => {
    const popup = await rill.open('popup');
    await popup.read('Rill cannot open its log right now.');
    await expectAccess(popup, SIZES.popup);
    await popup.close();
  });

  test.for(['history', 'data'])('%s', async (section) => {
    const page = await rill.open('options', `#${section}`);
    await page.read('log');
    await expectAccess(page, SIZES.tab);
    await page.close();
  });
});

describe('the first run', () => {
  let rill: Rill;
  beforeAll(async () => {
    ({ rill } = await start());
  });
  afterAll(() => rill?.close());

  test('the welcome', async () => {
    const page = await rill.open('welcome');
    await page.find('heading', 'A small stream of breaks');
    await expectAccess(page, SIZES.tab);
  });
});

async function showTable(page: Surface) {
  await page.click('button', /^Show as table/);
}
