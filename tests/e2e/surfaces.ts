/**
 * `npm run pictures`: a picture of every surface in every state, light and dark, in `.output/pictures/`.
 *
 *   npm run pictures -- [--browser chromium|firefox] [--only <part of a name>]
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { SECTIONS } from '../../components/settings/sections.ts';
import { MINUTE } from '../../core/time.ts';
import { rest, until } from './harness/driver.ts';
import { type BrowserName, launchRill, type Rill } from './harness/rill.ts';
import type { Surface } from './harness/surface.ts';
import { aDay, afternoonZone, counted, emptyLog, isPrompting, plant, tell } from './seeds.ts';
import { stepToTheEnd } from './sentences.ts';

const PICTURES = fileURLToPath(new URL('../../.output/pictures', import.meta.url));
const POPUP = { width: 360, height: 580 };
const TAB = { width: 1280, height: 880 };
const WIDE = { width: 1280, height: 800 };
/** Milliseconds in which colours fade over and menus open. */
const SETTLE = 450;

/** Brings a surface into a state and hands it over; the surface is closed afterwards. */
type Scene = {
  name: string;
  wholePage?: boolean;
  withoutDatabase?: boolean;
  reducedMotion?: boolean;
  set: (rill: Rill, door: Surface) => Promise<Surface>;
};

const { values } = parseArgs({ options: { browser: { type: 'string', default: 'chromium' }, only: { type: 'string', default: '' } } });

