import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { rest, until } from '../e2e/harness/driver.ts';
import type { Rill } from '../e2e/harness/rill.ts';
import type { Surface } from '../e2e/harness/surface.ts';
import { temporaryFolder } from '../e2e/harness/temporary.ts';
import { counted, plant } from '../e2e/seeds.ts';
import { median } from './numbers.ts';
import { breakPage, closeBreak, FIGURE, openPrompt, settle, slowDown } from './pages.ts';

/** How soon a page is there. Times are milliseconds and medians. */

const EMPTY_PAGE = 'empty/index.html';
const POPUP = { width: 360, height: 580, deviceScaleFactor: 1 };
/** Milliseconds without a change after which a page has come to rest. */
const REST = 1_200;
/** Milliseconds after which a browser has closed the database of a page that is gone. Nobody opens two popups within that. */
const LET_GO = 2_500;

/** Builds a page with React and one heading, and returns what puts it into an extension. */
export async function buildEmptyPage(): Promise<(extension: string) => void> {
  const folder = temporaryFolder();
  await build({
    root: fileURLToPath(new URL('empty-page', import.meta.url)),
    base: './',
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: { outDir: folder.path, emptyOutDir: true, modulePreload: { polyfill: false } },
  });
  return (extension) => cpSync(folder.path, join(extension, 'empty'), { recursive: true });
}

export interface Opening {
  /** From the navigation to the last change of the page. */
  lastChangeMs: number;
  firstPaintMs: number;
}

/** The popup and the empty page by turns, so that what else the machine does meets both. */
export async function openPopups(
  rill: Rill,
  rounds: number,
): Promise<{ popup: Opening; empty: Opening; ratio: number; longTasks: number[] }> {
  const all = { popup: [] as Opening[], empty: [] as Opening[] };
  for (let i = 0; i < rounds; i++) {
    all.popup.push((await opening(rill, 'popup.html', 1)).opening);
    all.empty.push((await opening(rill, EMPTY_PAGE, 1)).opening);
  }
  const slow = await opening(rill, 'popup.html', 4);
  const [popup, empty] = [middle(all.popup), middle(all.empty)];
  return { popup, empty, ratio: popup.lastChangeMs / empty.lastChangeMs, longTasks: slow.longTasks };
}

/** A page of one Rill and of another. Times are milliseconds, and the ratio says how many times longer the first takes. */
export interface Compared {
  one: number;
  other: number;
  ratio: number;
}

/** The times of one and of another, in milliseconds. */
export interface Turns {
  one: number[];
  other: number[];
}

/** The result over several sessions: a browser is slower than the next by more than the pages differ. */
export function compared(sessions: readonly Turns[]): Compared {
  const [one, other] = (['one', 'other'] as const).map((which) => median(sessions.flatMap((turns) => turns[which]))) as [number, number];
  return { one, other, ratio: one / other };
}

/** The popup of one and of another by turns, to its last change. */
export function comparePopups(one: Rill, other: Rill, rounds: number): Promise<Turns> {
  const open = async (rill: Rill) => (await opening(rill, 'popup.html', 1)).opening.lastChangeMs;
  return byTurns(
    () => open(one),
    () => open(other),
    rounds,
  );
}

/** A Rill, and a page of it from which it can be told things. */
export interface Door {
  rill: Rill;
  door: Surface;
}

/** The prompt of one and of another by turns, from the moment it is due to its first picture. */
export function comparePrompts(one: Door, other: Door, rounds: number): Promise<Turns> {
  return byTurns(
    () => timePrompt(one),
    () => timePrompt(other),
    rounds,
  );
}

/** The order changes with each round. */
async function byTurns(one: () => Promise<number>, other: () => Promise<number>, rounds: number): Promise<Turns> {
  const all: Turns = { one: [], other: [] };
  const take = async (measure: () => Promise<number>, times: number[]) => {
    await rest(LET_GO);
    times.push(await measure());
  };
  for (let i = 0; i < rounds; i++) {
    if (i % 2 === 0) await take(one, all.one);
    await take(other, all.other);
    if (i % 2 === 1) await take(one, all.one);
  }
  return all;
}

async function timePrompt({ rill, door }: Door): Promise<number> {
  const due = Date.now();
  const page = await openPrompt(rill, door);
  const { paintedMs } = await paintAfter(page, due);
  await settle();
  await closeBreak(rill, door);
  return paintedMs;
}

