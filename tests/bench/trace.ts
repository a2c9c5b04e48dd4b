import type { Page } from 'puppeteer-core';

/** An event of the browser, by its own account. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds; `tdur` is what the thread itself ran for, without the time in which something else had the processor. */
  ts: number;
  dur?: number;
  tdur?: number;
  args: { name?: string; data?: { url?: string } };
}

/** @param work what is to be seen in the trace */
export async function traced(page: Page, categories: readonly string[], work: () => Promise<unknown>): Promise<TraceEvent[]> {
  await page.tracing.start({ categories: [...categories] });
  await work();
  const told = await page.tracing.stop();
  return JSON.parse(new TextDecoder().decode(told)).traceEvents;
}

/** Milliseconds of processor time a frame, by whoever spends them. */
export interface FrameShares {
  script: number;
  style: number;
  layout: number;
  paint: number;
  /** Other work of the main thread: hit tests, handing over to the compositor. */
  other: number;
  main: number;
  /** Of all frames, the main thread alone. */
  mainP95: number;
  compositor: number;
  raster: number;
  /** Putting the layers together: a graphics card's work, here the processor's. */
  display: number;
}

/** Enough to know the page, and each of its tasks. */
export const TASK_CATEGORIES = ['toplevel', 'devtools.timeline'];
export const FRAME_CATEGORIES = ['toplevel', 'devtools.timeline', 'cc', 'viz'];

/** Events of the main thread that do not contain each other. */
const MAIN = {
  script: ['FireAnimationFrame', 'TimerFire', 'EventDispatch', 'RunMicrotasks'],
  style: ['UpdateLayoutTree'],
  layout: ['Layout'],
  paint: ['PrePaint', 'Paint', 'Layerize'],
} as const;

/** Splits what a moving page costs. The page is the one that asks for the most frames. */
export function shareOut(events: readonly TraceEvent[]): FrameShares {
  const frames = framesOf(events);
  const [first] = frames;
  if (!first) throw new Error('The trace has no frame in it.');
  const { pid, tid } = first;
  const spent = (take: (event: TraceEvent) => boolean) => spentOn(events.filter(take)) / frames.length;
  const onMain = (names: readonly string[]) => spent((event) => event.pid === pid && event.tid === tid && names.includes(event.name));
  const threads = threadNames(events);
  const onThread = (name: string, task: string, ofPage: boolean) =>
    spent((event) => event.name === task && threads.get(idOf(event)) === name && (!ofPage || event.pid === pid));

  const main = onMain([TASK]);
  const parts = { script: onMain(MAIN.script), style: onMain(MAIN.style), layout: onMain(MAIN.layout), paint: onMain(MAIN.paint) };
  return {
    ...parts,
    other: main - parts.script - parts.style - parts.layout - parts.paint,
    main,
    mainP95: worstOf(events, frames),
    compositor: onThread('Compositor', TASK, true),
    raster: onThread('ThreadPoolForegroundWorker', 'TaskGraphRunner::RunTask', true),
    display: onThread('VizCompositorThread', TASK, false),
  };
}

const TASK = 'ThreadControllerImpl::RunTask';

/** Processor time of the page's longest tasks, in milliseconds; other work of the machine is not in it. */
export function tasksOver(events: readonly TraceEvent[], limit: number): number[] {
  const [first] = framesOf(events);
  return events
    .filter(({ name, pid, tid }) => name === TASK && pid === first?.pid && tid === first.tid)
    .map(({ tdur = 0 }) => tdur / 1000)
    .filter((duration) => duration > limit)
    .sort((a, b) => b - a);
}

/** Milliseconds of processor time of the service worker; needs `toplevel`. */
export function backgroundTime(events: readonly TraceEvent[]): number {
  const threads = threadNames(events);
  return spentOn(events.filter((event) => event.name === TASK && threads.get(idOf(event)) === 'ServiceWorker thread'));
}

function framesOf(events: readonly TraceEvent[]): TraceEvent[] {
  const byThread = Map.groupBy(
    events.filter(({ name }) => name === 'FireAnimationFrame'),
    idOf,
  );
  return [...byThread.values()].sort((a, b) => b.length - a.length)[0] ?? [];
}

/** The main thread's time between one frame and the next, at its 95th percentile. */
function worstOf(events: readonly TraceEvent[], frames: readonly TraceEvent[]): number {
  const [first] = frames;
  const starts = frames.map(({ ts }) => ts).sort((a, b) => a - b);
  const tasks = events
    .filter((event) => event.name === TASK && event.pid === first?.pid && event.tid === first.tid)
    .sort((a, b) => a.ts - b.ts);
  const each = starts.map(() => 0);
  let at = 0;
  for (const task of tasks) {
    // A task belongs to the frame that it contains, or comes after.
    while (at + 1 < starts.length && (starts[at + 1] as number) <= task.ts + (task.dur ?? 0)) at += 1;
    each[at] = (each[at] ?? 0) + (task.tdur ?? 0) / 1000;
  }
  const sorted = each.slice(1, -1).sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * 0.95)] ?? Number.NaN;
}

function spentOn(events: readonly TraceEvent[]): number {
  return events.reduce((total, event) => total + (event.ph === 'X' ? (event.tdur ?? 0) : 0), 0) / 1000;
}

function threadNames(events: readonly TraceEvent[]): Map<string, string> {
  return new Map(events.filter(({ name }) => name === 'thread_name').map((event) => [idOf(event), event.args.name ?? '']));
}

function idOf({ pid, tid }: TraceEvent): string {
  return `${pid} ${tid}`;
}
