import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { rest } from '../e2e/harness/driver.ts';
import type { Rill } from '../e2e/harness/rill.ts';
import type { Surface } from '../e2e/harness/surface.ts';
import { median, quantile, sum } from './numbers.ts';
import { closeBreak, openPlayer, settle, slowDown } from './pages.ts';
import { FRAME_CATEGORIES, type FrameShares, shareOut, TASK_CATEGORIES, tasksOver, traced } from './trace.ts';

/**
 * How smoothly a routine plays on a slow machine.
 *
 * A routine is played to its end in its own window. Times between frames say what is seen, and tasks over 50 ms what is felt. On a
 * machine without a graphics card, and beside other work, both say as much about the machine: the same is therefore measured of a page
 * that shows nothing and one that moves a box, and the processor time of the page's main thread is counted by itself.
 */

export interface Frames {
  frames: number;
  p50Ms: number;
  p95Ms: number;
  p99Ms: number;
  /** Tasks of the main thread that took more than 50 ms, in milliseconds. */
  longTasks: number[];
  /** Of those, how many at a change of step. */
  longAtSteps: number;
  /** The time that the page's main thread ran for a frame. */
  mainCpuMs: number;
}

export interface PlayedRoutine extends Frames {
  routineId: string;
  size: 'narrow' | 'wide';
  seconds: number;
}

export const SLOW = 4;

const SIZES = { narrow: { width: 400, height: 640 }, wide: { width: 1280, height: 800 } } as const;

/** @param limit seconds after which to stop, for a quick look */
export async function playRoutine(
  rill: Rill,
  door: Surface,
  routineId: string,
  size: keyof typeof SIZES,
  limit = Number.POSITIVE_INFINITY,
): Promise<PlayedRoutine> {
  const page = await openPlayer(rill, door, routineId);
  await page.setViewport({ ...SIZES[size], deviceScaleFactor: 1 });
  await settle();
  const seconds = Math.min(limit, lengthOf(routineId) - 3);
  const frames = await record(page, seconds);
  await closeBreak(rill, door);
  return { routineId, size, seconds, ...frames };
}

/** Where the time of a frame goes, in one step of a routine. */
export async function shareOfStep(rill: Rill, door: Surface, routineId: string, step: number): Promise<FrameShares> {
  const page = await openPlayer(rill, door, routineId);
  await page.setViewport({ ...SIZES.narrow, deviceScaleFactor: 1 });
  for (let i = 1; i < step; i++) await page.keyboard.press('ArrowRight');
  await settle();
  // Past the lead of the step.
  await rest(2_500);
  await slowDown(page, SLOW);
  const events = await traced(page, FRAME_CATEGORIES, () => rest(5_000));
  await slowDown(page, 1);
  await closeBreak(rill, door);
  return shareOut(events);
}

/** The time that the main thread ran in the longest tasks while somebody goes through the steps. */
export async function changeSteps(rill: Rill, door: Surface, routineId: string): Promise<{ routineId: string; tasks: number[] }> {
  const page = await openPlayer(rill, door, routineId);
  await page.setViewport({ ...SIZES.narrow, deviceScaleFactor: 1 });
  await settle();
  await slowDown(page, SLOW);
  const events = await traced(page, TASK_CATEGORIES, async () => {
    for (let i = 0; i < STEP_CHANGES; i++) {
      await page.keyboard.press('ArrowRight');
      await rest(1_500);
    }
  });
  await slowDown(page, 1);
  await closeBreak(rill, door);
  return { routineId, tasks: tasksOver(events, LONG_MS) };
}

/** Few enough for the shortest of the routines. */
const STEP_CHANGES = 3;
/** The length from which a browser calls a task long. */
const LONG_MS = 50;

/** A page with nothing on it, and one on which a box moves by a style that is written each frame. */
export async function baseline(rill: Rill, moving: boolean): Promise<Frames> {
  const { page, close } = await rill.visit('about:blank');
  await page.setViewport({ ...SIZES.narrow, deviceScaleFactor: 1 });
  if (moving) await page.evaluate(moveBox);
  const frames = await record(page, BASELINE_S);
  await close();
  return frames;
}

const BASELINE_S = 10;

function moveBox() {
  const box = document.createElement('div');
  box.style.cssText = 'width: 80px; height: 80px; border-radius: 50%; background: teal';
  document.body.append(box);
  const loop = (at: number) => {
    box.style.marginLeft = `${100 + 100 * Math.sin(at / 500)}px`;
    requestAnimationFrame(loop);
  };
  requestAnimationFrame(loop);
}

async function record(page: Page, seconds: number): Promise<Frames> {
  await slowDown(page, SLOW);
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const mainSeconds = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  };
  await page.bringToFront();
  await rest(300);
  const before = await mainSeconds();
  const { times, tasks, steps } = await page.evaluate(watch, seconds * 1000);
  const after = await mainSeconds();
  await slowDown(page, 1);

  const gaps = times.slice(1).map((at, i) => at - (times[i] as number));
  return {
    frames: gaps.length,
    p50Ms: median(gaps),
    p95Ms: quantile(gaps, 0.95),
    p99Ms: quantile(gaps, 0.99),
    longTasks: tasks.map(({ duration }) => duration),
    longAtSteps: tasks.filter(({ at, duration }) => steps.some((step) => step > at - 100 && step < at + duration + 100)).length,
    mainCpuMs: ((after - before) * 1000) / gaps.length,
  };
}

/** Runs in the page: when each frame was, each long task, and each change of the title. */
function watch(duration: number) {
  return new Promise<{ times: number[]; tasks: { at: number; duration: number }[]; steps: number[] }>((resolve) => {
    const times: number[] = [];
    const tasks: { at: number; duration: number }[] = [];
    const steps: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) tasks.push({ at: startTime, duration });
    });
    observer.observe({ type: 'longtask' });
    const titles = new MutationObserver((changes) => {
      const hasTitle = (nodes: NodeList) => [...nodes].some((node) => node instanceof Element && node.querySelector('h1'));
      if (changes.some(({ addedNodes }) => hasTitle(addedNodes))) steps.push(performance.now());
    });
    titles.observe(document.body, { childList: true, subtree: true });
    const end = performance.now() + duration;
    const frame = (at: number) => {
      times.push(at);
      if (at < end) requestAnimationFrame(frame);
      else resolve({ times, tasks, steps });
    };
    requestAnimationFrame(frame);
  });
}

function lengthOf(routineId: string): number {
  const file = new URL(`../../content/routines/${routineId}.json`, import.meta.url);
  const { steps }: { steps: { sec: number }[] } = JSON.parse(readFileSync(file, 'utf8'));
  return sum(steps.map(({ sec }) => sec));
}
