import { fileURLToPath } from 'node:url';
import { defaultSettings } from '../../core/settings/defaults.ts';
import { MINUTE, SECOND } from '../../core/time.ts';
import { rest, until } from '../e2e/harness/driver.ts';
import { launchRill, type Rill } from '../e2e/harness/rill.ts';
import type { Surface } from '../e2e/harness/surface.ts';
import { counted, plant, tell } from '../e2e/seeds.ts';
import { CHROMIUM, startBrowser } from '../simulation/fake-browser.ts';
import { median } from './numbers.ts';
import type { Compared, Door } from './openings.ts';
import { breakPage, closeBreak } from './pages.ts';
import { backgroundTime, traced } from './trace.ts';

/**
 * The cost of the background in a workday, beside an extension that does no more than open a window when an alarm rings. How often it is
 * woken, and for what, is told by the model of a browser; the cost of each waking is measured in a real browser, each time from cold.
 */

const HOURS = 8.5;
/** A background without anything to do ends after this long. */
const LIFE = 30 * SECOND;
/** The time for the work that is left when a window has come or gone. */
const AFTERWARDS = 700;
const UNTIL_DUE = 5_000;

interface Wakings {
  prompts: number;
  answers: number;
  /** All in which a background that had ended was started. */
  starts: number;
}

/** Monday in the model: every prompt is answered after two minutes. */
async function countWakings(): Promise<Wakings> {
  const model = await startBrowser(CHROMIUM, Date.UTC(2026, 10, 23, 9), defaultSettings, 'Europe/Berlin');
  let starts = 0;
  let answers = 0;
  let last = model.ran();
  model.watch({
    changed: () => undefined,
    before: () => undefined,
    after: ({ ran }) => {
      if (ran - last > LIFE) starts += 1;
      last = ran;
    },
  });
  for (let minute = 0; minute < HOURS * 60; minute += 1) {
    await model.pass(MINUTE);
    const { prompt } = model.state();
    if (!prompt || model.now() - prompt.openedAt < 2 * MINUTE) continue;
    await model.answer({ type: 'not-now' });
    answers += 1;
  }
  return { prompts: model.shown.length, answers, starts };
}

/** Milliseconds of processor time of the background, by what it was woken for. */
interface Waking {
  prompt: number;
  answer: number;
  /** A look that changes nothing. */
  look: number;
}

export interface Workday {
  wakings: Wakings;
  startsAnHour: number;
  neededAnHour: number;
  rill: Waking;
  bare: Waking;
  rillMs: number;
  bareMs: number;
  ratio: number;
}

/** With no page open that shows the log, as on most of a day: the background would write it after each event. */
export async function spendWorkday(build: string, rounds: number): Promise<Workday> {
  const wakings = await countWakings();
  const rill = await launchRill({ browser: 'chromium', build });
  const other = await launchRill({ browser: 'chromium', build: fileURLToPath(new URL('bare', import.meta.url)) });
  try {
    const door = await rill.open('welcome');
    const otherDoor = await other.open('options');
    const all = { rill: [] as Waking[], bare: [] as Waking[] };
    for (let i = 0; i < rounds; i++) {
      all.rill.push(await wakeRill({ rill, door }));
      all.bare.push(await wakeThrice(other, otherDoor, () => otherDoor.evaluate(setAlarm, UNTIL_DUE)));
    }
    const [own, bare] = [middle(all.rill), middle(all.bare)];
    const [rillMs, bareMs] = [dayOf(own, wakings), dayOf(bare, wakings)];
    const { prompts, answers, starts } = wakings;
    return {
      wakings,
      startsAnHour: starts / HOURS,
      neededAnHour: (prompts + answers) / HOURS,
      rill: own,
      bare,
      rillMs,
      bareMs,
      ratio: rillMs / bareMs,
    };
  } finally {
    await rill.close();
    await other.close();
  }
}

/** The workday of one Rill and of another, by turns. */
export async function compareWorkdays(one: Door, other: Door, rounds: number): Promise<Compared> {
  const wakings = await countWakings();
  const all = { one: [] as Waking[], other: [] as Waking[] };
  for (let i = 0; i < rounds; i++) {
    all.one.push(await wakeRill(one));
    all.other.push(await wakeRill(other));
  }
  const [first, second] = [dayOf(middle(all.one), wakings), dayOf(middle(all.other), wakings)];
  return { one: first, other: second, ratio: first / second };
}

function wakeRill({ rill, door }: Door): Promise<Waking> {
  return wakeThrice(rill, door, () => plant(door, { state: { reminders: counted(Date.now() + UNTIL_DUE, 60, 8) } }));
}

/** A background that has ended is woken by an alarm, by a window that is closed, and by a message. @param setAlarm one that opens a window. */
async function wakeThrice(rill: Rill, door: Surface, setAlarm: () => Promise<unknown>): Promise<Waking> {
  const cold = async (work: () => Promise<unknown>) => {
    await rill.stopBackground();
    const events = await traced(door.page, ['toplevel'], async () => {
      await work();
      await rest(AFTERWARDS);
    });
    return backgroundTime(events);
  };
  const look = await cold(() => tell(door, { type: 'look' }));
  await setAlarm();
  const prompt = await cold(async () => (await breakPage(rill)).waitForSelector('h1'));
  const answer = await cold(async () => {
    await closeBreak(rill, door);
    await until('the background', 5_000, () => rill.backgroundRuns());
  });
  return { prompt, answer, look };
}

declare const chrome: { alarms: { create(name: string, alarm: { when: number }): Promise<void> } };

async function setAlarm(after: number) {
  await chrome.alarms.create('bare', { when: Date.now() + after });
}

/** Both backgrounds are woken as often: a wake that is neither prompt nor answer costs a look. */
function dayOf({ prompt, answer, look }: Waking, { prompts, answers, starts }: Wakings): number {
  return prompts * prompt + answers * answer + Math.max(0, starts - prompts - answers) * look;
}

function middle(all: readonly Waking[]): Waking {
  const of = (kind: keyof Waking) => median(all.map((waking) => waking[kind]));
  return { prompt: of('prompt'), answer: of('answer'), look: of('look') };
}
