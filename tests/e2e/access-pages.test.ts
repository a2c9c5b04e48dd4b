import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { expectAccess, SIZES, start } from './access.ts';
import { until } from './harness/driver.ts';
import { breakDrawing } from './harness/faults.ts';
import { settle } from './harness/look-over.ts';
import type { Rill } from './harness/rill.ts';
import type { Surface } from './harness/surface.ts';
import { bringRoutineIn, give, openData, take } from './own-data.ts';
import { aDay, counted, plant, tell } from './seeds.ts';
import { EVERY_MINUTES, entriesOf } from './sentences.ts';

declare const chrome: { storage: { local: { set(values: object): Promise<void> } } };

describe('the options', () => {
  let rill: Rill;
  let door: Surface;
  let page: Surface;
  beforeAll(async () => {
    ({ rill, door } = await start());
    await plant(door, { state: { reminders: counted(Date.now(), 20, 35), outbox: aDay(Date.now()) } });
    await until('the log', 10_000, async () => (await entriesOf(door)).length > 0);
    await door.evaluate(() => chrome.storage.local.set({ 'seen-version': '0.0.1' }));
    page = await rill.open('options');
  });
  afterAll(() => rill?.close());

  const states: [string, string, ((page: Surface) => Promise<void>)?][] = [
    ['reminders, with what is new', 'Reminders', (page) => page.read('What is new')],
    ['reminders, with a refused number', 'Reminders', refuse],
    ['schedule', 'Schedule'],
    ['interruptions', 'Interruptions'],
    ['why', 'Why now, why not'],
    ['drinks, with a change to take back', 'Drinks', change],
    ['routines', 'Routines'],
    ['routines, with all about one', 'Routines', (page) => page.click('button', 'All about Neck release')],
    ['routines, with one being made', 'Routines', (page) => page.click('button', 'Make my own from it')],
    ['sound', 'Sound and voice'],
    ['appearance', 'Appearance'],
    ['history', 'History', showTable],
    ['safety', 'Safety'],
    ['about, with sources and licences', 'About', unfold],
  ];
  test.for(states)('%s', async ([name, title, act]) => {
    await page.evaluate((section) => {
      location.hash = section;
    }, name.split(',')[0] as string);
    await page.find('heading', title);
    await settle(page.page);
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
    await give(data, 'A table of drinks', 'drinks.csv', 'Date,Amount,Offset\n03/04/2020 08:15,1,+0200\n05/04/2020 09:15,2,+0100\n');
    await data.read('can be read in more than one way here.');
    await expectAccess(data, SIZES.tab);
    await data.close();
  });

  test.for(['before it is kept', 'in the place of one that was chosen'])('a routine of somebody else, %s', async (state) => {
    const library = await rill.open('options', '#routines');
    await library.find('heading', 'Your own');
    if (state !== 'before it is kept') {
      await bringRoutineIn(library, THEIRS);
      await library.click('button', 'Keep it');
      await library.click('button', 'Favourite: Evening neck');
    }
    await bringRoutineIn(library, THEIRS.replace('Evening neck', 'Other neck'));
    await library.read(state === 'before it is kept' ? 'Rill has not checked this advice.' : 'only once you choose it again.');
    await expectAccess(library, SIZES.tab);
    await library.close();
  });

  test('a search that finds settings', async () => {
    await page.resize(SIZES.tab.width, SIZES.tab.height);
    await search(page, 'sound');
    await expectAccess(page, SIZES.tab);
  });

  test('a search that finds nothing', async () => {
    await page.resize(SIZES.tab.width, SIZES.tab.height);
    await page.fill('searchbox', 'Find a setting', 'zzz');
    await page.read('Nothing here goes by that word.');
    await expectAccess(page, SIZES.tab);
  });

  test('the sections as a menu, where there is little room, and a search there', async () => {
    await page.resize(480, 800);
    await page.click('button', 'About');
    // Empties the search of before.
    await page.page.focus('input[type=search]');
    await page.press('Escape');
    await expectAccess(page, SIZES.narrow);
    await search(page, 'goal');
    await expectAccess(page, SIZES.narrow);
  });
});

describe('without a database, and where a page cannot be drawn', () => {
  let rill: Rill;
  let door: Surface;
  beforeAll(async () => {
    ({ rill, door } = await start({ withoutDatabase: true, change: breakDrawing, expected: [/nothing can be drawn/] }));
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

  test('a page that failed', async () => {
    const page = await rill.open('welcome');
    await page.read('This page cannot be shown.');
    await expectAccess(page, SIZES.tab);
    await page.close();
  });

  test('a break that failed', async () => {
    await plant(door, { state: { reminders: counted(Date.now(), 5, 5) } });
    await tell(door, { type: 'routine-asked', routineId: 'breathe-and-open' });
    const page = await rill.prompt();
    await page.read('This break cannot be shown.');
    await expectAccess(page, SIZES.player);
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

const THEIRS = readFileSync(join(import.meta.dirname, '../../content/routines/neck-release.json'), 'utf8').replace(
  'Neck release',
  'Evening neck',
);

async function refuse(page: Surface) {
  await page.click('button', 'Do not show again');
  await page.fill('textbox', EVERY_MINUTES, '241');
}

async function search(page: Surface, words: string) {
  await page.fill('searchbox', 'Find a setting', words);
  await until('what was found', 5_000, () => page.evaluate(() => document.querySelector('nav a[href*="/"]') !== null));
}

/** The way back goes after some seconds, unless somebody is at it. The section can be put back to its defaults as long as it has the change. */
async function change(page: Surface) {
  await page.choose('radio', '68 fl oz');
  await page.find('button', 'Undo the last change');
  await page.page.focus('button[aria-label="Undo the last change"]');
  await page.find('button', 'Back to the defaults');
}

async function unfold(page: Surface) {
  await until('the licences', 10_000, () => page.evaluate(() => document.querySelector('details pre') !== null));
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details:not(:has(pre))')) fold.setAttribute('open', '');
    document.querySelector('details details')?.setAttribute('open', '');
  });
}

async function showTable(page: Surface) {
  await page.click('button', /^Show as table/);
}
