import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { emptyState } from '../../core/reminders/empty-state.ts';
import { defaultSettings } from '../../core/settings/defaults.ts';
import type { Settings } from '../../core/settings/schema.ts';
import type { Way } from '../../core/settings/ways.ts';
import { hasDesks } from './harness/desk.ts';
import { rest, until } from './harness/driver.ts';
import { allowAll, keepSounds } from './harness/faults.ts';
import { launchRill, type Rill } from './harness/rill.ts';
import { OWN_NOTIFICATIONS, type Shell, shellOf } from './harness/shell.ts';
import type { Surface } from './harness/surface.ts';
import { openWayOut, type WayOut } from './harness/way-out.ts';
import { counted, emptyLog, plant } from './seeds.ts';
import { entriesOf, readInPopup, reminderState, windowOf } from './sentences.ts';

const browser = inject('browser');
/** Enough for an update to have come. */
const WOULD_HAVE_COME = 1_000;
/** How far a card may lie from the corner of its window, in pixels: the margin of the card, and the width of a frame. */
const FROM_CORNER = 60;

const change = (extension: string) => [allowAll, keepSounds].forEach((plant) => void plant(extension));

declare const played: HTMLAudioElement[];
declare const chrome: {
  developerPrivate: { updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void> };
  action: { openPopup(): Promise<void> };
  extension: { getViews(filter: { type: 'popup' }): Window[] };
  notifications: { getAll(): Promise<object> };
  runtime: { onUpdateAvailable: { dispatch(update: object): void } };
  windows: { getCurrent(): Promise<{ left: number; top: number; width: number; height: number }> };
  tabs: { query(query: object): Promise<{ audible: boolean; title?: string }[]> };
  storage: { session: { set(values: object): Promise<void>; get(key: 'here'): Promise<{ here?: boolean }> } };
};

