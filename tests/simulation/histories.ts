/** Random histories of a desk worker, a machine and a browser, and one life through them under the eyes of the rules. */
import fc from 'fast-check';
import type { EntryDraft } from '../../core/log/entry.ts';
import type { Logged } from '../../core/log/logged.ts';
import type { ClockTime, WeekHours } from '../../core/schedule/week.ts';
import { defaultSettings } from '../../core/settings/defaults.ts';
import type { OwnReminder, Settings } from '../../core/settings/schema.ts';
import type { Way } from '../../core/settings/ways.ts';
import { HOUR, type Instant, MINUTE, SECOND } from '../../core/time.ts';
import { CHROMIUM, type FakeBrowser, FIREFOX, type Hands, newBrowser, type Rules, type SleepSign } from './fake-browser.ts';
import { isOffer, must, type Watch, watch } from './rules.ts';

export type Action =
  | { do: 'pass'; minutes: number }
  | { do: 'sleep'; minutes: number; sign: SleepSign }
  | { do: 'hands'; hands: Hands }
  | { do: 'lock' | 'unlock' | 'close' | 'resume' | 'routine' | 'ask' | 'look' | 'open-waiting' | 'update' | 'go-on' | 'fold' }
  | { do: 'sound' | 'full-screen' | 'call' | 'pages-work' | 'log-works' | 'show-log' | 'music' | 'except'; on: boolean }
  | { do: 'speak'; seconds: { sounds: number; pauses: number } | null }
  | { do: 'answer'; how: 'start' | 'not-now' | 'not-today' | 'done' | 'quiet-moment' | 5 | 10 | 30 }
  | { do: 'restart'; minutes: number; keepsAlarms: boolean; restoresTabs: boolean }
  | { do: 'save'; change: Change }
  | { do: 'pause' | 'quiet'; minutes: number | null }
  | { do: 'drink' | 'edit-drink'; ml: number; minutesAgo: number; tells: boolean }
  | { do: 'undo' | 'erase' | 'restore'; tells: boolean }
  | { do: 'routine-end'; tells: boolean }
  | { do: 'import'; minutesAgo: number[]; tells: boolean }
  | { do: 'log-routine'; routineId: string; minutesAgo: number; tells: boolean }
  | { do: 'switch'; of: string; minutes: number }
  | { do: 'leave-routine'; minutes: number; folds: boolean }
  | { do: 'twitch' | 'in-and-out'; minutes: number; times: number }
  | { do: 'tabs'; minutes: number }
  | { do: 'clock'; minutes: number }
  | { do: 'clock-and-back'; minutes: number; seconds: number }
  | { do: 'zone'; zone: string }
  | { do: 'kill'; at: number }
  | { do: 'late-alarm' | 'late-window'; seconds: number };

/** The changes that are saved on the options page. */
export type Change =
  | { set: 'nothing' }
  | { set: 'interval'; of: string; minutes: number }
  | { set: 'on'; of: string; on: boolean }
  | { set: 'way'; of: string; way: Way }
  | { set: 'hours'; hours: HoursName }
  | { set: 'own'; own: OwnName; on: boolean }
  | { set: 'per-day'; perDay: number | null }
  | { set: 'goal'; goalMl: number }
  | { set: 'presence'; presence: Partial<Settings['presence']> };

export interface History {
  firefox: boolean;
  start: Instant;
  zone: string;
  every: number;
  drinkEvery: number;
  way: Way;
  drinkWay: Way;
  hours: HoursName;
  own: OwnName[];
  perDay: number | null;
  headsUp: boolean;
  presence: Pick<Settings['presence'], 'awayMin' | 'holdLimitMin' | 'lullS' | 'holdCalls'>;
  /** Every event is told twice. */
  echo: boolean;
  actions: Action[];
}

// Hours and own reminders, by name

const week = (workday: readonly (readonly [number, number])[], weekend = workday): WeekHours => {
  const ranges = (day: typeof workday) => day.map(([from, to]) => ({ from: Math.round(from * 60), to: Math.round(to * 60) }));
  return [...Array.from({ length: 5 }, () => ranges(workday)), ranges(weekend), ranges(weekend)];
};

