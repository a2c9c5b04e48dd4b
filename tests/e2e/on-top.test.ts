import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { until } from './harness/driver.ts';
import { launchRill, type Rill } from './harness/rill.ts';
import type { Surface } from './harness/surface.ts';
import { counted, plant, tell } from './seeds.ts';

const KEEP_ON_TOP = 'Keep on top of other windows';

describe('a routine in the window on top', () => {
  let rill: Rill;
  let player: Surface;
  beforeAll(async () => {
    rill = await launchRill({ browser: inject('browser') });
    const door = await rill.open('options');
    await plant(door, { state: { reminders: counted(Date.now(), 5, 5) } });
    await tell(door, { type: 'routine-asked', routineId: 'breathe-and-open' });
    player = await rill.prompt(10_000);
    await player.find('button', 'Pause');
  });
  afterAll(() => rill?.close());

  test('keeps the screen awake while it goes on, and lets it go in a pause', async () => {
    await player.evaluate(watchWakeLocks);
    await player.click('button', 'Pause');
    await player.click('button', 'Go on');
    await until('the screen to be held', 5_000, async () => (await heldLocks(player)) === 1);
    await player.click('button', 'Pause');
    await until('the screen to be let go', 5_000, async () => (await heldLocks(player)) === 0);
    await player.click('button', 'Go on');
  });

  test('it moves there at a click, looks as it did, and goes on', async () => {
    await player.click('button', KEEP_ON_TOP);
    await player.read('It goes on in the small window on top.');
    const before = await inSmallWindow(player);
    expect(before).toMatchObject({ title: 'Sit tall', isStyled: true });
    await until('the next step in the small window', 15_000, async () => (await inSmallWindow(player))?.title === 'Belly breaths');
  });

  test('closed, it brings the routine back where it was', async () => {
    await player.evaluate(closeSmallWindow);
    await player.find('heading', 'Belly breaths');
    await player.find('button', KEEP_ON_TOP);
    expect(await inSmallWindow(player)).toBeNull();
  });
});

declare const documentPictureInPicture: { window: Window | null };

function inSmallWindow(page: Surface) {
  return page.evaluate(() => {
    const small = documentPictureInPicture.window;
    const heading = small?.document.querySelector('h1');
    if (!small || !heading) return null;
    const isStyled = small.getComputedStyle(heading).fontFamily === getComputedStyle(document.querySelector('h1') as Element).fontFamily;
    return { title: heading.textContent, isStyled };
  });
}

/** In the page: as a person closes it. */
function closeSmallWindow() {
  documentPictureInPicture.window?.close();
}

/** In the page: remembers every lock that is given from now on. */
function watchWakeLocks() {
  const request = navigator.wakeLock.request.bind(navigator.wakeLock);
  const locks: WakeLockSentinel[] = [];
  navigator.wakeLock.request = async (type) => {
    const lock = await request(type);
    locks.push(lock);
    return lock;
  };
  Object.assign(globalThis, { locks });
}

function heldLocks(page: Surface) {
  return page.evaluate(() => (globalThis as unknown as { locks: WakeLockSentinel[] }).locks.filter(({ released }) => !released).length);
}
