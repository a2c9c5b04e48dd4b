/**
 * `npm run bench`: the costs of Rill, measured in Chromium, as a table and in `.output/bench.json`.
 *
 *   npm run bench -- [--only reconcile,weight,popup,start,alarm,background,workday,memory,log,frames] [--quick] [--build <folder>]
 *
 * Times are medians, and mean something beside the same of an empty page on the same machine in the same run. Without a graphics card
 * the processor also does what a card would; the processor time of a page's main thread is the fairest measure of the page itself.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, setPriority } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BUDGETS, type Weights } from '../../scripts/weight.ts';
import { launchRill, type Rill } from '../e2e/harness/rill.ts';
import type { Surface } from '../e2e/harness/surface.ts';
import { counted, plant } from '../e2e/seeds.ts';
import { evaluateBackground, type Memory, memoryOf } from './background.ts';
import { baseline, changeSteps, type Frames, playRoutine, SLOW, shareOfStep } from './frames.ts';
import { measureLongLog } from './long-log.ts';
import {
  buildEmptyPage,
  type Compared,
  compared,
  comparePopups,
  comparePrompts,
  type Door,
  openPopups,
  ringAlarms,
  startPlayers,
  type Turns,
} from './openings.ts';
import { closeBreak, openPrompt, settle } from './pages.ts';
import { measureReconcile } from './reconcile.ts';
import { weigh } from './weigh.ts';
import { compareWorkdays, spendWorkday } from './workday.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OUT = join(ROOT, '.output');

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    quick: { type: 'boolean', default: false },
    build: { type: 'string', default: join(OUT, 'chrome-mv3') },
  },
});
const build = resolve(values.build);
const { rounds, playLimit } = values.quick ? { rounds: 3, playLimit: 20 } : { rounds: 11, playLimit: Number.POSITIVE_INFINITY };
/**
 * Pages that are compared by turns differ by less than an opening does from the next, or a browser from another: so there are several of
 * each.
 */
const TURNS = 5;
const SESSIONS = values.quick ? 2 : 5;

/** The busiest: hands on both sides with trails, and the figure itself moving, in part or whole. */
const ROUTINES = ['classic-face-drainage', 'no-touch-flow', 'breathe-and-open', 'mini-trampoline', 'desk-bounce'];
/** A glide on the neck, the roll of both shoulders, and a bounce of the whole body. */
const STEPS = [
  { routineId: 'classic-face-drainage', step: 4 },
  { routineId: 'no-touch-flow', step: 2 },
  { routineId: 'mini-trampoline', step: 3 },
];

/** A line of the table: the thing, its value, and its limit. */
type Row = [what: string, value: string, target?: string];
type Part = { name: string; measure: (rill: Rill, door: Surface) => Promise<{ rows: Row[]; data: unknown }> };

const PARTS: Part[] = [
  { name: 'reconcile', measure: reconciling },
  { name: 'weight', measure: weighing },
  { name: 'popup', measure: openingThePopup },
  { name: 'start', measure: starting },
  { name: 'alarm', measure: alarming },
  { name: 'background', measure: waking },
  { name: 'workday', measure: working },
  { name: 'memory', measure: remembering },
  { name: 'log', measure: keepingLong },
  { name: 'frames', measure: playing },
];

aheadOfOthers();
const machine = { cpu: cpus()[0]?.model, processors: cpus().length, load: loadavg() };
const rill = await launchRill({ browser: 'chromium', build, change: await buildEmptyPage() });
const results: Record<string, unknown> = {};
try {
  const door = await rill.open('options');
  await plant(door, { state: { reminders: counted(Date.now(), 5, 5) } });
  console.log(`${rill.version}, ${machine.processors} × ${machine.cpu}, load ${machine.load.map((value) => value.toFixed(1)).join(' ')}\n`);
  for (const { name, measure } of wanted(PARTS)) {
    const { rows, data } = await measure(rill, door);
    results[name] = data;
    for (const row of rows) console.log(line(row));
  }
  mkdirSync(OUT, { recursive: true });
  writeFileSync(join(OUT, 'bench.json'), `${JSON.stringify({ browser: rill.version, machine, loadAfter: loadavg(), results }, null, 2)}\n`);
} finally {
  await rill.close();
}

async function reconciling() {
  const data = await measureReconcile();
  const row = (name: string, { medianMs, p99Ms }: typeof data.rich): Row => [
    `Reconcile, ${name}`,
    `${medianMs.toFixed(3)} ms, 99 of 100 within ${p99Ms.toFixed(3)} ms`,
    '<= 1 ms',
  ];
  return { data, rows: [row('as installed', data.installed), row('much set', data.rich)] };
}

