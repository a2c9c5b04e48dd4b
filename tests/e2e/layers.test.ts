import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { hasDesks } from './harness/desk.ts';
import { rest, until } from './harness/driver.ts';
import { launchRill, type Rill } from './harness/rill.ts';
import type { Surface } from './harness/surface.ts';
import { press, tabTo } from './keyboard.ts';
import { aDay, counted, plant, tell } from './seeds.ts';

declare const chrome: { extension: { getViews(of: { type: 'popup' }): Window[] } };
declare const documentPictureInPicture: { window: Window | null } | undefined;

/** What a person sees of the popover that is open: its edges, and those of the window it has to be in, in CSS pixels. */
interface Seen {
  start: number;
  top: number;
  end: number;
  bottom: number;
  width: number;
  height: number;
  isUncovered: boolean;
}

const MENUS = ['Pause or quiet', 'Other amount', 'Choose a routine'];
/** As wide as a popup is; and what is left of one where it is magnified or its screen is small. */
const WINDOWS = [
  [360, 580],
  [360, 300],
  [300, 580],
] as const;

let rill: Rill;
let door: Surface;
beforeAll(async () => {
  rill = await launchRill({ browser: inject('browser') });
  door = await rill.open('options');
});
afterAll(() => rill?.close());

describe('a menu of the popup', () => {
  let popup: Surface;
  beforeAll(async () => {
    await plant(door, { state: { reminders: counted(Date.now(), 44, 44), outbox: aDay(Date.now()) } });
    popup = await rill.open('popup');
    await popup.find('heading', 'Today');
  });

  test.each(MENUS)('%s lies in the window, above everything, whatever its size and direction', async (name) => {
    for (const [width, height] of WINDOWS) {
      for (const dir of ['ltr', 'rtl']) {
        await popup.resize(width, height);
        await popup.evaluate((to) => {
          document.documentElement.dir = to;
        }, dir);
        await popup.click('button', name);
        await opened(popup);
        expectInside(await seen(popup), `${name} in ${width} by ${height}, ${dir}`);
        await press(popup, 'Escape');
        await closed(popup);
      }
    }
    await popup.evaluate(() => {
      document.documentElement.dir = 'ltr';
    });
    await popup.resize(360, 580);
  });

  test.each(MENUS)('%s closes by Escape, its button and a press elsewhere, and gives the focus back', async (name) => {
    await popup.click('button', name);
    await opened(popup);
    await press(popup, 'Escape');
    await closed(popup);
    expect(await focused(popup)).toBe(name);
    await popup.click('button', name);
    await opened(popup);
    await popup.click('button', name);
    await closed(popup);
    await popup.click('button', name);
    await opened(popup);
    await popup.page.mouse.click(4, 4);
    await closed(popup);
  });
});

describe.runIf(hasDesks)('in the real popup', () => {
  test.runIf(inject('browser') === 'chromium')('Escape closes a menu, and the popup stays', async () => {
    const onDesk = await launchRill({ browser: inject('browser'), onDesk: true });
    onTestFinished(() => onDesk.close());
    const page = await onDesk.open('options');
    await page.find('heading', 'Reminders');
    await page.page.bringToFront();
    onDesk.desk?.press('alt+shift+o');
    await until('the popup', 10_000, () => page.evaluate(hasPopupButton));
    await page.evaluate(pressInPopup);
    await until('its menu', 10_000, async () => (await page.evaluate(menusInPopup)) === 1);
    onDesk.desk?.press('Escape');
    await rest(1_000);
    expect(await page.evaluate(menusInPopup)).toBe(0);
    // The first one is for the tooltip of the button, which has the focus now.
    onDesk.desk?.press('Escape');
    await rest(200);
    onDesk.desk?.press('Escape');
    await until('the end of the popup', 5_000, async () => (await page.evaluate(menusInPopup)) === null);
  });
});

