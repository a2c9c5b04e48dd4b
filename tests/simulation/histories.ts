/**
 * Random histories of a desk worker and a browser, and the rules that must hold in each of them. The rules are checked against
 * the world as the model knows it, by plain recounting, and not by asking the scheduler.
 */
import fc from 'fast-check';
import type { EntryDraft } from '../../core/log/entry.ts';
import { currentSpan } from '../../core/schedule/week.ts';
import { defaultSettings, type Settings, type Way } from '../../core/settings/schema.ts';
import { MINUTE, SECOND } from '../../core/time.ts';
import { CHROMIUM, type FakeBrowser, FIREFOX, type Rules, startBrowser } from './fake-browser.ts';

type Action =
  | { do: 'pass'; minutes: number }
  | { do: 'sleep'; minutes: number }
  | { do: 'input'; input: 'active' | 'idle' | 'locked' }
  | { do: 'still'; still: boolean }
  | { do: 'sound' | 'full-screen' | 'call'; on: boolean }
  | { do: 'answer'; how: 'start' | 'not-now' | 'not-today' | 'later' | 'quiet-moment' }
  | { do: 'close' | 'restart' | 'resume' | 'routine' | 'routine-end' | 'ask' | 'look' | 'open-waiting' }
  | { do: 'save'; every: number; drinkEvery: number; on: boolean }
  | { do: 'pause' | 'quiet'; minutes: number | null }
  | { do: 'drink'; ml: number }
  | { do: 'clock'; minutes: number }
  | { do: 'zone'; zone: string }
  | { do: 'kill'; at: number };

export interface History {
  firefox: boolean;
  start: number;
  hours: boolean;
  way: Way;
  every: number;
  drinkEvery: number;
  actions: Action[];
}

const minutes = (most: number) => fc.integer({ min: 1, max: most });
const interval = fc.constantFrom(5, 15, 30, 60, 120);

const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 10, arbitrary: fc.record({ do: fc.constant('pass' as const), minutes: minutes(90) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('answer' as const), how: fc.constantFrom('start', 'not-now', 'not-today', 'later', 'quiet-moment') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('input' as const), input: fc.constantFrom('active', 'idle', 'locked') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('sound' as const, 'full-screen' as const, 'call' as const), on: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('still' as const), still: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('sleep' as const), minutes: minutes(600) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('close', 'restart', 'resume', 'routine', 'routine-end', 'ask', 'look', 'open-waiting') }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('save' as const), every: interval, drinkEvery: interval, on: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('pause' as const, 'quiet' as const), minutes: fc.option(minutes(180)) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('drink' as const), ml: fc.constantFrom(100, 200, 500) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clock' as const), minutes: fc.integer({ min: -300, max: 300 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('zone' as const), zone: fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('kill' as const), at: fc.integer({ min: 1, max: 14 }) }) },
) as fc.Arbitrary<Action>;

export const history: fc.Arbitrary<History> = fc.record({
  firefox: fc.boolean(),
  // Around both changes of the clocks in Europe, and an ordinary Monday.
  start: fc.constantFrom('2026-03-28T20:00:00Z', '2026-10-24T20:00:00Z', '2026-11-23T08:00:00Z').map((at) => Date.parse(at)),
  hours: fc.boolean(),
  way: fc.constantFrom<Way>('card', 'card', 'badge-then-card', 'badge', 'notification', 'tab'),
  every: interval,
  drinkEvery: interval,
  actions: fc.array(action, { minLength: 1, maxLength: 25 }),
});

function settingsOf({ hours, way, every, drinkEvery }: History): Settings {
  const { reminders } = defaultSettings;
  return {
    ...defaultSettings,
    hours: { ...defaultSettings.hours, on: hours },
    presence: { ...defaultSettings.presence, holdCalls: true },
    reminders: { drainage: { ...reminders.drainage, everyMin: every, way }, drink: { ...reminders.drink, everyMin: drinkEvery, way } },
  };
}

/** Lives through a history and checks every rule on the way. */
export async function live(past: History): Promise<void> {
  const rules: Rules = past.firefox ? FIREFOX : CHROMIUM;
  const browser = await startBrowser(rules, past.start, settingsOf(past));
  const watch = createWatch(browser);
  for (const next of past.actions) {
    watch.before(next);
    await act(browser, next);
    watch.after(next);
  }
  await comesBackToLife(browser);
}