const HOURS = {
  always: null,
  'nine to five with lunch': week(
    [
      [9, 12],
      [13, 17],
    ],
    [],
  ),
  nights: week([[22, 6]]),
  'short stretches': week([
    [8, 8.5],
    [10, 12.25],
    [12.25, 14],
    [13.5, 14.5],
    [23.5, 0.5],
  ]),
  'round the clock': week([[0, 0]]),
  none: week([]),
} as const satisfies Record<string, WeekHours | null>;
type HoursName = keyof typeof HOURS;

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const own = (id: string, routineId: string | null, rest: Partial<OwnReminder>): OwnReminder => ({
  id: `own-${id}`,
  name: id,
  routineId,
  enabled: true,
  everyMin: 60,
  times: [],
  way: 'card',
  hours: null,
  ...rest,
});
const at = (hour: number, minute = 0, weekdays: readonly number[] = EVERY_DAY): ClockTime => ({
  at: hour * 60 + minute,
  weekdays: [...weekdays],
});
const times = (...list: ClockTime[]) => ({ times: list as OwnReminder['times'] });

const OWN = {
  walk: own('walk', 'breathe-and-open', { everyMin: 30 }),
  tea: own('tea', null, { everyMin: 45, hours: week([[14, 16]]) as OwnReminder['hours'] }),
  ice: own('ice', 'ice-rolling', times(at(7, 30), at(16, 0, [1, 2, 3, 4, 5]))),
  water: own('water', null, times(at(2, 30), at(11), at(23, 45))),
  stretch: own('stretch', 'neck-release', { everyMin: 20, way: 'badge', hours: HOURS.nights as unknown as OwnReminder['hours'] }),
} as const satisfies Record<string, OwnReminder>;
type OwnName = keyof typeof OWN;

// Chance

const WAYS = fc.constantFrom<Way>('card', 'card', 'card', 'badge-then-card', 'badge', 'notification', 'tab');
const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'Australia/Lord_Howe'];
const zone = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...ZONES) },
  { weight: 1, arbitrary: fc.constantFrom(...Intl.supportedValuesOf('timeZone')) },
);
const STARTS = [
  '2026-11-23T08:00:00Z',
  '2026-11-20T13:00:00Z',
  '2026-11-22T22:30:00Z',
  // Before the changes of the clocks in Europe, America and on Lord Howe Island.
  '2026-03-28T20:00:00Z',
  '2026-10-24T20:00:00Z',
  '2026-03-08T04:00:00Z',
  '2026-11-01T03:00:00Z',
  '2026-04-04T12:00:00Z',
  '2026-12-31T21:00:00Z',
].map((start) => Date.parse(start));
const INTERVALS = [5, 15, 30, 60, 120];
const REMINDERS = ['drainage', 'drink', 'own-walk', 'own-tea', 'own-stretch'];

/** Now and then a page dies before it can tell of what it has written. */
const tells = fc.constantFrom(true, true, true, false);
const minutes = (most: number) => fc.integer({ min: 1, max: most });
const only = <T extends string>(...list: T[]) => fc.constantFrom(...list);
const hoursName = fc.constantFrom(...(Object.keys(HOURS) as HoursName[]), 'always' as const, 'always' as const);
const ownName = fc.constantFrom(...(Object.keys(OWN) as OwnName[]));

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ set: 'nothing' } as const) },
  { weight: 4, arbitrary: fc.record({ set: only('interval'), of: fc.constantFrom(...REMINDERS), minutes: fc.constantFrom(...INTERVALS) }) },
  { weight: 2, arbitrary: fc.record({ set: only('on'), of: fc.constantFrom(...REMINDERS), on: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ set: only('way'), of: fc.constantFrom(...REMINDERS), way: WAYS }) },
  { weight: 2, arbitrary: fc.record({ set: only('hours'), hours: hoursName }) },
  { weight: 2, arbitrary: fc.record({ set: only('own'), own: ownName, on: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ set: only('per-day'), perDay: fc.constantFrom(null, 1, 3) }) },
  { weight: 1, arbitrary: fc.record({ set: only('goal'), goalMl: fc.constantFrom(1000, 1600) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      set: only('presence'),
      presence: fc.constantFrom<Partial<Settings['presence']>>(
        { awayMin: 10 },
        { lullS: null },
        { lullS: 120 },
        { holdLimitMin: 15 },
        { holdSound: false },
      ),
    }),
  },
);