test('Escape hides a tooltip, and the routine below goes on', async () => {
  await plant(door, { state: { reminders: counted(Date.now(), 5, 5) } });
  await tell(door, { type: 'routine-asked', routineId: 'breathe-and-open' });
  const player = await rill.prompt(10_000);
  await player.find('button', 'Pause');
  await tabTo(player, 'Leave the routine');
  await opened(player);
  expectInside(await seen(player), 'the tooltip');
  await press(player, 'Escape');
  await closed(player);
  expect(await player.has('button', 'Pause')).toBe(true);

  await player.click('button', 'Keys');
  await opened(player);
  expectInside(await seen(player), 'the list of keys');
  await tabTo(player, 'Next step');
  await until('the tooltip beside the list', 5_000, async () => (await count(player)) === 2);
  await press(player, 'Escape');
  await until('the list alone', 5_000, async () => (await count(player)) === 1);
  await press(player, 'Escape');
  await closed(player);
  expect(await player.has('button', 'Pause')).toBe(true);

  // Firefox has no such window.
  if (rill.browser === 'firefox') return;
  await player.click('button', 'Keep on top of other windows');
  await until('the small window', 5_000, () => player.evaluate(hasSmallWindow));
  await player.evaluate(pressKeysInSmallWindow);
  await opened(player, true);
  expectInside(await seen(player, true), 'the list of keys in the small window');
  expect(await count(player)).toBe(0);
  await player.evaluate(pressKeysInSmallWindow);
  await closed(player, true);
});

function opened(page: Surface, isSmall = false): Promise<unknown> {
  return until('a layer', 10_000, async () => (await count(page, isSmall)) > 0);
}

function closed(page: Surface, isSmall = false): Promise<unknown> {
  return until('no layer', 5_000, async () => (await count(page, isSmall)) === 0);
}

function count({ page }: Surface, isSmall = false): Promise<number> {
  return page.evaluate((small) => {
    const { document: here } = small ? (documentPictureInPicture?.window ?? window) : window;
    return here.querySelectorAll(':popover-open').length;
  }, isSmall);
}

function seen({ page }: Surface, isSmall = false): Promise<Seen> {
  return page.evaluate((small) => {
    const there = small ? (documentPictureInPicture?.window ?? window) : window;
    const layer = there.document.querySelector(':popover-open') as HTMLElement;
    const { left, top, right, bottom } = layer.getBoundingClientRect();
    const atMiddle = there.document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const isUncovered = layer.contains(atMiddle) || getComputedStyle(layer).pointerEvents === 'none';
    return { start: left, top, end: right, bottom, width: there.innerWidth, height: there.innerHeight, isUncovered };
  }, isSmall);
}

/** Half a pixel is the edge that a scaled screen draws. */
function expectInside({ start, top, end, bottom, width, height, isUncovered }: Seen, what: string): void {
  const beyond = {
    start: Math.max(0, -start),
    top: Math.max(0, -top),
    end: Math.max(0, end - width),
    bottom: Math.max(0, bottom - height),
  };
  for (const [edge, by] of Object.entries(beyond)) expect(by, `${what} beyond the ${edge}`).toBeLessThanOrEqual(0.5);
  expect(end - start, what).toBeGreaterThan(20);
  expect(bottom - top, what).toBeGreaterThan(15);
  expect(isUncovered, `${what} is uncovered`).toBe(true);
}

function focused({ page }: Surface): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
}

/** In the page. */
function hasSmallWindow(): boolean {
  return Boolean(documentPictureInPicture?.window?.document.querySelector('h1'));
}

/** In the page. */
function pressKeysInSmallWindow(): void {
  documentPictureInPicture?.window?.document.querySelector<HTMLElement>('[aria-label="Keys"]')?.click();
}

/** In another page. */
function hasPopupButton(): boolean {
  return Boolean(chrome.extension.getViews({ type: 'popup' })[0]?.document.querySelector('#pause'));
}

/** In another page. */
function pressInPopup(): void {
  chrome.extension.getViews({ type: 'popup' })[0]?.document.querySelector<HTMLElement>('#pause')?.click();
}

/** In another page. Null while there is no popup. */
function menusInPopup(): number | null {
  return chrome.extension.getViews({ type: 'popup' })[0]?.document.querySelectorAll('[role=menu]').length ?? null;
}