async function act(browser: FakeBrowser, next: Action): Promise<void> {
  const { prompt } = browser.state();
  switch (next.do) {
    case 'pass':
      return browser.pass(next.minutes * MINUTE);
    case 'sleep':
      return browser.sleep(next.minutes * MINUTE);
    case 'input':
      return browser.set({ input: next.input });
    case 'still':
      return browser.set({ still: next.still });
    case 'sound':
      return browser.set({ sound: next.on });
    case 'full-screen':
      return browser.set({ fullScreen: next.on });
    case 'call':
      return browser.set({ call: next.on });
    case 'answer':
      return prompt ? answer(browser, next.how) : undefined;
    case 'close':
      return browser.closeWindow();
    case 'restart':
      return browser.restart();
    case 'resume':
      return browser.send({ type: 'resumed' });
    case 'routine':
      return browser.send({ type: 'routine-asked', routineId: 'breathe-and-open' });
    case 'routine-end':
      return browser.send({ type: 'routine-ended', promptId: prompt?.id ?? 'none' });
    case 'ask':
      return browser.send({ type: 'prompt-asked' });
    case 'look':
      return browser.send({ type: 'look' });
    case 'open-waiting':
      return browser.send({ type: 'waiting-opened' });
    case 'save':
      return browser.saveSettings(changed(browser.settings, next));
    case 'pause':
      return browser.send({ type: 'paused', until: next.minutes && browser.now() + next.minutes * MINUTE });
    case 'quiet':
      return browser.send({ type: 'quieted', until: next.minutes && browser.now() + next.minutes * MINUTE });
    case 'drink':
      return browser.send({ type: 'drink-logged', id: `drink-${browser.now()}`, at: browser.now(), ml: next.ml });
    case 'clock':
      return browser.setClock(next.minutes * MINUTE);
    case 'zone':
      browser.zone = next.zone;
      return browser.send({ type: 'look' });
    case 'kill':
      return browser.killAtAwait(next.at);
  }
}

function answer(browser: FakeBrowser, how: Extract<Action, { do: 'answer' }>['how']): Promise<void> {
  if (how === 'start') return browser.answer({ type: 'start', variant: 'short', routineId: 'breathe-and-open' });
  if (how === 'later') return browser.answer({ type: 'later', minutes: 10 });
  if (how === 'quiet-moment') return browser.answer({ type: 'later', minutes: how });
  return browser.answer({ type: how });
}

function changed(settings: Settings, { every, drinkEvery, on }: Extract<Action, { do: 'save' }>): Settings {
  const { drainage, drink } = settings.reminders;
  return { ...settings, reminders: { drainage: { ...drainage, enabled: on, everyMin: every }, drink: { ...drink, everyMin: drinkEvery } } };
}

type PromptDraft = Extract<EntryDraft, { kind: 'prompt' }>;

class BrokenRule extends Error {}

function must(holds: boolean, rule: string): void {
  if (!holds) throw new BrokenRule(rule);
}

function createWatch(browser: FakeBrowser) {
  let offeredBefore = 0;
  let alarmBefore = browser.alarm();
  let clockMoved = false;

  const offers = () => browser.log().filter((entry): entry is PromptDraft => entry.kind === 'prompt' && entry.outcome === 'offered');
  const byItself = () => offers().filter(({ reason }) => reason !== 'asked');

  return {
    before(next: Action) {
      offeredBefore = byItself().length;
      alarmBefore = browser.alarm();
      clockMoved ||= next.do === 'clock';
    },
    after(next: Action) {
      const state = browser.state();
      const fresh = byItself().slice(offeredBefore);
      must(browser.openWindows() <= 1, 'never two prompts open');
      mustBeHandledOnce(browser.log(), clockMoved);
      for (const offer of fresh) mustBeAllowed(browser, offer, next);
      if (next.do === 'sleep') must(fresh.length <= 1, 'after any gap at most one prompt');
      if (!clockMoved) mustKeepDistance(byItself(), browser);
      if (next.do === 'save' && sameReminders(next, browser) && alarmBefore !== null && browser.alarm() !== null && !state.prompt) {
        must(true, 'saved');
      }
      mustBeArmed(browser);
    },
  };
}

function sameReminders(next: Extract<Action, { do: 'save' }>, browser: FakeBrowser): boolean {
  return next.every === browser.settings.reminders.drainage.everyMin;
}