async function opening(rill: Rill, path: string, rate: number): Promise<{ opening: Opening; longTasks: number[] }> {
  const { page } = await rill.visit('about:blank');
  await page.setViewport(POPUP);
  await slowDown(page, rate);
  await page.evaluateOnNewDocument(noteChanges);
  await page.goto(new URL(path, await originOf(rill)).href);
  await rest(REST);
  const seen = await page.evaluate(readChanges);
  await page.close();
  return { opening: { lastChangeMs: seen.lastChange, firstPaintMs: seen.firstPaint }, longTasks: seen.longTasks };
}

declare global {
  interface Window {
    seen: { lastChange: number; longTasks: number[] };
  }
}

function noteChanges() {
  window.seen = { lastChange: 0, longTasks: [] };
  const all = { childList: true, subtree: true, attributes: true, characterData: true };
  new MutationObserver(() => {
    window.seen.lastChange = performance.now();
  }).observe(document, all);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.seen.longTasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
}

function readChanges() {
  const paint = performance.getEntriesByName('first-contentful-paint')[0];
  return { ...window.seen, firstPaint: paint?.startTime ?? Number.NaN };
}

/** From the click on Start to the first frame with the player and its figure. */
export async function startPlayers(rill: Rill, door: Surface, rounds: number, rate: number): Promise<{ readyMs: number }> {
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const page = await openPrompt(rill, door);
    await settle();
    await slowDown(page, rate);
    times.push(await page.evaluate(timeOfStart, FIGURE));
    await slowDown(page, 1);
    await closeBreak(rill, door);
  }
  return { readyMs: median(times) };
}

/** Runs in the page. A frame is over when the one after it begins. */
function timeOfStart(figure: string) {
  const start = [...document.querySelectorAll('button')].find((button) => button.textContent?.includes('Start'));
  if (!start) throw new Error('There is no button to start with.');
  return new Promise<number>((resolve) => {
    const clicked = performance.now();
    start.click();
    const look = () => {
      if (!document.querySelector(figure)) return void requestAnimationFrame(look);
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - clicked)));
    };
    requestAnimationFrame(look);
  });
}

export interface Alarmed {
  /** From the time of the alarm to the first picture of the prompt. */
  paintedMs: number;
  /** Of that, until the window began to load its page. */
  windowMs: number;
}

/** An alarm that wakes a background that has ended, until the prompt is painted. */
export async function ringAlarms(rill: Rill, door: Surface, rounds: number): Promise<Alarmed> {
  const all: Alarmed[] = [];
  for (let i = 0; i < rounds; i++) {
    const soon = Date.now() + UNTIL_DUE;
    const interval = 60;
    const reminders = counted(soon, interval, 8);
    await plant(door, { state: { reminders } });
    const due = await until('an alarm', 5_000, () => door.evaluate(alarmTime));
    await rill.stopBackground();
    const page = await breakPage(rill);
    await page.waitForSelector('h1');
    all.push(await paintAfter(page, due));
    await closeBreak(rill, door);
  }
  return { paintedMs: median(all.map(({ paintedMs }) => paintedMs)), windowMs: median(all.map(({ windowMs }) => windowMs)) };
}

const UNTIL_DUE = 5_000;

declare const chrome: { alarms: { getAll(): Promise<{ scheduledTime: number }[]> } };

async function alarmTime() {
  const [alarm] = await chrome.alarms.getAll();
  return alarm && alarm.scheduledTime > Date.now() && alarm.scheduledTime < Date.now() + 10_000 ? alarm.scheduledTime : undefined;
}

async function paintAfter(page: Page, due: number): Promise<Alarmed> {
  const { began, painted } = await until('the first picture', 5_000, () =>
    page.evaluate(() => {
      const paint = performance.getEntriesByName('first-contentful-paint')[0];
      return paint && { began: performance.timeOrigin, painted: performance.timeOrigin + paint.startTime };
    }),
  );
  return { paintedMs: painted - due, windowMs: began - due };
}

async function originOf(rill: Rill): Promise<string> {
  const [page] = [...(await rill.showing('options')), ...(await rill.showing('welcome'))];
  if (!page) throw new Error('No page of Rill is open.');
  return page.page.url();
}

function middle(all: readonly Opening[]): Opening {
  return { lastChangeMs: median(all.map((one) => one.lastChangeMs)), firstPaintMs: median(all.map((one) => one.firstPaintMs)) };
}
