import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { rest } from '../e2e/harness/driver.ts';
import type { Rill } from '../e2e/harness/rill.ts';
import type { Surface } from '../e2e/harness/surface.ts';
import { tell } from '../e2e/seeds.ts';
import { median, sum } from './numbers.ts';
import { traced } from './trace.ts';

/** What the background costs at each wake, and what everything weighs. */

/** Milliseconds in which the background's script is read and run, at a wake. */
export async function evaluateBackground(rill: Rill, door: Surface, rounds: number): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) {
    await rill.stopBackground();
    const events = await traced(door.page, ['devtools.timeline', 'v8'], async () => {
      await tell(door, { type: 'look' });
      await rest(300);
    });
    const scripts = events.filter(({ name, args }) => name === 'EvaluateScript' && args.data?.url?.endsWith('/background.js'));
    if (scripts.length > 0) times.push(sum(scripts.map(({ dur = 0 }) => dur)) / 1000);
  }
  return median(times);
}

export interface Weights {
  backgroundGzip: number;
  /** Scripts that the popup reads before it shows something. */
  popupGzip: number;
  /** All files, each compressed as in a package. */
  packed: number;
}

/** Bytes, of a built extension. */
export function weigh(build: string): Weights {
  const files = readdirSync(build, { recursive: true, encoding: 'utf8' })
    .map((name) => join(build, name))
    .filter((path) => statSync(path).isFile());
  const gzip = (name: string) => gzipSync(readFileSync(join(build, name)), { level: 9 }).length;
  return {
    backgroundGzip: gzip('background.js'),
    popupGzip: sum(scriptsOf(readFileSync(join(build, 'popup.html'), 'utf8')).map(gzip)),
    packed: sum(
      files.map((path) => deflateRawSync(readFileSync(path), { level: 9 }).length + ZIP_ENTRY + 2 * path.slice(build.length).length),
    ),
  };
}

/** Bytes that a package needs for each file beside its name. */
const ZIP_ENTRY = 30 + 46;

function scriptsOf(html: string): string[] {
  return [...html.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].map(([, path]) => path as string);
}

export interface Memory {
  /** Of the page's scripts, after what is not needed any more has gone. */
  heapMB: number;
  elements: number;
}

export async function memoryOf({ page }: Pick<Surface, 'page'>): Promise<Memory> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  return { heapMB: value('JSHeapUsedSize') / 1024 / 1024, elements: value('Nodes') };
}