async function weighing() {
  const data = weigh(build);
  const row = (name: string, part: keyof Weights): Row => [name, kB(data[part]), `<= ${kB(BUDGETS[part])}`];
  const rows = [row('Background, compressed', 'background'), row("Popup's scripts, compressed", 'popup'), row('Package', 'packed')];
  return { data, rows };
}

async function openingThePopup(rill: Rill) {
  const data = await openPopups(rill, rounds);
  const rows: Row[] = [
    [
      'Popup to its last change',
      `${ms(data.popup.lastChangeMs)}; empty page ${ms(data.empty.lastChangeMs)}: ${data.ratio.toFixed(2)} ×`,
      '<= 1.5 ×',
    ],
    ['Popup to its first picture', `${ms(data.popup.firstPaintMs)}; empty page ${ms(data.empty.firstPaintMs)}`],
    [`Long tasks of the popup, ${SLOW} × slower`, list(data.longTasks), 'none'],
  ];
  return { data, rows };
}

async function starting(rill: Rill, door: Surface) {
  const usual = await startPlayers(rill, door, rounds, 1);
  const slow = await startPlayers(rill, door, Math.ceil(rounds / 2), SLOW);
  const rows: Row[] = [
    ['Player after Start', ms(usual.readyMs), '<= 300 ms'],
    [`Player after Start, ${SLOW} × slower`, ms(slow.readyMs)],
  ];
  return { data: { usual, slow }, rows };
}

async function alarming(rill: Rill, door: Surface) {
  const data = await ringAlarms(rill, door, rounds);
  const rows: Row[] = [
    ['Prompt after its alarm, background cold', `${ms(data.paintedMs)}; its window after ${ms(data.windowMs)}`, '<= 300 ms'],
  ];
  return { data, rows };
}

async function waking(rill: Rill, door: Surface) {
  const evaluatedMs = await evaluateBackground(rill, door, rounds);
  return { data: { evaluatedMs }, rows: [['Background, evaluated', ms(evaluatedMs), '<= 15 ms'] as Row] };
}

async function working() {
  const data = await spendWorkday(build, rounds);
  const rows: Row[] = [
    [
      'Background, starts in an hour of work',
      `${data.startsAnHour.toFixed(1)}; prompts and answers ${data.neededAnHour.toFixed(1)}`,
      'they, and a look every 20 minutes',
    ],
    [
      'Background, processor time of a workday',
      `${ms(data.rillMs)}; bare extension ${ms(data.bareMs)}: ${data.ratio.toFixed(2)} ×`,
      '<= 1.5 ×',
    ],
  ];
  return { data, rows };
}

async function remembering(rill: Rill, door: Surface) {
  const data = await memories(rill, door);
  const row = (name: string, { heapMB, elements }: Memory): Row => [`Memory, ${name}`, `${heapMB.toFixed(1)} MB, ${elements} nodes`];
  return { data, rows: [row('popup', data.popup), row('prompt', data.prompt)] };
}

async function memories(rill: Rill, door: Surface): Promise<{ popup: Memory; prompt: Memory }> {
  const popup = await rill.open('popup');
  await settle();
  const ofPopup = await memoryOf(popup);
  await popup.close();
  const prompt = await openPrompt(rill, door);
  await settle();
  const ofPrompt = await memoryOf({ page: prompt });
  await closeBreak(rill, door);
  return { popup: ofPopup, prompt: ofPrompt };
}

async function keepingLong() {
  const [old, fresh] = [await launchRill({ browser: 'chromium', build }), await launchRill({ browser: 'chromium', build })];
  try {
    const log = await measureLongLog(old);
    const together = await besideEmpty(old, fresh);
    const rows: Row[] = [
      ['Ten years: a backup read and compared', ms(log.readMs)],
      ['Ten years: restored', `${ms(log.writeMs)}; with reading ${ms(log.readMs + log.writeMs)}`, '<= 10 s'],
      ['Ten years: saved as a backup', ms(log.backupMs), '<= 10 s'],
      ['Ten years: history of a year', ms(log.historyYearMs), '<= 200 ms'],
      ['Ten years: history of all', ms(log.historyAllMs), '<= 500 ms'],
      ...together.rows,
    ];
    return { data: { log, ...together.data }, rows };
  } finally {
    await old.close();
    await fresh.close();
  }
}

