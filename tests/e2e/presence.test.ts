import { describe, expect, inject, test } from 'vitest';
import { emptyState } from '../../core/reminders/empty-state.ts';
import type { ReminderState } from '../../core/reminders/state.ts';
import { defaultSettings } from '../../core/settings/defaults.ts';
import type { Settings } from '../../core/settings/schema.ts';
import { MINUTE, SECOND } from '../../core/time.ts';
import { hasDesks } from './harness/desk.ts';
import { rest, until } from './harness/driver.ts';
import { type Rill, withRill } from './harness/rill.ts';
import type { Surface } from './harness/surface.ts';
import { counted, plant } from './seeds.ts';
import { fillScreen, readInPopup, reminderState, startSound } from './sentences.ts';

/** A hold that ends without an event is looked at again after two minutes, and its end is believed a minute later. */
const HOLD_ENDS = 205_000;
const PATIENCE = { timeout: 270_000 };
/** Enough for the alarm to have rung, and for a prompt to have come, had nothing held it. */
const WOULD_HAVE_COME = 10_000;

const browser = inject('browser');
/** Where a prompt takes the focus it waits for a moment without input first, which is 15 s after the last. Less than until Rill looks again by itself. */
const COMES = browser === 'firefox' ? 25_000 : 15_000;
const inChromium = test.runIf(browser === 'chromium');

/**
 * The sentences of the simulation, told by a real browser with a screen and a mouse of its own. Every sentence is told in a browser of its
 * own, beside the others, since most of it is waiting.
 */
describe.runIf(hasDesks).concurrent('a break that is due', () => {
  test('is credited when nobody was there for the chosen time, and nothing comes at the moment of return', PATIENCE, async () => {
    const presence = { ...defaultSettings.presence, awayMin: 2 };
    await atDesk({ dueIn: 2 * MINUTE + 6 * SECOND, settings: { presence } }, async ({ rill, options, hands, held }) => {
      await held('away', 2 * MINUTE + 20 * SECOND);
      const returned = Date.now();
      const rests = hands.keepMoving();
      await until('the return', 60_000, async () => (await reminderState(options)).returnedAt !== null);
      rests();
      const { reminders, away } = await reminderState(options);
      expect(away).toBeNull();
      expect(Math.abs((reminders.drainage?.countedFrom ?? 0) - returned)).toBeLessThan(15_000);
      expect(await rill.showing('break')).toEqual([]);
      await readInPopup(rill, /Away 2\s?min.*: a break of its own/);
    });
  });

  test('comes once although the background was killed before its alarm and again while it is open', async () => {
    await atDesk({ dueIn: 4 * SECOND }, async ({ rill, options }) => {
      await rill.stopBackground();
      const prompt = await rill.prompt(COMES);
      await rill.stopBackground();
      await options.click('button', 'Show me a prompt now');
      await rill.prompt(5_000);
      await rill.stopBackground();
      await prompt.click('button', 'Not now');
      await rill.gone('break');
    });
  });

  test('is over for an hour when its window is closed', async () => {
    await atDesk({ dueIn: 2 * SECOND }, async ({ rill, options }) => {
      const prompt = await rill.prompt(COMES);
      const closedAt = Date.now();
      await prompt.close();
      await until('the end of the prompt', 10_000, async () => (await reminderState(options)).prompt === null);
      const { reminders } = await reminderState(options);
      expect(reminders.drainage?.countedFrom).toBeGreaterThanOrEqual(closedAt);
      await readInPopup(rill, 'Not now');
    });
  });

  test('is shown again when the browser was closed over it, once', async () => {
    await atDesk({ dueIn: 2 * SECOND }, async ({ rill }) => {
      await rill.prompt(COMES);
      await rill.restart();
      const prompt = await rill.prompt(COMES);
      await prompt.read('Shown again after the browser was closed.');
    });
  });

  inChromium('waits while a window fills the screen, and comes once when it does no more', PATIENCE, async () => {
    await atDesk({ dueIn: MINUTE }, async ({ rill, options, held, dueIn }) => {
      await fillScreen(options, true);
      await dueIn(2 * SECOND);
      await held('full-screen');
      await readInPopup(rill, /Held since[\s\S]*A window fills the screen/);
      await fillScreen(options, false);
      const prompt = await rill.prompt(HOLD_ENDS);
      await prompt.read('Held while a window was full screen.');
    });
  });

  inChromium('waits while a tab plays sound, and comes once when it is quiet', PATIENCE, async () => {
    await atDesk({ dueIn: MINUTE }, async ({ rill, options, held, dueIn }) => {
      const film = await rill.visit('data:text/html,<title>A film</title>');
      await startSound(film);
      await until('a tab that plays', 10_000, () => options.evaluate(isPlaying));
      await dueIn(2 * SECOND);
      await held('sound');
      await readInPopup(rill, /Held since[\s\S]*Sound is playing in a tab/);
      await film.close();
      const prompt = await rill.prompt(HOLD_ENDS);
      await prompt.read('Held while sound was playing.');
    });
  });

  inChromium('comes at once although a muted tab plays', async () => {
    await atDesk({ dueIn: MINUTE }, async ({ rill, options, dueIn }) => {
      const film = await rill.visit('data:text/html,<title>A film</title>');
      await startSound(film);
      await until('a muted tab', 10_000, () => options.evaluate(muteAll));
      await dueIn(2 * SECOND);
      await rill.prompt(COMES);
    });
  });

  test('waits for a moment without input where it would take the focus, and for no longer', async () => {
    // Firefox by itself; Chromium because it was told to.
    const presence = { ...defaultSettings.presence, lullS: browser === 'firefox' ? ('auto' as const) : 60 };
    await atDesk({ dueIn: MINUTE, settings: { presence } }, async ({ rill, held, hands, dueIn }) => {
      const rests = hands.keepMoving();
      await dueIn(2 * SECOND);
      await held('lull');
      await rest(WOULD_HAVE_COME);
      expect(await rill.showing('break')).toEqual([]);
      rests();
      const rested = Date.now();
      await rill.prompt(25_000);
      expect(Date.now() - rested).toBeGreaterThan(12_000);
    });
  });
});

