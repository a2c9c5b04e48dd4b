import { rest } from '../e2e/harness/driver.ts';
import type { Rill } from '../e2e/harness/rill.ts';
import type { Surface } from '../e2e/harness/surface.ts';
import { tell } from '../e2e/seeds.ts';
import { median, sum } from './numbers.ts';
import { traced } from './trace.ts';

/** The cost of the background at each wake, and the memory that pages keep. */

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