/** A Rill with a ten-year log, and one with an empty one. */
async function besideEmpty(old: Rill, fresh: Rill) {
  const turns = { popups: [] as Turns[], prompts: [] as Turns[] };
  for (let session = 0; session < SESSIONS; session++) {
    const [one, other] = [await morningAfter(old), await morningAfter(fresh)];
    turns.popups.push(await comparePopups(old, fresh, TURNS));
    turns.prompts.push(await comparePrompts(one, other, TURNS));
  }
  const [one, other] = [await morningAfter(old), await morningAfter(fresh)];
  const [popups, prompts] = [compared(turns.popups), compared(turns.prompts)];
  const players = { one: await startPlayers(one.rill, one.door, rounds, 1), other: await startPlayers(other.rill, other.door, rounds, 1) };
  const workdays = await compareWorkdays(one, other, rounds);
  const memory = { one: await memories(one.rill, one.door), other: await memories(other.rill, other.door) };
  const held = (page: 'popup' | 'prompt') =>
    `${memory.one[page].heapMB.toFixed(1)} MB; empty log ${memory.other[page].heapMB.toFixed(1)} MB`;
  const rows: Row[] = [
    ['Ten years: popup to its last change', beside(popups), '<= 1.05 ×'],
    ['Ten years: prompt, due until its first picture', beside(prompts), '<= 1.05 ×'],
    ['Ten years: player after Start', `${ms(players.one.readyMs)}; empty log ${ms(players.other.readyMs)}`, '<= 300 ms'],
    ['Ten years: background, processor time of a workday', beside(workdays)],
    ['Ten years: memory, popup', held('popup')],
    ['Ten years: memory, prompt', held('prompt')],
  ];
  return { data: { popups, prompts, turns, players, workdays, memory }, rows };
}

/** A browser that has just been started, with no page open that holds the log. */
async function morningAfter(rill: Rill): Promise<Door> {
  await rill.restart();
  const door = await rill.open('welcome');
  await plant(door, { state: { reminders: counted(Date.now(), 5, 5) } });
  return { rill, door };
}

function beside({ one, other, ratio }: Compared): string {
  return `${ms(one)}; empty log ${ms(other)}: ${ratio.toFixed(2)} ×`;
}

async function playing(rill: Rill, door: Surface) {
  const blank = await baseline(rill, false);
  const box = await baseline(rill, true);
  const routines = [];
  for (const routineId of ROUTINES) routines.push(await playRoutine(rill, door, routineId, 'narrow', playLimit));
  routines.push(await playRoutine(rill, door, ROUTINES[0] as string, 'wide', playLimit));
  const steps = [];
  for (const step of STEPS) steps.push({ ...step, shares: await shareOfStep(rill, door, step.routineId, step.step) });

  const changes = [];
  for (const routineId of [ROUTINES[0], ROUTINES[1]] as string[]) changes.push(await changeSteps(rill, door, routineId));

  const rows: Row[] = [
    [`Frames, ${SLOW} × slower: blank page`, `${frames(blank)}, ${longTasks(blank)}`],
    ['Frames: a box moves', `${frames(box)}, ${longTasks(box)}`],
    ...routines.map(
      (played): Row => [`Frames: ${played.routineId}, ${played.size}`, `${frames(played)}, ${longTasks(played)}`, 'p95 <= 16.7 ms'],
    ),
    ...changes.map(
      ({ routineId, tasks }): Row => [
        `Changing steps of ${routineId}`,
        `tasks over 50 ms by their own processor time: ${list(tasks)}`,
        'none',
      ],
    ),
    ...steps.map(({ routineId, step, shares }): Row => {
      const parts = Object.entries(shares).map(([part, value]) => `${part} ${value.toFixed(1)}`);
      return [`A frame of ${routineId}, step ${step}, ms`, parts.join(', ')];
    }),
  ];
  return { data: { blank, box, routines, changes, steps }, rows };
}

function frames({ p50Ms, p95Ms, p99Ms, mainCpuMs }: Frames): string {
  return `p50 ${p50Ms.toFixed(1)}, p95 ${p95Ms.toFixed(1)}, p99 ${p99Ms.toFixed(1)} ms; main thread ${mainCpuMs.toFixed(1)} ms a frame`;
}

function longTasks({ longTasks, longAtSteps }: Frames): string {
  if (longTasks.length === 0) return 'no long task';
  return `${longTasks.length} long tasks, ${longAtSteps} at a step, the longest ${ms(Math.max(...longTasks))}`;
}

function list(durations: readonly number[]): string {
  return durations.length === 0 ? 'none' : durations.map(ms).join(', ');
}

function line([what, value, target]: Row): string {
  return `${what.padEnd(44)} ${value}${target ? `   (${target})` : ''}`;
}

function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}

function kB(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} kB`;
}

function wanted(parts: readonly Part[]): readonly Part[] {
  const names = values.only.split(',').filter(Boolean);
  return names.length === 0 ? parts : parts.filter(({ name }) => names.includes(name));
}

/** The measured programs come before other work, where this user may ask for that; the browser inherits it. */
function aheadOfOthers() {
  try {
    setPriority(-10);
  } catch {
    // Without this right the machine has to be quiet.
  }
}
