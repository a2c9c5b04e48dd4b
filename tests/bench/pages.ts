import type { Page } from 'puppeteer-core';
import { rest, until } from '../e2e/harness/driver.ts';
import type { Rill } from '../e2e/harness/rill.ts';
import type { Surface } from '../e2e/harness/surface.ts';
import { counted, isPrompting, plant, tell } from '../e2e/seeds.ts';

/**
 * Pages of Rill to measure. Elements are looked for in the document: asking for roles and names would switch on the accessibility tree,
 * which then costs time in each frame.
 */

/** A moving player, in a window of its own. */
export async function openPlayer(rill: Rill, door: Surface, routineId: string): Promise<Page> {
  await plant(door, { state: { reminders: counted(Date.now(), 5, 5) } });
  await tell(door, { type: 'routine-asked', routineId });
  const page = await breakPage(rill);
  await page.waitForSelector(FIGURE);
  return page;
}

/** A prompt that offers face drainage. */
export async function openPrompt(rill: Rill, door: Surface): Promise<Page> {
  await plant(door, { state: { reminders: counted(Date.now(), 62, 8) } });
  const page = await breakPage(rill);
  await page.waitForSelector('.fig-layer > *');
  return page;
}

export async function closeBreak(rill: Rill, door: Surface): Promise<void> {
  for (const { page } of await rill.showing('break')) await page.close();
  await rill.gone('break');
  await until('the answer of the closed prompt', 10_000, async () => !(await isPrompting(door)));
}

/** The figure of the player, with its drawing in it. */
export const FIGURE = '.fig[data-moving] .fig-layer > *';

export async function breakPage(rill: Rill, within = 15_000): Promise<Page> {
  const { page } = await until('the break page', within, async () => (await rill.showing('break'))[0]);
  return page;
}

/** @param rate how many times slower the page's main thread runs; 1 for as it is */
export async function slowDown(page: Page, rate: number): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

/** Waits until a page that has just come has nothing more to do. */
export function settle(): Promise<void> {
  return rest(1_500);
}