const action = fc.oneof(
  { weight: 12, arbitrary: fc.record({ do: only('pass'), minutes: minutes(90) }) },
  { weight: 2, arbitrary: fc.record({ do: only('pass'), minutes: fc.constantFrom(1, 2, 20, 240, 720) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: only('answer'),
      how: fc.constantFrom('start', 'not-now', 'not-now', 'not-today', 'done', 'quiet-moment', 5, 10, 30),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: only('hands'), hands: fc.constantFrom<Hands>('typing', 'reading', 'resting') }) },
  { weight: 2, arbitrary: fc.record({ do: only('sound', 'full-screen', 'call'), on: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: only('sleep'), minutes: minutes(600), sign: fc.constantFrom<SleepSign>('locked', 'idle', 'none') }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: only('lock', 'unlock', 'close', 'resume', 'routine', 'ask', 'look', 'open-waiting', 'update', 'go-on', 'fold'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: only('restart'),
      minutes: fc.constantFrom(0, 0, 3, 40, 700),
      keepsAlarms: fc.boolean(),
      restoresTabs: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: only('save'), change }) },
  { weight: 2, arbitrary: fc.record({ do: only('pause', 'quiet'), minutes: fc.option(minutes(180), { freq: 4 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: only('drink', 'drink', 'edit-drink'),
      ml: fc.constantFrom(100, 200, 500),
      minutesAgo: fc.constantFrom(0, 0, 0, 30),
      tells,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: only('undo', 'erase', 'restore', 'routine-end', 'routine-end'), tells }) },
  { weight: 1, arbitrary: fc.record({ do: only('import'), minutesAgo: fc.array(minutes(2_000), { minLength: 1, maxLength: 8 }), tells }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: only('log-routine'),
      routineId: fc.constantFrom('breathe-and-open', 'neck-release'),
      minutesAgo: fc.constantFrom(0, 20),
      tells,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: only('switch'), of: fc.constantFrom(...REMINDERS), minutes: fc.constantFrom(1, 8, 11, 60, 1500) }),
  },
  { weight: 1, arbitrary: fc.record({ do: only('leave-routine'), minutes: fc.constantFrom(5, 11, 70, 200), folds: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: only('music', 'except'), on: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: only('speak'),
      seconds: fc.option(fc.record({ sounds: fc.integer({ min: 3, max: 30 }), pauses: fc.integer({ min: 2, max: 80 }) }), { freq: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: only('twitch', 'in-and-out'), minutes: minutes(40), times: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 1, arbitrary: fc.record({ do: only('tabs'), minutes: fc.constantFrom(3, 15, 40) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: only('clock'),
      minutes: fc.oneof(fc.integer({ min: -300, max: 300 }), fc.constantFrom(-1440, -1, 1, 1440)),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: only('clock-and-back'),
      minutes: fc.oneof(
        minutes(300),
        minutes(300).map((back) => -back),
        fc.constantFrom(43_200, -43_200, -1_440, 12_000_000, -12_000_000),
      ),
      seconds: fc.constantFrom(0, 20, 60, 600, 3_000),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: only('zone'), zone }) },
  { weight: 2, arbitrary: fc.record({ do: only('kill'), at: fc.integer({ min: 1, max: 24 }) }) },
  { weight: 1, arbitrary: fc.record({ do: only('late-alarm', 'late-window'), seconds: fc.constantFrom(1, 20, 90, 700) }) },
  { weight: 1, arbitrary: fc.record({ do: only('pages-work', 'log-works'), on: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: only('show-log'), on: fc.boolean() }) },
) as fc.Arbitrary<Action>;

export const history: fc.Arbitrary<History> = fc.record({
  firefox: fc.boolean(),
  start: fc.constantFrom(...STARTS),
  zone,
  every: fc.constantFrom(...INTERVALS),
  drinkEvery: fc.constantFrom(...INTERVALS),
  way: WAYS,
  drinkWay: WAYS,
  hours: hoursName,
  own: fc.uniqueArray(ownName, { maxLength: 2 }),
  perDay: fc.constantFrom(null, null, null, 2, 4),
  headsUp: fc.boolean(),
  presence: fc.record({
    awayMin: fc.constantFrom(5, 2, 10),
    holdLimitMin: fc.constantFrom(60, 15, null),
    lullS: fc.constantFrom('auto' as const, 'auto' as const, null, 30, 120),
    holdCalls: fc.boolean(),
  }),
  echo: fc.boolean(),
  actions: fc.array(action, { minLength: 1, maxLength: 25 }),
});

/** A life in which nobody sets the clock: the verdicts of the recount about it are sure. */
export const steadyHistory: fc.Arbitrary<History> = history.map((past) => ({
  ...past,
  actions: past.actions.filter((one) => one.do !== 'clock' && one.do !== 'clock-and-back'),
}));

// Life

function settingsOf({ way, drinkWay, every, drinkEvery, hours, own: names, perDay, headsUp, presence }: History): Settings {
  const { reminders } = defaultSettings;
  return {
    ...defaultSettings,
    reminders: {
      drainage: { ...reminders.drainage, everyMin: every, way },
      drink: { ...reminders.drink, everyMin: drinkEvery, way: drinkWay },
    },
    ownReminders: names.map((name) => OWN[name]),
    hours: hoursOf(hours),
    perDay,
    headsUp,
    presence: { ...defaultSettings.presence, ...presence },
  };
}

function hoursOf(name: HoursName): Settings['hours'] {
  const chosen = HOURS[name];
  return chosen ? { on: true, week: chosen as unknown as Settings['hours']['week'] } : { ...defaultSettings.hours, on: false };
}

function changed(settings: Settings, change: Change): Settings {
  switch (change.set) {
    case 'nothing':
      return { ...settings, theme: settings.theme === 'dark' ? 'light' : 'dark' };
    case 'interval':
      return withReminder(settings, change.of, { everyMin: change.minutes });
    case 'on':
      return withReminder(settings, change.of, { enabled: change.on });
    case 'way':
      return withReminder(settings, change.of, { way: change.way });
    case 'hours':
      return { ...settings, hours: hoursOf(change.hours) };
    case 'own': {
      const others = settings.ownReminders.filter(({ id }) => id !== OWN[change.own].id);
      return { ...settings, ownReminders: change.on ? [...others, OWN[change.own]] : others };
    }
    case 'per-day':
      return { ...settings, perDay: change.perDay };
    case 'goal':
      return { ...settings, drinks: { goalMl: change.goalMl } };
    case 'presence':
      return { ...settings, presence: { ...settings.presence, ...change.presence } };
  }
}

function withReminder(settings: Settings, id: string, values: Partial<Settings['reminders']['drink']>): Settings {
  const { reminders, ownReminders } = settings;
  if (id === 'drainage' || id === 'drink') return { ...settings, reminders: { ...reminders, [id]: { ...reminders[id], ...values } } };
  return { ...settings, ownReminders: ownReminders.map((reminder) => (reminder.id === id ? { ...reminder, ...values } : reminder)) };
}

/**
 * Lives through a history and checks every rule on the way.
 * @param chronicle is told what happened at each look, in words.
 */
export async function live(past: History, chronicle?: (line: string) => void): Promise<void> {
  const rules: Rules = past.firefox ? FIREFOX : CHROMIUM;
  const browser = newBrowser(rules, past.start, settingsOf(past), past.zone);
  const eyes = watch(browser, past.echo, chronicle);
  const person: Person = { browser, eyes, erased: { drinks: [], routines: [] }, written: 0 };
  await browser.send({ type: 'look' });
  for (const next of past.actions) {
    if (isGap(next)) eyes.gapBegins();
    await act(person, next);
    eyes.timeHasPassed();
    eyes.gapEnds();
  }
  // A background that dies in the moment in which the clock jumps cannot know later that Chromium's alarms are dead.
  const isUnknowable = past.actions.some(({ do: what }) => what === 'kill') && browser.alarmRings() > browser.ran() + HOUR;
  if (!isUnknowable) await comesBackToLife(browser, eyes);
}

function isGap(action: Action): boolean {
  // A person who lives on with the wrong clock for long may get a prompt by each of the two clocks.
  if (action.do === 'clock-and-back') return action.seconds <= 60;
  return ['sleep', 'restart', 'clock', 'zone', 'update', 'unlock'].includes(action.do);
}

/** The person, with the entries that they have erased and kept a backup of. */
interface Person {
  browser: FakeBrowser;
  eyes: Watch;
  erased: Logged;
  written: number;
}

async function act(person: Person, next: Action): Promise<void> {
  const { browser, eyes } = person;
  const { prompt } = browser.state();
  switch (next.do) {
    case 'pass':
      return passWatched(browser, next.minutes);
    case 'sleep':
      return browser.sleep(next.minutes * MINUTE, next.sign);
    case 'hands':
      return browser.moveHands(next.hands);
    case 'lock':
      return browser.lock();
    case 'unlock':
      return browser.unlock();
    case 'sound':
      return browser.setNoise({ sound: next.on });
    case 'full-screen':
      return browser.setNoise({ fullScreen: next.on });
    case 'call':
      return browser.setNoise({ call: next.on });
    case 'answer':
      return prompt && browser.openWindows() > 0 && !browser.isWindowComing() ? answer(browser, next.how) : undefined;
    case 'close':
      return browser.closeWindow();
    case 'restart':
      return browser.restart({ ...next, closedMs: next.minutes * MINUTE });
    case 'update':
      return browser.update();
    case 'resume':
      return browser.send({ type: 'resumed' });
    case 'routine':
      // Nobody clicks twice in the same millisecond.
      await browser.pass(1);
      return browser.send({ type: 'routine-asked', routineId: 'breathe-and-open' });
    case 'routine-end':
      if (prompt?.content.view === 'player') await logRoutine(person, prompt.content.routineId, prompt.openedAt, next.tells);
      return browser.send({ type: 'routine-ended', promptId: prompt?.id ?? 'none' });
    case 'go-on':
      return browser.send({ type: 'folded-asked' });
    case 'fold':
      return browser.foldRoutine();
    case 'leave-routine':
      await browser.pass(1);
      await browser.send({ type: 'routine-asked', routineId: 'breathe-and-open' });
      if (next.folds) {
        await browser.pass(Math.min(next.minutes, 10) * MINUTE);
        await browser.foldRoutine();
      }
      return passWatched(browser, next.minutes);
    case 'ask':
      await browser.pass(1);
      return browser.send({ type: 'prompt-asked' });
    case 'look':
      return lookMore(browser);
    case 'open-waiting':
      return browser.send({ type: 'waiting-opened' });
    case 'save':
      return save(browser, next.change);
    case 'pause':
      return browser.send({ type: 'paused', until: next.minutes && browser.now() + next.minutes * MINUTE });
    case 'quiet':
      return browser.send({ type: 'quieted', until: next.minutes && browser.now() + next.minutes * MINUTE });
    case 'music':
      return browser.setNoise({ music: next.on });
    case 'except':
      return save(browser, { set: 'presence', presence: { soundExceptions: next.on ? ['music.example'] : [] } });
    case 'speak': {
      const speech = next.seconds && { sounds: next.seconds.sounds * SECOND, pauses: next.seconds.pauses * SECOND };
      browser.setSpeech(speech);
      return eyes.speaks(speech);
    }
    case 'drink':
    case 'edit-drink':
    case 'undo':
    case 'erase':
    case 'restore':
    case 'import':
    case 'log-routine':
      return write(person, next);
    case 'switch':
      await save(browser, { set: 'on', of: next.of, on: false });
      await passWatched(browser, next.minutes);
      eyes.timeHasPassed();
      return save(browser, { set: 'on', of: next.of, on: true });
    case 'twitch':
      return twitch(browser, next.minutes, next.times);
    case 'in-and-out':
      return comeAndGo(browser, next.minutes, next.times);
    case 'tabs':
      return changeTabs(person, next.minutes);
    case 'clock':
      return browser.setClock(next.minutes * MINUTE);
    case 'clock-and-back':
      browser.setClock(next.minutes * MINUTE);
      await browser.pass(next.seconds * SECOND);
      eyes.timeHasPassed();
      return browser.setClock(-next.minutes * MINUTE);
    case 'zone':
      return browser.setZone(next.zone);
    case 'kill':
      return browser.killAtAwait(next.at);
    case 'late-alarm':
      return browser.delayAlarm(next.seconds * 1_000);
    case 'late-window':
      return browser.delayWindow(Math.min(next.seconds, 20) * 1_000);
    case 'pages-work':
      return browser.setPagesWork(next.on);
    case 'log-works':
      return browser.setLogWorks(next.on);
    case 'show-log':
      return browser.showLog(next.on);
  }
}

type Writing = Extract<Action, { do: 'drink' | 'edit-drink' | 'undo' | 'erase' | 'restore' | 'import' | 'log-routine' }>;

/** Somebody writes to the log; nothing is written in the same millisecond as what was chosen before. */
async function write(person: Person, next: Writing): Promise<void> {
  const { browser } = person;
  await browser.pass(1);
  const now = browser.now();
  const known = browser.logged();
  switch (next.do) {
    case 'drink':
      return changeLog(person, next.tells, withDrinks(known, [{ id: nameOf(person), at: now - next.minutesAgo * MINUTE, ml: next.ml }]));
    case 'edit-drink': {
      const last = known.drinks.at(-1);
      if (!last) return;
      const edited = { ...last, ml: next.ml, at: last.at - next.minutesAgo * MINUTE };
      return changeLog(person, next.tells, withDrinks({ ...known, drinks: known.drinks.slice(0, -1) }, [edited]));
    }
    case 'undo':
      return changeLog(person, next.tells, { ...known, drinks: known.drinks.slice(0, -1) });
    case 'erase': {
      const isOld = ({ at }: { at: Instant }) => now - at > 12 * HOUR;
      person.erased = known;
      return changeLog(person, next.tells, { drinks: known.drinks.filter(isOld), routines: known.routines.filter(isOld) });
    }
    case 'restore': {
      const isLost = ({ id }: { id: string }) => !known.drinks.some((drink) => drink.id === id);
      return changeLog(person, next.tells, withDrinks(known, person.erased.drinks.filter(isLost)));
    }
    case 'import': {
      const old = next.minutesAgo.map((ago, i) => ({ id: `${nameOf(person)}/${i}`, at: now - ago * MINUTE, ml: 200 }));
      return changeLog(person, next.tells, withDrinks(known, old));
    }
    case 'log-routine':
      return logRoutine(person, next.routineId, now - next.minutesAgo * MINUTE, next.tells);
  }
}

function nameOf(person: Person): string {
  person.written += 1;
  return `written-${person.written}`;
}

function withDrinks({ drinks, routines }: Logged, more: Logged['drinks']): Logged {
  return { drinks: [...drinks, ...more].sort((a, b) => a.at - b.at), routines };
}

function logRoutine(person: Person, routineId: string, at: Instant, tells: boolean): Promise<void> {
  const { drinks, routines } = person.browser.logged();
  const routine = { id: nameOf(person), at, routineId };
  return changeLog(person, tells, { drinks, routines: [...routines, routine].sort((a, b) => a.at - b.at) });
}

async function changeLog({ browser, eyes }: Person, tells: boolean, next: Logged): Promise<void> {
  await browser.changeLog(() => next, tells);
  if (!tells) eyes.toldNobody();
}

/** Nobody is there, and something moves the pointer for a second now and then. */
async function twitch(browser: FakeBrowser, minutesApart: number, times: number): Promise<void> {
  await browser.moveHands('resting');
  for (let i = 0; i < times; i += 1) {
    await passWatched(browser, minutesApart);
    await browser.moveHands('reading');
    await browser.pass(SECOND);
    await browser.moveHands('resting');
  }
}

/** The screen is locked again and again, with a minute in between. */
async function comeAndGo(browser: FakeBrowser, minutesAway: number, times: number): Promise<void> {
  for (let i = 0; i < times; i += 1) {
    await browser.lock();
    await passWatched(browser, minutesAway);
    await browser.unlock();
    await passWatched(browser, 1);
  }
}

/** While Chromium's alarms are dead the person changes to another tab each minute: only that wakes the background. */
async function passChangingTabs(browser: FakeBrowser, ms: number): Promise<void> {
  let passed = 0;
  for (; passed < ms && browser.areAlarmsDead(); passed += MINUTE) {
    await browser.moveHands('typing');
    await browser.changeTab();
    await browser.pass(SECOND);
    await browser.moveHands('reading');
    await browser.pass(MINUTE - SECOND);
  }
  await browser.pass(Math.max(0, ms - passed));
}

/** The person types, and changes to another tab each minute. */
async function changeTabs({ browser, eyes }: Person, howMany: number): Promise<void> {
  await browser.moveHands('typing');
  for (let i = 0; i < howMany; i += 1) {
    await browser.pass(MINUTE);
    await browser.changeTab();
    eyes.timeHasPassed(browser.areAlarmsDead());
  }
}

/** Alarms that answer themselves would ring far more often than anything can happen. */
async function passWatched(browser: FakeBrowser, minutesToPass: number): Promise<void> {
  const before = browser.wakes();
  await browser.pass(minutesToPass * MINUTE);
  const rung = browser.wakes() - before;
  must(rung <= 20 + minutesToPass * 2, 'spin', () => `${rung} wakes in ${minutesToPass} minutes`);
}

function answer(browser: FakeBrowser, how: Extract<Action, { do: 'answer' }>['how']): Promise<void> {
  if (how === 'start') return browser.answer({ type: 'start', variant: 'short', routineId: 'breathe-and-open' });
  if (typeof how === 'number' || how === 'quiet-moment') return browser.answer({ type: 'later', minutes: how });
  return browser.answer({ type: how });
}

const AHEAD = 3 * HOUR;
/** So long before its time a reminder may come along with another. */
const TOGETHER = 10 * MINUTE;
/** Two prompts are no nearer to each other. */
const GAP = 20 * MINUTE;

interface Coming {
  at: Instant;
  isAlone: boolean;
}

/** A look without any news: nothing comes later for it. */
async function lookMore(browser: FakeBrowser): Promise<void> {
  const promptly = promptlyIn(browser);
  if (isCalm(browser)) {
    const without = await comingOffers(browser, async () => undefined);
    const withLook = await comingOffers(browser, (looked) => looked.send({ type: 'look' }));
    for (const [id, { at: due, isAlone }] of without) {
      const now = withLook.get(id)?.at;
      // Of two that came together one may come a moment sooner now, and the other has to keep its distance.
      const apart = isAlone ? 0 : GAP;
      must(now !== undefined && now <= due + apart + promptly, 'saving', () => `a look puts ${id} off`);
    }
  }
  await browser.send({ type: 'look' });
}

/** An alarm that is set anew comes no sooner than the browser lets it, and then perhaps in one of the moments in which a reader stirs. */
function promptlyIn({ rules: { soonestMs, latenessMs } }: FakeBrowser): number {
  return soonestMs + latenessMs + MINUTE;
}

/** A change that touches no reminder leaves every due time; a shorter interval makes its reminder no later. */
async function save(browser: FakeBrowser, change: Change): Promise<void> {
  const settings = changed(browser.settings(), change);
  const promptly = promptlyIn(browser);
  const isShorter = change.set === 'interval' && change.minutes < everyOf(browser.settings(), change.of);
  if (isCalm(browser) && (change.set === 'nothing' || isShorter)) {
    const without = await comingOffers(browser, (looked) => looked.send({ type: 'look' }));
    const withSave = await comingOffers(browser, (saved) => saved.saveSettings(settings));
    for (const [id, { at: due, isAlone }] of without) {
      const now = withSave.get(id)?.at;
      // A reminder that came along before its time may now wait for it: so shortly before, a shorter interval does not come along.
      const early = isAlone ? 0 : TOGETHER;
      if (change.set === 'nothing') must(now === due, 'saving', () => `${id} moves from ${due} to ${now}`);
      else if (id === change.of)
        must(now !== undefined && now <= due + early + promptly, 'saving', () => `a shorter interval puts ${id} off from ${due} to ${now}`);
    }
    if (change.set === 'nothing') must(withSave.size === without.size, 'saving', 'brings others');
  }
  await browser.saveSettings(settings);
}

function everyOf({ reminders, ownReminders }: Settings, id: string): number {
  const found = id === 'drainage' || id === 'drink' ? reminders[id] : ownReminders.find((reminder) => reminder.id === id);
  return found?.everyMin ?? 0;
}

/** Two lives can be compared when nothing but time will happen in them. */
function isCalm(browser: FakeBrowser): boolean {
  const { input, fullScreen, sound, call } = browser.presence();
  const { prompt, lookedAt } = browser.state();
  const isUndisturbed = input === 'active' && !fullScreen && !sound && !call && browser.hands() === 'reading' && !prompt;
  return isUndisturbed && lookedAt <= browser.now() && browser.isZoneSeen() && isAlarmPrompt(browser);
}

/** Whether the alarm rings when it should: nothing delays it, and the clock was not set back. */
function isAlarmPrompt(browser: FakeBrowser): boolean {
  const when = browser.alarm();
  const { soonestMs, latenessMs } = browser.rules;
  return when === null || browser.alarmRings() <= browser.ran() + Math.max(soonestMs, when - browser.now()) + latenessMs;
}

/**
 * When each reminder is offered first in the time to come, or joins a card, in a life that begins with something and goes on calmly. A
 * reminder that the limit of the day turns away has had its turn: that reminder counts anew in the morning.
 */
async function comingOffers(world: FakeBrowser, begin: (browser: FakeBrowser) => Promise<void>): Promise<Map<string, Coming>> {
  const browser = world.split();
  const first = new Map<string, Coming>();
  const note = (ids: readonly string[], at: Instant) => {
    for (const id of ids) if (!first.has(id)) first.set(id, { at, isAlone: ids.length === 1 });
  };
  browser.watch({
    changed: () => undefined,
    before: () => undefined,
    after: ({ decided, at }) => {
      for (const entry of decided) if (isOffer(entry) || (entry.kind === 'held' && entry.by === 'limit')) note(entry.reminderIds, entry.at);
      note(browser.state().prompt?.reminderIds ?? [], at);
    },
  });
  browser.killAtAwait(null);
  await begin(browser);
  await browser.pass(AHEAD);
  return first;
}

/** After any history: with the person back and nothing in the way, the next prompt comes within an interval and a little. */
async function comesBackToLife(browser: FakeBrowser, eyes: Watch): Promise<void> {
  browser.killAtAwait(null);
  browser.delayAlarm(0);
  browser.setPagesWork(true);
  browser.setLogWorks(true);
  await browser.unlock();
  await browser.moveHands('reading');
  browser.setNoise({ sound: false, fullScreen: false, call: false, music: false });
  browser.setSpeech(null);
  eyes.speaks(null);
  const settings = withReminder(browser.settings(), 'drainage', { enabled: true });
  await browser.saveSettings({ ...settings, hours: { ...settings.hours, on: false }, perDay: null });
  // A window that was on its way when the background died comes late, and is closed as well.
  await browser.pass(MINUTE);
  if (browser.isWindowComing()) await browser.pass(MINUTE);
  await browser.send({ type: 'resumed' });
  await browser.closeWindow();
  await browser.closeWindow();
  await browser.send({ type: 'look' });
  const before = browser.decided().filter(isOffer).length;
  const offToday = Math.max(0, ...Object.values(browser.state().reminders).map((clock) => (clock.offUntil ?? 0) - browser.now()));
  await passChangingTabs(browser, offToday + settings.reminders.drainage.everyMin * MINUTE + 30 * MINUTE);
  must(browser.decided().filter(isOffer).length > before, 'alive');
  await browser.showLog(true);
  const kept = new Set(browser.log().map(({ id }) => id));
  // A step of the clock that was taken back leaves no trace, so nothing of a break that it had made.
  const isTrue = ({ kind }: EntryDraft) => kind !== 'credited' || !eyes.recount.hasRepeatedTimes();
  for (const entry of browser.decided().filter(isTrue)) must(kept.has(entry.id), 'log', entry.id);
}
