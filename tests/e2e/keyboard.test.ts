import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { until } from './harness/driver.ts';
import { launchRill, type Rill } from './harness/rill.ts';
import type { Surface } from './harness/surface.ts';
import { expectFocusKept, press, tabTo, turnTo, use } from './keyboard.ts';
import { give, openData } from './own-data.ts';
import { aDay, afternoonZone, counted, plant, tell } from './seeds.ts';
import { entriesOf, reminderState } from './sentences.ts';

describe('with the keyboard alone', () => {
  let rill: Rill;
  let door: Surface;
  beforeAll(async () => {
    rill = await launchRill({ browser: inject('browser'), timeZone: afternoonZone() });
    door = await rill.open('options');
    await plant(door, { state: { reminders: counted(Date.now(), 5, 5), outbox: aDay(Date.now()) } });
    await until('the log', 10_000, async () => (await entriesOf(door)).length > 0);
  });
  afterAll(() => rill?.close());

  const paused = async () => (await reminderState(door)).pause !== null;
  const drinks = async () => (await entriesOf(door)).filter(({ kind, undone }) => kind === 'drink' && !undone).length;

  test('the popup: a drink is logged and undone', async () => {
    const popup = await openPopup();
    const before = await drinks();
    await use(popup, /^Log a drink.*8 fl oz|^8 fl oz/);
    await expect.poll(drinks, { timeout: 5_000 }).toBe(before + 1);
    await expectFocusKept(popup);
    await popup.find('button', 'Logged · Undo');
    await use(popup, 'Logged · Undo');
    await expect.poll(drinks, { timeout: 5_000 }).toBe(before);
    await expectFocusKept(popup);
    await popup.close();
  });

  test('the popup: reminders are paused and resumed', async () => {
    const popup = await openPopup();
    await use(popup, 'Pause or quiet');
    await popup.find('menuitem', /^1 hour/);
    await press(popup, 'ArrowDown', 'Enter');
    await expect.poll(paused, { timeout: 5_000 }).toBe(true);
    await expectFocusKept(popup);
    await use(popup, 'Resume reminders');
    await expect.poll(paused, { timeout: 5_000 }).toBe(false);
    await expectFocusKept(popup);
    await popup.close();
  });

  test('the popup: Escape leaves a menu, with the focus on its button', async () => {
    const popup = await openPopup();
    await use(popup, 'Choose a routine');
    await until('the menu', 10_000, () => popup.evaluate(() => document.querySelector('[role=menu]') !== null));
    await press(popup, 'Escape');
    await tabTo(popup, 'Choose a routine');
    await popup.close();
  });

  test('the popup starts a routine, which is paused, stepped through and left', async () => {
    const popup = await openPopup();
    await use(popup, /^Start drainage/);
    const player = await aBreak();
    await player.find('button', 'Pause');
    await press(player, ' ');
    await player.find('button', 'Go on');
    await use(player, 'Next step');
    await expectFocusKept(player);
    await use(player, 'Previous step');
    await expectFocusKept(player);
    await press(player, 'Escape');
    await rill.gone('break');
    await popup.close().catch(() => undefined);
  });

  test('a routine comes to its end, and how it felt is told', async () => {
    await tell(door, { type: 'routine-asked', routineId: 'no-touch-flow' });
    const player = await aBreak();
    await player.find('button', 'Pause');
    while (!(await player.has('button', 'Finish'))) await press(player, 'ArrowRight');
    await use(player, 'Finish');
    await player.read('Done. Notice how that feels.');
    await expectFocusKept(player);
    await use(player, 'Lighter');
    await expectFocusKept(player);
    await use(player, 'Done');
    await rill.gone('break');
  });

  test('the card: a drink is logged, and Escape puts it off', async () => {
    const card = await aCard();
    const before = await drinks();
    await use(card, /^Log 8 fl oz/);
    await expect.poll(drinks, { timeout: 5_000 }).toBe(before + 1);
    await expectFocusKept(card);
    await press(card, 'Escape');
    await rill.gone('break');
  });

  test('the card: not now', async () => {
    await use(await aCard(), 'Not now');
    await rill.gone('break');
  });

  test('the card: later', async () => {
    const card = await aCard();
    await use(card, 'Later');
    await card.find('menuitem', /^In 5 minutes/);
    await press(card, 'ArrowDown', 'Enter');
    await rill.gone('break');
  });

  test('the card starts a routine, after the checks', async () => {
    await plant(door, { state: { reminders: counted(Date.now(), 5, 5) }, settings: { checks: {} } });
    const card = await aCard();
    await use(card, /^Start/);
    await card.find('button', 'None of these. Continue');
    await turnTo(card);
    await use(card, 'None of these. Continue');
    await card.find('button', 'Understood. Continue');
    await turnTo(card);
    await use(card, 'Understood. Continue');
    await card.find('button', 'Pause');
    await press(card, 'Escape');
    await card.find('button', 'Go on');
    await press(card, 'Escape');
    await rill.gone('break');
  });

  test('the options: from section to section, and a setting is changed', async () => {
    const options = await rill.open('options', '#reminders');
    await options.find('heading', 'Reminders');
    await turnTo(options);
    await use(options, 'Interruptions');
    await options.find('heading', 'Interruptions');
    await expectFocusKept(options);
    const holds = () => options.evaluate(() => document.querySelector('main [role=switch]')?.ariaChecked);
    const before = await holds();
    const first = await options.evaluate(() => {
      const thing = document.querySelector('main [role=switch]');
      return (thing?.ariaLabel ?? document.getElementById(thing?.getAttribute('aria-labelledby') ?? '')?.textContent ?? '').trim();
    });
    await tabTo(options, first);
    await press(options, ' ');
    await expect.poll(holds, { timeout: 5_000 }).not.toBe(before);
    await expectFocusKept(options);
    await options.close();
  });

  test('the history: another stretch of days', async () => {
    const options = await rill.open('options', '#history');
    await options.find('radio', 'Last 7 days');
    await turnTo(options);
    await tabTo(options, /^Last 30 days|^Last 7 days/);
    await press(options, 'ArrowRight');
    await expectFocusKept(options);
    await tabTo(options, /^Show as table/);
    await press(options, 'Enter');
    await expectFocusKept(options);
    await options.close();
  });

  test('the data: a backup is saved, and brought back', async () => {
    const data = await openData(rill);
    await turnTo(data);
    await use(data, 'Save a backup');
    await until('the backup', 10_000, () => data.evaluate(() => window.handed.length > 0));
    await expectFocusKept(data);
    const [file] = await data.evaluate(() => Promise.all(window.handed.map(({ blob }) => blob.text())));
    await give(data, 'A backup file', 'backup.json', file as string);
    await data.find('button', 'Merge it in');
    await use(data, 'Merge it in');
    await data.read('Restored:');
    await expectFocusKept(data);
    await data.close();
  });

  test('the days to erase, of whose fields each part can be seen to have the focus', async () => {
    const data = await openData(rill);
    await turnTo(data);
    await tabTo(data, 'Erase…');
    await data.close();
  });

  async function openPopup(): Promise<Surface> {
    const popup = await rill.open('popup');
    await popup.find('heading', 'Today');
    await turnTo(popup);
    return popup;
  }

  async function aBreak(): Promise<Surface> {
    const page = await until('the break page', 15_000, async () => (await rill.showing('break'))[0]);
    await turnTo(page);
    return page;
  }

  async function aCard(): Promise<Surface> {
    await tell(door, { type: 'prompt-asked' });
    const card = await aBreak();
    await card.find('button', 'Later');
    await turnTo(card);
    return card;
  }
});