/** Keys are pressed, menus and notifications clicked, and the toolbar is looked at: no page of Rill takes part in these. */
describe.runIf(hasDesks)('beyond its pages', () => {
  let wayOut: WayOut;
  let rill: Rill;
  let page: Surface;
  let shell: Shell;
  let desk: NonNullable<Rill['desk']>;
  beforeAll(async () => {
    wayOut = await openWayOut();
    rill = await launchRill({ browser, onDesk: true, wayOut, change, preferences: OWN_NOTIFICATIONS });
    if (!rill.desk) throw new Error('There is no desk.');
    desk = rill.desk;
    page = await rill.open('options');
    shell = await shellOf(rill, page);
    await plant(page, { state: nothingDue() });
  });
  afterAll(async () => {
    await rill?.close();
    await wayOut?.close();
  });

  const isPaused = async () => (await reminderState(page)).pause !== null;
  const becomes = (what: string, paused: boolean) => until(what, 5_000, async () => (await isPaused()) === paused);
  const reads = (text: string, title: string) => expect.poll(() => shell.button(), { timeout: 5_000 }).toEqual({ text, title });
  const drinks = async () => (await entriesOf(page)).filter(({ kind }) => kind === 'drink').length;

  test('the key for a pause pauses, and resumes', async () => {
    await reads('', 'Rill');
    desk.press('alt+shift+u');
    await becomes('a pause', true);
    await reads('', 'Rill: paused');
    desk.press('alt+shift+u');
    await becomes('the end of the pause', false);
    await reads('', 'Rill');
  });

  test('the key for a drink logs a glass', async () => {
    const before = await drinks();
    desk.press('alt+shift+g');
    await until('a glass in the log', 5_000, async () => (await drinks()) === before + 1);
  });

  test('the menu of the icon pauses and resumes, and says which', async () => {
    await shell.clickMenu({ id: 'toggle-pause', title: 'Pause for an hour' });
    await becomes('a pause', true);
    await shell.clickMenu({ id: 'toggle-pause', title: 'Resume' });
    await becomes('the end of the pause', false);
  });

  test.each([
    ['the browser', () => page.evaluate(() => chrome.action.openPopup())],
    ['its key', async () => desk.press('alt+shift+o')],
  ])('the popup opens at the icon by %s, whole, and logs a drink', async (_by, open) => {
    const before = await drinks();
    await open();
    // The popup grows until all of it is there.
    await until('the popup', 5_000, async () => {
      const { width, height, words } = await page.evaluate(lookAtPopup);
      return width === 360 && height > 400 && /Next break[\s\S]*Log a drink/.test(words);
    });
    await page.evaluate(clickInPopup, '8');
    await until('a drink in the log', 5_000, async () => (await drinks()) === before + 1);
    desk.press('Escape');
    await until('the end of the popup', 5_000, () => page.evaluate(() => chrome.extension.getViews({ type: 'popup' }).length === 0));
  });

  test('a break that is to wait at the icon is a dot there', async () => {
    await drainageDue('badge');
    await reads('•', 'Rill: a break is waiting');
    expect(await rill.showing('break')).toEqual([]);
  });

  test('a break by notification is one, and its click opens the card', async () => {
    await drainageDue('notification');
    await until('the notification', 5_000, () => page.evaluate(async () => 'rill-break' in (await chrome.notifications.getAll())));
    expect(await rill.showing('break')).toEqual([]);
    await shell.clickNotification();
    await endCard(await card());
    await until('the end of the notification', 5_000, () =>
      page.evaluate(async () => !('rill-break' in (await chrome.notifications.getAll()))),
    );
  });

  test('a break in a tab is one', async () => {
    await drainageDue('tab');
    const prompt = await card();
    expect(await windowOf(prompt)).toMatchObject({ type: 'normal' });
    await endCard(prompt);
  });

  test('a card lies in the corner, and chimes where that was chosen', async () => {
    await drainageDue('card', { chime: { on: true, volume: 0.5 } });
    const prompt = await card();
    expect(await windowOf(prompt)).toMatchObject({ type: 'popup' });
    const [inside, around] = [await prompt.evaluate(boundsOfWindow), await page.evaluate(boundsOfWindow)];
    expect(Math.abs(inside.end - around.end)).toBeLessThan(FROM_CORNER);
    expect(Math.abs(inside.bottom - around.bottom)).toBeLessThan(FROM_CORNER);
    await until('the end of the chime', 5_000, () => prompt.evaluate(() => played[0]?.ended));
    const sounds = await prompt.evaluate(() => played.map(({ src, volume }) => ({ path: new URL(src).pathname, volume })));
    expect(sounds).toEqual([{ path: '/sounds/chime.wav', volume: 0.5 }]);
    await endCard(prompt);
  });

  test('a break waits while a call page is open', async () => {
    const call = await rill.visit('http://talk.example/room/7');
    const presence = { ...defaultSettings.presence, lullS: null, holdCalls: true, callPages: ['talk.example/room'] };
    await drainageDue('card', { presence });
    await until('a hold', 5_000, async () => (await reminderState(page)).held?.by === 'call');
    await readInPopup(rill, /Held since[\s\S]*a call page is open/i);
    await reads('•', 'Rill: a break waits for a better moment');
    expect(await rill.showing('break')).toEqual([]);
    await call.close();
  });

  test('the key for a drainage starts one', async () => {
    await plant(page, { state: nothingDue() });
    desk.press('alt+shift+d');
    await (await card()).find('button', 'Pause');
  });

  test.runIf(browser === 'chromium')('an update waits until the routine has been left, and comes then', async () => {
    await allowDevelopers(rill);
    await page.evaluate(() => chrome.storage.session.set({ here: true }));
    await tellOfUpdate(page);
    await rest(WOULD_HAVE_COME);
    expect(await page.evaluate(() => chrome.storage.session.get('here'))).toEqual({ here: true });
    const player = await card();
    await player.find('button', 'Pause');
    const starts = rill.backgroundStarts() ?? 0;
    await page.close();
    await player.close();
    await until('a new background', 10_000, async () => (rill.backgroundStarts() ?? 0) > starts);
    const after = await rill.open('popup');
    expect(await after.evaluate(() => chrome.storage.session.get('here'))).toEqual({});
  });

  async function drainageDue(way: Way, settings: Partial<Settings> = {}) {
    const { drainage, drink } = defaultSettings.reminders;
    await emptyLog(page);
    await plant(page, {
      state: { ...emptyState, lookedAt: Date.now(), reminders: counted(Date.now(), 61, 0) },
      settings: {
        presence: { ...defaultSettings.presence, lullS: null },
        ...settings,
        reminders: { drainage: { ...drainage, way }, drink: { ...drink, enabled: false } },
      },
    });
  }

  /** The card or the player, once there is something on it. */
  async function card(): Promise<Surface> {
    const page = await until('a card', 10_000, async () => (await rill.showing('break'))[0]);
    await page.read(/\w/);
    return page;
  }

  async function endCard(prompt: Surface) {
    await prompt.click('button', 'Not now');
    await rill.gone('break');
  }
});

/** Else Chromium starts no extension anew that has not come from a store. */
async function allowDevelopers(rill: Rill) {
  const extensions = await rill.visit('chrome://extensions');
  await extensions.evaluate(() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }));
  await extensions.close();
}

/** As the browser does when it has one. */
async function tellOfUpdate(page: Surface) {
  const target = await page.page.browser().waitForTarget((one) => one.type() === 'service_worker');
  const worker = await target.worker();
  await worker?.evaluate(() => chrome.runtime.onUpdateAvailable.dispatch({ version: '9.9.9' }));
}

const nothingDue = () => ({ ...emptyState, lookedAt: Date.now(), reminders: counted(Date.now(), 5, 5) });

function boundsOfWindow() {
  return chrome.windows.getCurrent().then(({ left, top, width, height }) => ({ end: left + width, bottom: top + height }));
}

/** In another page. */
function lookAtPopup() {
  const [popup] = chrome.extension.getViews({ type: 'popup' });
  // biome-ignore lint/performance/useDomNodeTextContent: a person reads what is laid out, and not what is hidden
  return { width: popup?.innerWidth, height: popup?.innerHeight ?? 0, words: popup?.document.body?.innerText ?? '' };
}

function clickInPopup(name: string) {
  const [popup] = chrome.extension.getViews({ type: 'popup' });
  const buttons = [...(popup?.document.querySelectorAll('button') ?? [])];
  buttons.find(({ textContent }) => textContent?.trim().startsWith(name))?.click();
}