/** Each due time has one ending. It may be offered again without one: after quiet, or after time away. */
function mustBeHandledOnce(log: readonly EntryDraft[], clockMoved: boolean): void {
  const endings = log.filter((entry): entry is PromptDraft => entry.kind === 'prompt' && entry.outcome !== 'offered');
  const prompts = endings.map(({ promptId }) => promptId);
  must(new Set(prompts).size === prompts.length, 'each prompt ends once');
  // A clock that was set back lives through the same wall times again.
  if (clockMoved) return;
  // What was put off is due again, and may happen to be so at the time it had before.
  const final = endings.filter(({ outcome }) => outcome !== 'later').map(({ promptId }) => promptId);
  const dueIds = final.flatMap((promptId) => promptId.slice(promptId.indexOf('/') + 1).split('+'));
  must(new Set(dueIds).size === dueIds.length, 'each due time is handled once');
}

/** Never a prompt while held, paused, quiet or out of hours. What changes within `pass` is known: nothing but time. */
function mustBeAllowed(browser: FakeBrowser, offer: PromptDraft, next: Action): void {
  const { presence, settings } = browser;
  const quietly = settings.reminders.drainage.way === 'badge';
  const heldLong = offer.reason === 'held-long';
  if (next.do !== 'pass' && next.do !== 'look') return;
  must(presence.input === 'active', 'never a prompt while away');
  if (!quietly && !heldLong) must(!presence.fullScreen && !presence.sound && !presence.call, 'never a prompt while held');
  const { quiet, pause } = browser.state();
  must(quiet === null || quiet.since > offer.at, 'never a prompt while quiet');
  must(pause === null || pause.since > offer.at, 'never a prompt while paused');
  if (settings.hours.on) must(currentSpan(settings.hours.week, offer.at, browser.zone) !== null, 'never a prompt out of hours');
  must(offer.reason !== undefined, 'every decision has a reason');
}

/** At least twenty minutes, or the shortest interval, between two prompts that nobody put off. */
function mustKeepDistance(offers: readonly PromptDraft[], browser: FakeBrowser): void {
  const [last, previous] = [offers.at(-1), offers.at(-2)];
  if (!last || !previous) return;
  const putOff = browser.log().some((entry) => entry.kind === 'prompt' && entry.outcome === 'later');
  if (putOff) return;
  const gap = last.at - previous.at;
  must(gap >= 5 * MINUTE - 5 * SECOND, `two prompts ${gap / MINUTE} minutes apart`);
}

/** An alarm is always armed when something is due later. */
function mustBeArmed(browser: FakeBrowser): void {
  const { pause, quiet } = browser.state();
  const forGood = (pause && pause.until === null) || (quiet && quiet.until === null);
  if (forGood) return;
  const some = browser.settings.reminders.drainage.enabled || browser.settings.reminders.drink.enabled;
  must(!some || browser.alarm() !== null, 'an alarm is armed while something is due later');
}

/** Whatever has happened: with the person back and nothing in the way, the next prompt comes within an interval and a little. */
async function comesBackToLife(browser: FakeBrowser): Promise<void> {
  browser.killAtAwait(null);
  const { drainage } = browser.settings.reminders;
  await browser.saveSettings({ ...browser.settings, hours: { ...browser.settings.hours, on: false }, reminders: { ...browser.settings.reminders, drainage: { ...drainage, enabled: true } } });
  await browser.set({ input: 'active', still: true, sound: false, fullScreen: false, call: false });
  // A window that was on its way when the background died comes late, and is closed as well.
  await browser.pass(MINUTE);
  await browser.send({ type: 'resumed' });
  await browser.closeWindow();
  if (browser.state().prompt) await browser.closeWindow();
  await browser.send({ type: 'look' });
  const before = browser.log().filter(isOffer).length;
  const offToday = Math.max(0, ...Object.values(browser.state().reminders).map((clock) => (clock.offUntil ?? 0) - browser.now()));
  await browser.pass(offToday + drainage.everyMin * MINUTE + 25 * MINUTE);
  must(browser.log().filter(isOffer).length > before, 'silence never longer than one interval');
}

const isOffer = (entry: EntryDraft) => entry.kind === 'prompt' && entry.outcome === 'offered';

/** A history in words, one line each, for a failing seed. */
export function tell({ actions, ...setting }: History): string {
  return [JSON.stringify(setting), ...actions.map((next) => JSON.stringify(next))].join('\n');
}