const SCENES: Scene[] = [
  { name: 'welcome', wholePage: true, set: (rill) => welcome(rill, TAB.width, TAB.height) },
  { name: 'welcome-narrow', wholePage: true, set: (rill) => welcome(rill, 320, 640) },
  // The room that is left of the window at 200 %.
  { name: 'welcome-zoomed', wholePage: true, set: (rill) => welcome(rill, TAB.width / 2, TAB.height / 2) },
  { name: 'welcome-rtl', wholePage: true, set: (rill) => after(welcome(rill, TAB.width, TAB.height), turnRound) },

  { name: 'popup-empty', set: (rill, door) => popup(rill, door, {}) },
  { name: 'popup-full', set: fullPopup },
  { name: 'popup-logged', set: (rill, door) => after(fullPopup(rill, door), (page) => page.click('button', '8 fl oz')) },
  { name: 'popup-other-amount', set: (rill, door) => after(fullPopup(rill, door), (page) => page.click('button', 'Other amount')) },
  { name: 'popup-picker', set: (rill, door) => after(fullPopup(rill, door), (page) => page.click('button', 'Choose a routine')) },
  { name: 'popup-pause-menu', set: (rill, door) => after(fullPopup(rill, door), (page) => page.click('button', 'Pause or quiet')) },
  { name: 'popup-paused', set: (rill, door) => popup(rill, door, { pause: { since: Date.now(), until: Date.now() + 30 * MINUTE } }) },
  { name: 'popup-quiet', set: (rill, door) => popup(rill, door, { quiet: { since: Date.now(), until: Date.now() + 60 * MINUTE } }) },
  { name: 'popup-why', set: (rill, door) => after(fullPopup(rill, door), (page) => page.click('button', 'Why no prompt?')) },
  { name: 'popup-edit', set: (rill, door) => after(fullPopup(rill, door), (page) => page.click('button', /^Change 7 fl oz/)) },
  { name: 'popup-add', set: (rill, door) => after(fullPopup(rill, door), (page) => page.click('button', 'Add to today')) },
  {
    name: 'popup-waiting',
    set: (rill, door) => popup(rill, door, { waiting: { since: Date.now() - 12 * MINUTE, reminderIds: ['drainage'], way: 'card' } }),
  },
  { name: 'popup-sound', set: heldBySound },
  { name: 'popup-sound-rtl', set: (rill, door) => after(heldBySound(rill, door), turnRound) },
  { name: 'popup-left', set: leftInTheMiddle },
  { name: 'popup-left-rtl', set: (rill, door) => after(leftInTheMiddle(rill, door), turnRound) },
  {
    name: 'popup-limit',
    set: (rill, door) => popup(rill, door, { lastPrompt: { at: Date.now() - 50 * MINUTE, day: '2026-01-01', onDay: 4 } }, { perDay: 4 }),
  },
  { name: 'popup-no-log', withoutDatabase: true, set: (rill, door) => popup(rill, door, {}) },

  { name: 'prompt-drainage', set: (rill, door) => prompt(rill, door, 62, 8) },
  { name: 'prompt-drink', set: (rill, door) => prompt(rill, door, 8, 62) },
  { name: 'prompt-drink-elsewhere', set: drinkElsewhere },
  { name: 'prompt-both', set: (rill, door) => prompt(rill, door, 62, 62) },
  { name: 'prompt-later', set: (rill, door) => after(prompt(rill, door, 62, 8), (page) => page.click('button', 'Later')) },
  { name: 'prompt-logged', set: (rill, door) => after(prompt(rill, door, 62, 8), (page) => page.click('button', 'Log 8 fl oz')) },
  { name: 'prompt-drink-logged', set: (rill, door) => after(prompt(rill, door, 8, 62), (page) => page.click('button', 'Log 8 fl oz')) },
  { name: 'prompt-rtl', set: (rill, door) => after(prompt(rill, door, 62, 8), turnRound) },
  { name: 'prompt-no-log', withoutDatabase: true, set: (rill, door) => prompt(rill, door, 62, 8) },

  { name: 'check-general', set: (rill, door) => checks(rill, door) },
  { name: 'check-collarbone', set: (rill, door) => after(checks(rill, door), (page) => page.click('button', 'None of these. Continue')) },

  ...steps('breathe-and-open', 3),
  ...steps('classic-face-drainage', 10),
  ...steps('no-touch-flow', 4),
  ...steps('hydration-sip', 3),
  {
    name: 'player-paused',
    set: (rill, door) => after(player(rill, door, 'classic-face-drainage', 3), (page) => page.click('button', 'Pause')),
  },
  { name: 'player-still', reducedMotion: true, set: (rill, door) => player(rill, door, 'classic-face-drainage', 3) },
  { name: 'player-wide', set: (rill, door) => after(player(rill, door, 'classic-face-drainage', 3), wide) },
  {
    name: 'player-wide-paused',
    set: (rill, door) =>
      after(player(rill, door, 'classic-face-drainage', 3), async (page) => {
        await wide(page);
        await page.click('button', 'Pause');
      }),
  },
  { name: 'finish', set: (rill, door) => after(player(rill, door, 'breathe-and-open', 1), stepToTheEnd) },
  {
    name: 'finish-wide',
    set: (rill, door) =>
      after(player(rill, door, 'breathe-and-open', 1), async (page) => {
        await wide(page);
        await stepToTheEnd(page);
      }),
  },

  ...SECTIONS.flatMap(({ id }): Scene[] => [
    { name: `options-${id}`, wholePage: true, set: options(id) },
    { name: `options-${id}-rtl`, wholePage: true, set: (rill, door) => after(options(id)(rill, door), turnRound) },
    {
      name: `options-${id}-zoomed`,
      wholePage: true,
      set: (rill, door) => after(options(id)(rill, door), (page) => page.resize(TAB.width / 2, TAB.height / 2)),
    },
  ]),
  {
    name: 'options-search',
    set: (rill, door) => after(options('reminders')(rill, door), (page) => page.fill('searchbox', 'Find a setting', 'sound')),
  },
  {
    name: 'options-search-none',
    set: (rill, door) => after(options('reminders')(rill, door), (page) => page.fill('searchbox', 'Find a setting', 'xylophone')),
  },
  {
    name: 'options-menu',
    set: (rill, door) =>
      after(options('reminders')(rill, door), async (page) => {
        await page.resize(480, 800);
        await page.click('button', 'Reminders');
        await page.fill('searchbox', 'Find a setting', 'goal');
      }),
  },
  {
    name: 'options-saved',
    set: (rill, door) =>
      after(options('drinks/goal')(rill, door), async (page) => {
        await page.choose('radio', '68 fl oz');
        await page.find('button', 'Undo the last change');
      }),
  },
  {
    name: 'options-refused',
    wholePage: true,
    set: (rill, door) =>
      after(options('reminders')(rill, door), (page) => page.fill('textbox', 'Face drainage every so many minutes min', '241')),
  },
  {
    name: 'options-routine',
    wholePage: true,
    set: (rill, door) => after(options('routines')(rill, door), (page) => page.click('button', 'All about Neck release')),
  },
  {
    name: 'options-routine-made',
    wholePage: true,
    set: (rill, door) =>
      after(options('routines')(rill, door), async (page) => {
        await page.click('button', 'All about Neck release');
        await page.click('button', 'Make my own from it');
        await page.click('button', 'Remove Neck glide, right side');
      }),
  },
  {
    name: 'options-narrow',
    wholePage: true,
    set: (rill, door) => after(options('reminders')(rill, door), (page) => page.resize(480, 800)),
  },
];

const scenes = SCENES.filter(({ name }) => name.includes(values.only));
if (!values.only) rmSync(PICTURES, { recursive: true, force: true });
mkdirSync(PICTURES, { recursive: true });
for (const withoutDatabase of [false, true]) {
  const here = scenes.filter((scene) => Boolean(scene.withoutDatabase) === withoutDatabase);
  if (here.length > 0) await takeAll(here, withoutDatabase);
}

