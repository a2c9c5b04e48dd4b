/**
 * The cost of being woken by the things that a person does in the browser, as the background is to notice that the clock was set back:
 *
 *   npx wxt build -b chrome && npx node tests/bench/signs.ts [--rounds 11] [--build <folder>]
 *
 * How often which sign would start the background is counted from two made-up hours; the cost of a start, whatever its cause, is measured
 * on changes of the tab, by turns. Linux alone tells of all processes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { rest } from '../e2e/harness/driver.ts';
import { launchRill, type Rill } from '../e2e/harness/rill.ts';
import { startsBySign } from './made-up-hours.ts';
import { median } from './numbers.ts';
import { processorTime } from './processor-time.ts';
import { backgroundTime, traced } from './trace.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '11' }, build: { type: 'string' } } });
const ROUNDS = Number(values.rounds);
const AFTERWARDS = 700;

/** The work of the background when a tab is changed, as a change of the built script. */
interface Answer {
  name: string;
  change: (script: string) => string;
  /** The background still lives, from another change just before. */
  isAlive?: boolean;
}

const LISTENS = /(\w+)\.tabs\.onActivated\.addListener\(/;
const LOOKS = /\w+\.alarms\.onAlarm\.addListener\((\w+)\)/;
const ANSWERS: Answer[] = [
  { name: 'nobody listens', change: (script) => script.replace(LISTENS, '$1.tabs.onActivated.hasListener(') },
  { name: 'compares the clock', change: (script) => script },
  {
    name: 'looks',
    change: (script) =>
      script.replace(LISTENS, `$1.tabs.onActivated.addListener(${LOOKS.exec(script)?.[1]}),$1.tabs.onActivated.hasListener(`),
  },
  { name: 'compares the clock, is alive', change: (script) => script, isAlive: true },
];

/** Milliseconds of processor time: of the background's thread, and of all processes of the browser. */
interface Cost {
  thread: number;
  whole: number;
}

interface Run extends Answer {
  rill: Rill;
  page: Page;
  /** Goes to one of two tabs, then to the other. The browser does it: a page that is hidden may not answer. */
  changeTab: () => Promise<unknown>;
  costs: Cost[];
}

async function begin(answer: Answer): Promise<Run> {
  const rill = await launchRill({ browser: 'chromium', build: values.build, change: (extension) => rewrite(extension, answer) });
  const [one, other] = [(await rill.visit('about:blank')).page, (await rill.visit('about:blank')).page];
  const browser = await one.browser().target().createCDPSession();
  const [first, second] = [await idOf(one), await idOf(other)];
  let isOnFirst = false;
  const changeTab = () => {
    isOnFirst = !isOnFirst;
    return browser.send('Target.activateTarget', { targetId: isOnFirst ? first : second });
  };
  return { ...answer, rill, page: one, changeTab, costs: [] };
}

function rewrite(extension: string, { change }: Answer) {
  const file = join(extension, 'background.js');
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

async function idOf(page: Page): Promise<string> {
  const session = await page.createCDPSession();
  return (await session.send('Target.getTargetInfo')).targetInfo.targetId;
}

async function measure(run: Run) {
  const { rill, page, costs } = run;
  const root = page.browser().process()?.pid ?? Number.NaN;
  await prepare(run);
  const before = processorTime(root);
  await happen(run);
  const whole = processorTime(root) - before;

  // A thread of a process that has only just begun has no name in the trace, so a page keeps the process.
  const door = await rill.open('welcome');
  await prepare(run);
  const thread = backgroundTime(await traced(page, ['toplevel'], () => happen(run)));
  await door.close();
  costs.push({ whole, thread });
}

async function prepare({ rill, isAlive, changeTab }: Run) {
  await rill.stopBackground();
  if (isAlive) await changeTab();
  await rest(2 * AFTERWARDS);
}

async function happen({ changeTab }: Run) {
  await changeTab();
  await rest(AFTERWARDS);
}

try {
  setPriority(-10);
} catch {
  // Without this right the machine has to be quiet.
}
const runs: Run[] = [];
try {
  for (const answer of ANSWERS) runs.push(await begin(answer));
  for (let round = 0; round < ROUNDS; round++) for (const run of runs) await measure(run);
} finally {
  for (const { rill } of runs) await rill.close();
}
for (const { name, costs } of runs) {
  const of = (part: keyof Cost) => median(costs.map((cost) => cost[part]));
  console.log(`A tab is changed: ${name.padEnd(30)} background ${of('thread').toFixed(1)} ms, all processes ${of('whole')} ms`);
}
for (const { sign, starts } of startsBySign()) {
  const hours = Object.entries(starts).map(([hour, count]) => `${hour} ${count}`);
  console.log(`Starts an hour, ${sign.padEnd(30)} ${hours.join('; ')}`);
}
