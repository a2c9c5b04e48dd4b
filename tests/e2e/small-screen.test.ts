import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { hasDesks } from './harness/desk.ts';
import { until } from './harness/driver.ts';
import { launchRill } from './harness/rill.ts';
import type { Surface } from './harness/surface.ts';
import { counted, plant, tell } from './seeds.ts';

declare const chrome: {
  action: { openPopup(): Promise<void> };
  extension: { getViews(of: { type: 'popup' }): (Window & { mozInnerScreenY?: number })[] };
};

const browser = inject('browser');
/** A laptop of 1366 by 768 at 125 %: the popup is 580 pixels high, and there are 617. */
const SCALE = '1.62';
/** The smallest letters that a person may want to read. */
const LETTERS = 20;

describe.runIf(hasDesks)('on a small screen', () => {
  test('the popup ends where the screen does, and what is below is scrolled to', async () => {
    const rill = await launchRill({
      browser,
      onDesk: true,
      flags: [`--force-device-scale-factor=${SCALE}`],
      preferences: {
        'layout.css.devPixelsPerPx': SCALE,
        'extensions.openPopupWithoutUserGesture.enabled': true,
        // The popup would be closed by the first look at another page.
        'ui.popup.disable_autohide': true,
      },
    });
    onTestFinished(() => rill.close());
    const door = await rill.open('options');
    await door.evaluate(() => chrome.action.openPopup());
    await until('a popup that fits', 5_000, async () => {
      const popup = await popupSeenFrom(door);
      return popup !== null && popup.bottom <= popup.screen + 1 && popup.pageBottom <= popup.screen + 1;
    });
    expect(await popupSeenFrom(door)).toMatchObject({ isEndReached: true });
  });
});

async function launchWithLargeLetters() {
  const rill = await launchRill({
    browser,
    flags: [`--blink-settings=minimumFontSize=${LETTERS}`],
    preferences: { 'font.minimum-size.x-western': LETTERS },
  });
  onTestFinished(() => rill.close());
  return rill;
}

test('with letters that are never smaller than 20 pixels, lines do not run into each other, nor out of the page', async () => {
  const rill = await launchWithLargeLetters();
  for (const name of ['popup', 'options', 'welcome'] as const) {
    const page = await rill.open(name);
    await page.find('heading', /./);
    await page.resize(name === 'popup' ? 360 : 1000, 600);
    expect(await crowded(page, LETTERS), name).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), name).toBeLessThanOrEqual(0);
    await page.close();
  }
});

test('with such letters nothing on the card and in the player runs into another, out of the page, or out of reach', async () => {
  const rill = await launchWithLargeLetters();
  const door = await rill.open('options', '#sound');
  await plant(door, { state: { reminders: counted(Date.now(), 62, 62) } });
  await tell(door, { type: 'look' });
  const card = await rill.prompt();
  await card.resize(400, 520);
  const { PICTURES } = process.env;
  if (PICTURES) await card.picture(`${PICTURES}/${browser}-card.png`);
  expect(await crowded(card, LETTERS)).toEqual([]);
  expect(await overflow(card)).toEqual({ sideways: 0, outOfReach: [] });
  await card.close();
  await rill.gone('break');
  await tell(door, { type: 'routine-asked', routineId: 'no-touch-flow' });
  const player = await rill.prompt();
  await player.find('button', 'Pause');
  for (const [width, height] of [
    [400, 640],
    [1180, 800],
  ] as const) {
    await player.resize(width, height);
    if (PICTURES) await player.picture(`${PICTURES}/${browser}-player-${width}.png`);
    expect(await crowded(player, LETTERS)).toEqual([]);
    expect(await overflow(player)).toEqual({ sideways: 0, outOfReach: [] });
  }
});

/** By how much a page is wider than its window, and the buttons that nobody can scroll to. */
function overflow(page: Surface) {
  return page.evaluate(() => {
    const buttons = [...document.querySelectorAll('button')].filter((button) => button.checkVisibility());
    const outOfReach = buttons.filter((button) => {
      button.scrollIntoView({ block: 'nearest' });
      const { top, bottom, left, right } = button.getBoundingClientRect();
      return top < -1 || left < -1 || bottom > innerHeight + 1 || right > innerWidth + 1;
    });
    const sideways = Math.max(0, document.documentElement.scrollWidth - innerWidth);
    return { sideways, outOfReach: outOfReach.map(({ ariaLabel, textContent }) => ariaLabel ?? textContent) };
  });
}

/** Where the popup ends, where its page does, and whether one can get to the end of it; null while there is none. */
function popupSeenFrom(door: Surface) {
  return door.evaluate(() => {
    const [view] = chrome.extension.getViews({ type: 'popup' });
    const main = view?.document.querySelector('main');
    if (!view || !main) return null;
    const top = view.mozInnerScreenY ?? view.screenY;
    main.scrollTo(0, main.scrollHeight);
    const last = [...main.querySelectorAll('button')].at(-1)?.getBoundingClientRect();
    return {
      bottom: top + view.innerHeight,
      pageBottom: top + main.getBoundingClientRect().bottom,
      screen: view.screen.availHeight,
      isEndReached: last !== undefined && last.bottom <= view.innerHeight,
    };
  });
}

/** Words whose line is lower than letters of this size. */
function crowded(page: Surface, letters: number): Promise<string[]> {
  return page.evaluate((size) => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (texts.nextNode()) {
      const { parentElement, textContent } = texts.currentNode;
      const words = textContent?.trim();
      if (!parentElement || !words || parentElement.closest('svg, .sr, script, style') || !parentElement.checkVisibility()) continue;
      const height = Number.parseFloat(getComputedStyle(parentElement).lineHeight);
      if (height < size) found.push(`${words.slice(0, 30)}: ${height}`);
    }
    return found;
  }, letters);
}