type AtDesk = {
  rill: Rill;
  /** A tab that stays open, and to look from. */
  options: Surface;
  hands: NonNullable<Rill['desk']>;
  /** Lets the break be due after so many milliseconds. */
  dueIn(wait: number): Promise<void>;
  /** Waits until the break is held by this, and makes sure that it has not come. */
  held(by: string, within?: number): Promise<void>;
};

async function atDesk({ dueIn, settings }: { dueIn: number; settings?: Partial<Settings> }, story: (at: AtDesk) => Promise<void>) {
  await withRill({ browser, onDesk: true }, async (rill) => {
    const hands = rill.desk;
    if (!hands) throw new Error('There is no desk.');
    hands.move();
    const options = await rill.open('options');
    const setDue = (wait: number) => plant(options, { state: dueSoon(wait), settings: { ...onlyDrainage, ...settings } });
    await setDue(dueIn);
    const held = async (by: string, within = 45_000) => {
      await until(`a hold by ${by}`, within, async () => (await reminderState(options)).held?.by === by);
      await rest(2_500);
      expect(await rill.showing('break')).toEqual([]);
    };
    await story({ rill, options, hands, dueIn: setDue, held });
  });
}

const onlyDrainage: Partial<Settings> = {
  reminders: { ...defaultSettings.reminders, drink: { ...defaultSettings.reminders.drink, enabled: false } },
};

function dueSoon(dueIn: number): Partial<ReminderState> {
  const now = Date.now();
  return { ...emptyState, lookedAt: now, reminders: counted(now + dueIn, 60, 0) };
}

declare const chrome: {
  tabs: { query(query: object): Promise<{ id: number }[]>; update(id: number, change: { muted: boolean }): Promise<unknown> };
};

async function isPlaying(): Promise<boolean> {
  return (await chrome.tabs.query({ audible: true })).length > 0;
}

async function muteAll(): Promise<boolean> {
  const playing = await chrome.tabs.query({ audible: true });
  for (const { id } of playing) await chrome.tabs.update(id, { muted: true });
  return playing.length > 0;
}
