import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Entry } from '../../core/log/entry.ts';
import { defaultSettings } from '../../core/settings/defaults.ts';
import type { Settings } from '../../core/settings/schema.ts';
import { until } from './harness/driver.ts';
import { launchRill, type Rill } from './harness/rill.ts';
import type { Surface } from './harness/surface.ts';
import { give, openData, take } from './own-data.ts';
import { aDay, counted, plant } from './seeds.ts';
import { entriesOf } from './sentences.ts';

declare const chrome: { storage: { local: { get(key: 'settings'): Promise<{ settings?: Settings }> } } };

const RESTORE = 'A backup file';
const IMPORT = 'A table of drinks';
/** Long ago, so that nothing else is in these days. */
const TABLE = 'Date,Time,Amount (ml),Drink\n2020-03-01,08:15,250,Tea\n2020-03-02,10:02,300,Water\nsoon,10:02,300,Water\n';

describe('one’s own data', () => {
  let first: Rill;
  let second: Rill;
  let data: Surface;
  let backup: string;
  let ownTable: string;
  let log: Entry[];
  beforeAll(async () => {
    first = await launchRill({ browser: inject('browser') });
  });
  afterAll(async () => {
    await first?.close();
    await second?.close();
  });

  test('is saved as a backup, and as a table', async () => {
    const now = Date.now();
    const page = await openData(first);
    const state = { reminders: counted(now, 5, 5), outbox: aDay(now) };
    await plant(page, { state, settings: { theme: 'dark', volumes: { ...defaultSettings.volumes, unit: 'ml' } } });
    await until('the log', 10_000, async () => (await entriesOf(page)).length >= state.outbox.length);
    log = await entriesOf(page);
    const saved = await take(page, 'Save a backup');
    expect(saved.name).toMatch(/^rill-backup-\d{4}-\d\d-\d\d\.json$/u);
    backup = saved.text;
    await page.read('Last backup:');
    const table = await take(page, 'Save a table (CSV)');
    expect(table.name).toMatch(/\.csv$/u);
    expect(table.text.trim().split(/\r?\n/u)).toHaveLength(1 + log.length);
    ownTable = table.text;
    await first.close();
  });

  test('restored into an empty profile, is the same log with the same settings', async () => {
    second = await launchRill({ browser: inject('browser') });
    data = await openData(second);
    await give(data, RESTORE, 'backup.json', backup);
    await data.read(`Adds ${log.length}, changes 0, keeps 0.`);
    expect(await entriesOf(data)).toEqual([]);
    await data.click('button', 'Merge it in');
    await data.read(`Restored: ${log.length} added`);
    expect(await entriesOf(data)).toEqual(log);
    expect((await settingsOf(data)).theme).toBe('dark');
  });

  test('merged, keeps what the file does not have; replaced, becomes what the file says', async () => {
    const popup = await second.open('popup');
    await popup.click('button', '200 mL');
    await until('the drink', 5_000, async () => (await entriesOf(popup)).length === log.length + 1);
    await popup.close();
    const more = await entriesOf(data);
    await give(data, RESTORE, 'backup.json', backup);
    await data.read(`Adds 0, changes 0, keeps ${log.length + 1}.`);
    await data.click('button', 'Merge it in');
    await data.read('Restored: 0 added');
    expect(await entriesOf(data)).toEqual(more);

    await give(data, RESTORE, 'backup.json', backup);
    await data.choose('radio', 'Replace');
    await data.read(`keeps ${log.length}, removes 1.`);
    expect(await entriesOf(data)).toEqual(more);
    await data.click('button', 'Replace my log');
    await data.read(', 1 removed.');
    expect(await entriesOf(data)).toEqual(log);
  });

  test.each([
    ['cut off', (text: string) => text.slice(0, -40), 'This file ends in the middle.'],
    ['something else', () => '{"name": "rill"}', 'This file is not a Rill backup.'],
    ['damaged', (text: string) => text.replace('"version": 1', '"version": one'), 'This file has been changed or damaged'],
    ['of a newer Rill', (text: string) => text.replace('"version": 1', '"version": 99'), 'from a newer version of Rill'],
  ])('a file that is %s gets one sentence, and changes nothing', async (_, damage, sentence) => {
    await give(data, RESTORE, 'backup.json', damage(backup));
    await data.read(sentence);
    expect(await data.has('button', 'Merge it in')).toBe(false);
    expect(await entriesOf(data)).toEqual(log);
  });

  test('a file with a damaged entry and setting is restored but for these, which is said before', async () => {
    const damaged = backup.replace(/"ml":\d+/u, '"ml":"<img src=x onerror=alert(1)>"').replace('"theme":"dark"', '"theme":"<b>"');
    await give(data, RESTORE, 'backup.json', damaged);
    await data.read('This file is not as Rill has saved it');
    await data.read('is damaged and left out.');
    await data.read('1 setting cannot be read and gets its default.');
    await data.read(`Adds 0, changes 0, keeps ${log.length}.`);
    await data.click('button', 'Merge it in');
    await data.read('Restored: 0 added');
    expect(await entriesOf(data)).toEqual(log);
    await give(data, RESTORE, 'backup.json', backup);
    await data.read(`Adds 0, changes 0, keeps ${log.length}.`);
    expect(await data.evaluate(() => document.body.textContent?.includes('not as Rill has saved it'))).toBe(false);
    await data.click('button', 'Leave it');
  });

  test('takes drinks of another app, once', async () => {
    await give(data, IMPORT, 'drinks.csv', TABLE);
    await data.read('1 row is left out');
    await data.read('Line 4: “soon 10:02” is not a time that can be read, so it is left out.');
    await data.click('button', 'Bring in 2 drinks');
    await data.read('Brought in 2 drinks');
    const brought = (await entriesOf(data)).filter(({ day }) => day.startsWith('2020'));
    expect(brought).toMatchObject([
      { kind: 'drink', day: '2020-03-01', ml: 250, of: 'tea' },
      { kind: 'drink', day: '2020-03-02', ml: 300, of: 'water' },
    ]);
    await give(data, IMPORT, 'drinks.csv', TABLE);
    await data.read(`Adds 0, changes 0, keeps ${log.length + 2}.`);
    await data.click('button', 'Leave it');
  });

  test('knows its own table again, and adds nothing twice', async () => {
    const before = await entriesOf(data);
    await give(data, IMPORT, 'rill-entries.csv', ownTable);
    await data.read('about something else than a drink');
    await data.read(`Adds 0, changes 0, keeps ${before.length}.`);
    await data.click('button', 'Leave it');
    expect(await entriesOf(data)).toEqual(before);
  });

  test.each([
    ['one cell of 120,000 signs', `time,ml\n2020-03-01 10:05,1${' '.repeat(120_000)}!\n`, 'is not an amount'],
    ['a row of 300,000 commas', `time,ml\n${','.repeat(300_000)}\n2020-03-01 10:05,lots\n`, 'is not an amount'],
    ['a row of 300,000 cells', `time,ml\n${'x,'.repeat(300_000)}\n2020-03-01 10:05,lots\n`, 'is not an amount'],
    ['the year 1', 'time,ml\n0001-01-01 00:00,250\n', 'is before the year 2000, so it is left out.'],
    ['dates that could be either', 'time,ml\n03/04/2020 10:05,250\n', 'can be read in more than one way here.'],
  ])('a table with %s is told of at once, and changes nothing', async (_, table, sentence) => {
    const before = await entriesOf(data);
    const begun = Date.now();
    await give(data, IMPORT, 'drinks.csv', table);
    await data.read(sentence);
    expect(Date.now() - begun).toBeLessThan(10_000);
    await data.click('button', 'Leave it');
    expect(await entriesOf(data)).toEqual(before);
  });

  test('some days are erased, and nothing else', async () => {
    await setDay(data, 'From', '2020-03-01');
    await setDay(data, 'to', '2020-03-02');
    await data.click('button', 'Erase…');
    await data.read('Erase all entries of March');
    await data.find('button', 'Save a backup first');
    await data.click('button', 'Keep it');
    expect(await entriesOf(data)).toHaveLength(log.length + 2);
    await data.click('button', 'Erase…');
    await data.click('button', 'Erase these days');
    await data.read('2 entries erased.');
    expect(await entriesOf(data)).toEqual(log);
  });

  test('everything is erased, and Rill begins as if new', async () => {
    await data.choose('radio', 'Everything');
    await data.click('button', 'Erase…');
    expect((await take(data, 'Save a backup first')).text).toContain('"rill-backup"');
    await data.click('button', 'Erase everything');
    await data.read('Everything is erased.');
    expect(await entriesOf(data)).toEqual([]);
    expect((await settingsOf(data))?.theme ?? 'system').toBe('system');
  });
});

/** Fills a field for a day, as its picker does: browsers differ in how one types into it. */
function setDay(page: Surface, name: string, day: string): Promise<void> {
  return page.evaluate(
    (label, value) => {
      const input = [...document.querySelectorAll<HTMLInputElement>('input[type=date]')].find(
        ({ labels }) => labels?.[0]?.textContent?.trim() === label,
      );
      if (!input) throw new Error(`There is no field "${label}".`);
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
    name,
    day,
  );
}

const settingsOf = (page: Surface) => page.evaluate(async () => (await chrome.storage.local.get('settings')).settings as Settings);
