/**
 * `npm run store:pictures`: the pictures for the stores, from the real extension in Chromium, in `store/pictures/`. The words in the
 * pictures stand in `store/listing.md`, under *Pictures*.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultSettings } from '../../core/settings/defaults.ts';
import { rest, until } from '../../tests/e2e/harness/driver.ts';
import { launchRill, type Rill } from '../../tests/e2e/harness/rill.ts';
import type { Surface } from '../../tests/e2e/harness/surface.ts';
import { afternoonZone, counted, plant, tell } from '../../tests/e2e/seeds.ts';
import { type Frame, framePage, iconPage } from './frame.ts';
import { livelyLog } from './lively-log.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OUT = join(ROOT, 'store/pictures');
const SIZE = { width: 1280, height: 800 };
/** The room that the frame leaves for a page. */
const PAGE = { width: 1104, height: 664 };
const TILE = { width: 440, height: 280 };
/** How long the log is that is looked back on. */
const DAYS = 340;
const RHYTHM = {
  drainage: { ...defaultSettings.reminders.drainage, everyMin: 60 },
  drink: { ...defaultSettings.reminders.drink, everyMin: 90 },
};
/** Milliseconds in which drawings are there, colours have faded over and charts have grown. */
const SETTLE = 1_500;
const POOL_ASIDE = [920, 400] as const;
/** Into a repetition, so that there is a stroke to see. */
const IN_THE_STROKE = 6_200;

type Picture = { name: string; frame: Omit<Frame, 'words'>; surface?: (rill: Rill, door: Surface) => Promise<Surface> };

/** Prompt and player come last: the events in them are in the log afterwards. */
const PICTURES: Picture[] = [
  {
    name: 'popup',
    surface: (rill) => page(rill, 'popup', '', { width: 360, height: 580 }),
    frame: { layout: 'beside', pool: POOL_ASIDE, shot: shot('right: 152px; top: 72px; width: 408px; border-radius: 24px 22px 25px 23px') },
  },
  { name: 'options', surface: (rill) => page(rill, 'options', '#reminders', PAGE), frame: below() },
  { name: 'routines', surface: (rill) => page(rill, 'options', '#routines', PAGE), frame: below() },
  {
    name: 'history',
    async surface(rill) {
      const history = await page(rill, 'options', '#history', PAGE);
      await history.choose('radio', 'Year: the last 365 days');
      return history;
    },
    frame: below(),
  },
  {
    name: 'prompt',
    surface: prompt,
    frame: { layout: 'atDesk', pool: [1010, 420], shot: shot('right: 136px; top: 318px; width: 400px; border-radius: 15px 14px', true) },
  },
  { name: 'player', surface: player, frame: below() },
  { name: 'tile', frame: { layout: 'tile', pool: [324, 112] } },
];

/** The mark with the air around it that each store wants, in pixels. */
const ICONS = [
  { name: 'icon-128', size: 128, mark: 96 },
  { name: 'icon-300', size: 300, mark: 264 },
] as const;

const lines = wordsOfListing();
mkdirSync(OUT, { recursive: true });
const rill = await launchRill({ browser: 'chromium', timeZone: afternoonZone() });
try {
  const door = await rill.open('options');
  const now = Date.now();
  await plant(door, { state: { reminders: counted(now, 20, 35), outbox: livelyLog(now, DAYS) }, settings: { reminders: RHYTHM } });
  const canvas = await rill.visit('about:blank');
  for (const picture of PICTURES) await take(picture, door, canvas);
  for (const icon of ICONS) await takeIcon(icon, canvas);
} finally {
  await rill.close();
}

async function take({ name, surface, frame }: Picture, door: Surface, canvas: Surface) {
  const words = lines.get(name);
  if (!words) throw new Error(`store/listing.md has no words for the picture "${name}".`);
  const opened = await surface?.(rill, door);
  await opened?.page.mouse.move(0, 0);
  await opened?.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await rest(SETTLE);
  const png = await opened?.page.screenshot();
  await opened?.close();
  await rill.gone('break');

  await canvas.page.setViewport({ ...(frame.layout === 'tile' ? TILE : SIZE), deviceScaleFactor: 1 });
  await canvas.page.setContent(framePage({ ...frame, words, ...(frame.shot && png ? { shot: { ...frame.shot, png } } : {}) }));
  await canvas.picture(`${join(OUT, name)}.png`);
  console.log(name);
}

async function takeIcon({ name, size, mark }: (typeof ICONS)[number], canvas: Surface) {
  await canvas.page.setViewport({ width: size, height: size, deviceScaleFactor: 1 });
  await canvas.page.setContent(iconPage(mark));
  await canvas.page.screenshot({ path: `${join(OUT, name)}.png`, omitBackground: true });
  console.log(name);
}

/** A prompt that offers face drainage, in the size of its window. */
async function prompt(rill: Rill, door: Surface): Promise<Surface> {
  await plant(door, { state: { reminders: counted(Date.now(), 62, 35) } });
  return sharp(await rill.prompt(10_000), { width: 400, height: 420 });
}

async function player(rill: Rill, door: Surface): Promise<Surface> {
  await plant(door, { state: { reminders: counted(Date.now(), 5, 5) } });
  await tell(door, { type: 'routine-asked', routineId: 'classic-face-drainage' });
  const surface = await sharp(await rill.prompt(10_000), PAGE);
  await surface.find('button', 'Pause');
  for (let step = 1; step < 4; step++) await surface.click('button', 'Next step');
  await rest(IN_THE_STROKE);
  return surface;
}

async function page(rill: Rill, name: 'options' | 'popup', query: string, size: typeof SIZE): Promise<Surface> {
  const surface = await sharp(await rill.open(name, query), size);
  await until('the page', 10_000, async () => (await surface.text()).length > 100);
  return surface;
}

/** Pictures are laid into a page of another size, so they are taken with twice as many dots. */
async function sharp(surface: Surface, size: typeof SIZE): Promise<Surface> {
  await surface.page.setViewport({ ...size, deviceScaleFactor: 2 });
  return surface;
}

function below(): Picture['frame'] {
  return { layout: 'below', pool: [640, 470], shot: shot('') };
}

function shot(style: string, inWindow = false): NonNullable<Frame['shot']> {
  return { png: new Uint8Array(), style, inWindow };
}

/** `| prompt | A quiet window … |` → the words of the picture. */
function wordsOfListing(): Map<string, string> {
  const listing = readFileSync(join(ROOT, 'store/listing.md'), 'utf8');
  return new Map([...listing.matchAll(/^\| `([a-z]+)` \| ([^|]+?) \|/gm)].map(([, name, words]) => [name as string, words as string]));
}
