import { expect, inject } from 'vitest';
import type { Preferences } from './harness/driver.ts';
import { axeFaults, layoutFaults, movingThings, offered, type Rules, settle, USUAL_TEXT, unscaledText } from './harness/look-over.ts';
import { launchRill, type RillOptions } from './harness/rill.ts';
import type { Surface } from './harness/surface.ts';
import { afternoonZone } from './seeds.ts';

/** A surface in a state, looked over in every way in which a person may have set up their browser. The page stays open meanwhile. */

/**
 * How a person sees a page. A property that is not given is as usual: light, at 100 %, left to right, in text of 16 px. Two things that
 * have nothing to do with each other are looked at in one go, as that takes half the time.
 */
type Way = {
  name: string;
  prefer?: Preferences;
  zoom?: number;
  width?: number;
  direction?: 'ltr' | 'rtl';
  text?: number;
  /** Where the page has the elements and the colours that it had before, these need not be looked at again. */
  rules: Rules;
};

/** The elements of a page are the same in both browsers, so only the quicker browser is asked. */
const asksForElements = inject('browser') === 'chromium';

const STILL = { reducedMotion: true };
const LIGHT: Way = { name: 'light', rules: asksForElements ? 'all' : 'looks' };
const DARK: Way = {
  name: 'dark, right to left, at 200 %',
  direction: 'rtl',
  zoom: 2,
  prefer: { ...STILL, colorScheme: 'dark' },
  rules: 'looks',
};
const FORCED: Way = { name: 'forced colours, text of 20 px', text: 20, prefer: { ...STILL, forcedColors: true }, rules: 'looks' };
/** The narrowest, and where a page has another form for little room, it has that one here. */
const NARROW: Way = { name: '320 px wide', width: 320, prefer: STILL, rules: asksForElements ? 'all' : 'places' };

const WAYS = [LIGHT, DARK, FORCED, NARROW];

/**
 * A popup is as wide as what is in it, so it grows with its text and its zoom, and by the bar when it has to scroll; such a popup has only
 * less height.
 */
export type Size = { width: number; height: number; grows?: true };
const SCROLLBAR = 16;
export const SIZES = {
  popup: { width: 360, height: 600, grows: true },
  card: { width: 400, height: 520 },
  player: { width: 400, height: 640 },
  wide: { width: 1280, height: 800 },
  tab: { width: 1180, height: 860 },
  narrow: { width: 480, height: 800 },
} as const satisfies Record<string, Size>;

export async function start(options: Pick<RillOptions, 'withoutDatabase' | 'change' | 'expected'> = {}) {
  const rill = await launchRill({ browser: inject('browser'), timeZone: afternoonZone(), ...options });
  // The page to plant from stays open beside all others, so it is one with little on it.
  return { rill, door: await rill.open('options', '#sound') };
}

export async function expectAccess(surface: Surface, size: Size) {
  const faults: string[] = [];
  let all: string[] = [];
  for (const way of WAYS) {
    for (const fault of await faultsIn(surface, size, way)) faults.push(`${way.name}: ${fault}`);
    const there = await offered(surface.page);
    if (way === LIGHT) all = there;
    for (const gone of missing(all, there)) faults.push(`${way.name}: ${gone} is not there any more`);
  }
  expect(faults.join('\n')).toBe('');
}

/** Each of the first list that the second one has less often. */
function missing(all: readonly string[], there: readonly string[]): string[] {
  const left = [...there];
  return all.filter((name) => {
    const at = left.indexOf(name);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

async function faultsIn(surface: Surface, size: Size, { prefer = {}, zoom = 1, width = size.width, direction = 'ltr', text, rules }: Way) {
  const { page } = surface;
  await page.bringToFront();
  // Away from everything, or a tooltip comes up in the middle of it.
  await page.mouse.move(0, 0);
  await surface.prefer(prefer);
  const grown = size.grows ? width * zoom * ((text ?? USUAL_TEXT) / USUAL_TEXT) + SCROLLBAR * zoom : width;
  await surface.resize(grown, size.height, zoom);
  await page.evaluate((dir) => {
    document.documentElement.dir = dir;
  }, direction);
  const unscaled = await unscaledText(page, text);
  await settle(page);
  const still = prefer.reducedMotion ? await movingThings(page) : [];
  return [...(await axeFaults(page, rules)), ...(await layoutFaults(page, zoom)), ...unscaled, ...still];
}
