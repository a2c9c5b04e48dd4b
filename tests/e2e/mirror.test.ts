import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { until } from './harness/driver.ts';
import { launchRill, type Rill } from './harness/rill.ts';
import type { Surface } from './harness/surface.ts';
import { counted, plant, tell } from './seeds.ts';
import { stepToTheEnd } from './sentences.ts';

const MIRROR = 'Use the camera as a mirror. Nothing is recorded';
const TURN_OFF = /^Camera on/;

describe('a routine in the mirror', () => {
  let rill: Rill;
  let door: Surface;
  let player: Surface;
  beforeAll(async () => {
    rill = await launchRill({ browser: inject('browser'), camera: 'made-up' });
    door = await rill.open('options');
  });
  afterAll(() => rill?.close());

  test('no camera is asked for until somebody chooses it', async () => {
    player = await openPlayer(rill, door);
    await player.find('button', MIRROR);
    expect(await lights(player)).toEqual([]);
  });

  test('chosen, it shows the live picture and says that it is on', async () => {
    await player.click('button', MIRROR);
    await player.find('button', TURN_OFF);
    await player.read('Drag the outline onto your face.');
    expect(await isMoving(player)).toBe(true);
    expect(await lights(player)).toEqual(['live']);
  });

  test('while the outline is fitted the keys move it, and the routine waits', async () => {
    const before = await stepOf(player);
    await player.press('ArrowRight');
    await player.press('ArrowRight');
    await player.press('+');
    expect(await stepOf(player)).toBe(before);
    await player.press('Enter');
    await player.find('button', 'Fit the outline again');
  });

  test('the picture stays from step to step, in place of the drawn person', async () => {
    await player.click('button', 'Next step');
    await player.click('button', 'Next step');
    expect(await isMoving(player)).toBe(true);
    expect(await isDrawn(player)).toBe(false);
  });

  test('it goes off at a click, and the drawn figure goes on', async () => {
    await player.click('button', TURN_OFF);
    await player.find('button', MIRROR);
    expect(await lights(player)).toEqual(['ended']);
    expect(await isDrawn(player)).toBe(true);
  });

  test('the next time the outline is where it was left', async () => {
    await player.click('button', MIRROR);
    await player.find('button', 'Fit the outline again');
    expect(await player.has('button', 'Done')).toBe(false);
  });

  test('it goes off when the player moves to the small window on top', async () => {
    await player.click('button', 'Keep on top of other windows');
    await player.click('button', 'Bring it back here');
    await player.find('button', MIRROR);
    expect(await lights(player)).toEqual(['ended', 'ended']);
    await player.click('button', MIRROR);
    await player.find('button', 'Fit the outline again');
  });

  test('it goes off with the end of the routine', async () => {
    await stepToTheEnd(player);
    expect(new Set(await lights(player))).toEqual(new Set(['ended']));
  });
});

describe('a routine without a camera', () => {
  let rill: Rill;
  beforeAll(async () => {
    rill = await launchRill({ browser: inject('browser'), camera: 'refused' });
  });
  afterAll(() => rill?.close());

  test('says so in one sentence and goes on as drawn, to its end', async () => {
    const player = await openPlayer(rill, await rill.open('options'));
    await player.click('button', MIRROR);
    await player.read('The browser does not allow the camera. The drawn figure goes on.');
    await player.find('button', MIRROR);
    expect(await isDrawn(player)).toBe(true);
    await stepToTheEnd(player);
  });
});

declare global {
  interface Window {
    /** The tracks that the page has been given. */
    lights?: MediaStreamTrack[];
  }
}

/** A player that is under way, in a page that keeps the tracks it is given. */
async function openPlayer(rill: Rill, door: Surface): Promise<Surface> {
  await plant(door, { state: { reminders: counted(Date.now(), 5, 5) } });
  await tell(door, { type: 'routine-asked', routineId: 'classic-face-drainage' });
  const player = await rill.prompt(10_000);
  await player.find('button', 'Pause');
  await player.evaluate(() => {
    const tracks: MediaStreamTrack[] = [];
    window.lights = tracks;
    const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (wanted) => {
      const stream = await ask(wanted);
      tracks.push(...stream.getTracks());
      return stream;
    };
  });
  return player;
}

/** The state of each track so far; a track that has ended has let go of the camera. */
function lights(player: Surface): Promise<string[]> {
  return player.evaluate(() => (window.lights ?? []).map((track) => track.readyState));
}

function stepOf(player: Surface): Promise<string | undefined> {
  return player.evaluate(() => document.querySelector('h1')?.textContent ?? undefined);
}

/** Whether new pictures arrive. */
async function isMoving(player: Surface): Promise<boolean> {
  const time = () => player.evaluate(() => document.querySelector('video')?.currentTime ?? 0);
  const first = await time();
  await until('the next picture', 5_000, async () => (await time()) > first);
  return true;
}

/** Whether the drawn person is on the screen. */
function isDrawn(player: Surface): Promise<boolean> {
  return player.evaluate(() => {
    const head = document.querySelector('[data-part="head"]');
    return head?.checkVisibility({ visibilityProperty: true }) ?? false;
  });
}