async function takeAll(all: Scene[], withoutDatabase: boolean) {
  const rill = await launchRill({ browser: values.browser as BrowserName, withoutDatabase, timeZone: afternoonZone() });
  try {
    const door = await rill.open('options');
    for (const scene of all) await take(scene, rill, door);
  } finally {
    await rill.close();
  }
}

async function take({ name, set, wholePage = false, reducedMotion = false }: Scene, rill: Rill, door: Surface) {
  const page = await set(rill, door);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.prefer({ colorScheme, reducedMotion });
    await rest(SETTLE);
    await page.picture(`${join(PICTURES, `${name}-${colorScheme}`)}.png`, { wholePage });
  }
  await page.prefer({});
  await page.close();
  await rill.gone('break');
  await until('the answer of the closed prompt', 5_000, async () => !(await isPrompting(door)));
  console.log(name);
}

async function welcome(rill: Rill, width: number, height: number): Promise<Surface> {
  const page = await rill.open('welcome');
  await page.resize(width, height);
  await page.find('heading', 'A small stream of breaks');
  return page;
}

type Planted = Parameters<typeof plant>[1];

/** @param state of the reminders, where it is not what it is after nothing. */
async function popup(rill: Rill, door: Surface, state: Planted['state'], settings: Planted['settings'] = {}): Promise<Surface> {
  await plant(door, { state: { reminders: counted(Date.now(), 44, 44), ...state }, settings });
  const page = await rill.open('popup');
  await page.resize(POPUP.width, POPUP.height);
  await page.find('heading', 'Today');
  return page;
}

function fullPopup(rill: Rill, door: Surface) {
  return popup(rill, door, { outbox: aDay(Date.now()) });
}

/** A sound that has just ended; the sound holds for a minute more. */
function heldBySound(rill: Rill, door: Surface) {
  const since = Date.now() - 8 * MINUTE;
  const held = { by: 'sound', since, owedAfter: 'sound', disturbedSince: since, calmSince: null } as const;
  return popup(rill, door, { reminders: counted(Date.now(), 68, 20), held });
}

function leftInTheMiddle(rill: Rill, door: Surface) {
  return popup(rill, door, { folded: { routineId: 'classic-face-drainage', variant: 'full', at: Date.now() - MINUTE } });
}

/** A card for a drink, after one was logged in the popup. */
async function drinkElsewhere(rill: Rill, door: Surface): Promise<Surface> {
  const card = await prompt(rill, door, 8, 62);
  const other = await rill.open('popup');
  await other.click('button', '8 fl oz');
  await card.find('button', /logged · Undo$/);
  await other.close();
  return card;
}

/** A prompt as it comes when face drainage and a drink were last had so many minutes ago. */
async function prompt(rill: Rill, door: Surface, drainageMin: number, drinkMin: number): Promise<Surface> {
  await emptyLog(door);
  await plant(door, { state: { reminders: counted(Date.now(), drainageMin, drinkMin) } });
  return rill.prompt(10_000);
}

async function checks(rill: Rill, door: Surface): Promise<Surface> {
  await plant(door, { state: { reminders: counted(Date.now(), 5, 5) }, settings: { checks: {} } });
  return openRoutine(rill, door, 'breathe-and-open');
}

/** @param step counted from 1 */
async function player(rill: Rill, door: Surface, routineId: string, step: number): Promise<Surface> {
  await plant(door, { state: { reminders: counted(Date.now(), 5, 5) } });
  const page = await openRoutine(rill, door, routineId);
  await page.find('button', 'Pause');
  for (let at = 1; at < step; at++) await page.click('button', 'Next step');
  // Into the first repetition, so that there is a stroke to see.
  await rest(step === 1 ? 1_000 : 6_000);
  return page;
}

async function openRoutine(rill: Rill, door: Surface, routineId: string): Promise<Surface> {
  await tell(door, { type: 'routine-asked', routineId });
  return rill.prompt(10_000);
}

function steps(routineId: string, count: number): Scene[] {
  return Array.from({ length: count }, (_, i) => ({
    name: `player-${routineId}-${i + 1}`,
    set: (rill: Rill, door: Surface) => player(rill, door, routineId, i + 1),
  }));
}

function options(section: string) {
  return async (rill: Rill, door: Surface) => {
    await plant(door, { state: { reminders: counted(Date.now(), 20, 35) } });
    const page = await rill.open('options', `#${section}`);
    await page.resize(TAB.width, TAB.height);
    await page.find('heading', /./);
    return page;
  };
}

async function wide(page: Surface) {
  await page.resize(WIDE.width, WIDE.height);
}

async function turnRound(page: Surface) {
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
}

async function after(opened: Promise<Surface>, act: (page: Surface) => Promise<void>): Promise<Surface> {
  const page = await opened;
  await act(page);
  return page;
}
