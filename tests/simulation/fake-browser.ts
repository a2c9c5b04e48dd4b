/**
 * A deterministic model of a browser with Rill in it, and of the machine and the person around it. The real reminder service runs in
 * it, on ports that touch only this model.
 *
 * - Two clocks: a clock on the wall, which people and time servers set, and a clock that only runs on. Alarms are asked for by the first
 *   and kept by the second, each browser in its own way (`Rules`, all measured).
 * - The background may die at each of its awaits: its requests to the browser so far are done, the rest never happens, and the lock is
 *   free. Its memory is gone; storage, the alarm and the windows stay.
 * - Pages say that they are shown, and say it again when nobody has listened.
 * - The person types, reads, rests or has locked the screen; the browser tells of idle and active as it would with the interval that
 *   it was given. Sound, full screen and calls begin and end without an event.
 * - Everything that can be different in two models is in `World`, so that a model can be split in two that live on apart.
 */
import type { EntryDraft } from '../../core/log/entry.ts';
import type { Logged } from '../../core/log/logged.ts';
import type { Presence, Surroundings } from '../../core/reminders/context.ts';
import type { Badge } from '../../core/reminders/effects.ts';
import { emptyState } from '../../core/reminders/empty-state.ts';
import type { Answer, ReminderEvent } from '../../core/reminders/event.ts';
import type { Prompt, ReminderState } from '../../core/reminders/state.ts';
import { defaultSettings } from '../../core/settings/defaults.ts';
import type { Settings } from '../../core/settings/schema.ts';
import { type Instant, MINUTE, SECOND } from '../../core/time.ts';
import { handleReminderEvent, type ReminderPorts } from '../../platform/reminder-service.ts';

export interface Rules {
  /** Alarms outlive a restart of the browser. Never an update of the extension. */
  keepsAlarms: boolean;
  /** How late an alarm fires after waking the background, in milliseconds. */
  latenessMs: number;
  /** The soonest an alarm fires after it was set, in milliseconds. */
  soonestMs: number;
  /** A new window takes the keyboard. */
  stealsFocus: boolean;
  /** Tells of a locked screen. */
  tellsLocked: boolean;
  /** The time asleep does not count for an alarm. */
  alarmsSleep: boolean;
  /** After the clock was set back no alarm fires before it shows again what it showed when the last one fired. */
  alarmsDie: boolean;
  /** An alarm notices that the clock was set forward past it. */
  alarmsSeeJumps: boolean;
}

export const CHROMIUM: Rules = {
  keepsAlarms: true,
  latenessMs: 50,
  soonestMs: 30 * SECOND,
  stealsFocus: false,
  tellsLocked: true,
  alarmsSleep: false,
  alarmsDie: true,
  alarmsSeeJumps: true,
};
export const FIREFOX: Rules = {
  keepsAlarms: false,
  latenessMs: 1_700,
  soonestMs: 0,
  stealsFocus: true,
  tellsLocked: false,
  alarmsSleep: true,
  alarmsDie: false,
  alarmsSeeJumps: false,
};

/** Speech in a tab: the speech sounds and is silent in turn, for so many milliseconds each. */
export interface Speech {
  sounds: number;
  pauses: number;
}

/**
 * A person who types never rests; a person who reads moves a hand now and then, and counts as still in between; a person who rests does
 * nothing.
 */
export type Hands = 'typing' | 'reading' | 'resting';

interface Shown {
  at: Instant;
  promptId: string;
  reminderIds: readonly string[];
}

interface Alarm {
  when: Instant;
  /** The reading of the clock that only runs on, when the alarm is to ring, with and without the time asleep. */
  ranOn: number;
  ranAwake: number;
  lateMs: number;
}

interface World {
  wall: Instant;
  /** Milliseconds since the model began, and how many of them the machine was asleep. */
  ran: number;
  slept: number;
  zone: string;
  /** The zone at the last look. */
  seenZone: string;
  settings: Settings;
  stored: ReminderState;
  log: Map<string, EntryDraft>;
  /** All entries that were ever handed to the log, in order, once it was saved. */
  decided: EntryDraft[];
  decidedIds: Set<string>;
  alarm: Alarm | null;
  /** The reading of the wall clock when the last alarm fired. */
  lastRang: Instant;
  badge: Badge;
  looked: boolean;
  windows: { promptId: string }[];
  /** A window that was asked for and takes a while to come. */
  arriving: { ran: number; page: { promptId: string } } | null;
  windowDelayMs: number;
  /** A tab of before that the browser has not listed yet. */
  restoring: { ran: number; page: { promptId: string } } | null;
  sayAgainAt: number | null;
  hands: Hands;
  locked: boolean;
  lastInput: number;
  /** When who reads has moved a hand last, besides now and then. */
  touched: number;
  /** A person who comes back is busy for a moment. */
  busyUntil: number;
  idleS: number;
  told: Presence['input'];
  fullScreen: boolean;
  sound: boolean;
  call: boolean;
  /** Music in a tab: a sound, unless a site is excepted. */
  music: boolean;
  speech: (Speech & { since: number }) | null;
  /** Until when the background hears; null when it does not, or has died. */
  hearsUntil: number | null;
  /** The drinks and routines of the log, and what the background has been told of them last. */
  logged: Logged;
  wakes: number;
  notified: number;
  shown: Shown[];
  killIn: number | null;
  windowsOpen: boolean;
  pagesWork: boolean;
  logWorks: boolean;
  /** A page with the log stands open. */
  isLogShown: boolean;
}

/** An event for which the background was woken, at its end. */
export interface Look {
  event: ReminderEvent;
  /** When the event was dealt with, by both clocks. */
  at: Instant;
  ran: number;
  /** The background died before it was through. */
  killed: boolean;
  /** The first look after a start of the browser, an installation or an update. */
  first: boolean;
  before: ReminderState;
  /** The decisions that were made and saved. */
  decided: readonly EntryDraft[];
  windowsBefore: number;
  /** Windows that were opened. */
  opened: readonly Shown[];
  notified: number;
}

interface Watcher {
  /** Something in the world changes without an event. @param unseen so that no alarm can be relied on to come in time. */
  changed(unseen: boolean): void;
  before(event: ReminderEvent): void;
  after(look: Look): void | Promise<void>;
}

/** How the browser was closed and came back. */
interface Closing {
  /** For how long it was closed, in milliseconds. */
  closedMs?: number;
  /** Whether alarms are kept; as the browser's rules say unless given. */
  keepsAlarms?: boolean;
  /** The browser restores the tabs of before, and with them the page of the prompt; that page is listed only after a few seconds. */
  restoresTabs?: boolean;
}

/** The signs of a sleep: the screen is locked, the idle state, or nothing but late alarms. */
export type SleepSign = 'locked' | 'idle' | 'none';

/** Where a test looks at the model and moves it on. Times are in milliseconds. */
export interface FakeBrowser {
  rules: Rules;
  now(): Instant;
  /** The clock that nobody sets. */
  ran(): number;
  settings(): Settings;
  zone(): string;
  /** No event tells of another zone: whether the background has looked since. */
  isZoneSeen(): boolean;
  state(): ReminderState;
  log(): EntryDraft[];
  decided(): readonly EntryDraft[];
  /** Every prompt that was opened, once for each window that was really created. */
  shown: readonly Shown[];
  openWindows(): number;
  /** Whether a window that was asked for is on its way. */
  isWindowComing(): boolean;
  badge(): Badge;
  alarm(): Instant | null;
  /** When that alarm fires by the clock that only runs on, if nothing changes; infinite when never. */
  alarmRings(): number;
  /** Whether no alarm rings until the clock shows again what it showed at the last one. */
  areAlarmsDead(): boolean;
  wakes(): number;
  notified(): number;
  presence(): Presence & Surroundings;
  hands(): Hands;
  /** After how many seconds without input the browser was asked to say "idle". */
  idleSeconds(): number;

  send(event: ReminderEvent): Promise<void>;
  saveSettings(settings: Settings): Promise<void>;
  answer(answer: Answer): Promise<void>;
  /** The person closes the window of the prompt. */
  closeWindow(): Promise<void>;
  pass(ms: number): Promise<void>;
  sleep(ms: number, sign?: SleepSign): Promise<void>;
  restart(closing?: Closing): Promise<void>;
  /** A new version of the extension: the windows of the old version close, its alarms go. */
  update(): Promise<void>;
  /** Moves the wall clock without time passing; no event tells of it. */
  setClock(by: number): void;
  setZone(zone: string): void;
  /** The movement of the hands from now on. */
  moveHands(hands: Hands): Promise<void>;
  lock(): Promise<void>;
  unlock(): Promise<void>;
  setNoise(noise: Partial<Surroundings & { music: boolean }>): void;
  setSpeech(speech: Speech | null): void;
  /** The drinks and routines that stand in the log. */
  logged(): Logged;
  /**
   * Somebody changes the log: a page, the shortcut, the menu, an edit, an undo, erasing, a restore, an import.
   * @param tells false: the page has died before it could tell the background.
   */
  changeLog(change: (logged: Logged) => Logged, tells?: boolean): Promise<void>;
  /** A drink of this moment, or of another one, under a name. */
  drink(id: string, ml: number, at?: Instant): Promise<void>;
  undoDrink(id: string): Promise<void>;
  /** The person changes to another tab. */
  changeTab(): Promise<void>;
  /** The page of a routine that nobody goes on with puts it away. */
  foldRoutine(): Promise<void>;
  /** Kills the background at its n-th await from now on, once; null lets it live. */
  killAtAwait(n: number | null): void;
  /** The alarm that is set now comes this much late. */
  delayAlarm(ms: number): void;
  /** The next window comes this much late. */
  delayWindow(ms: number): void;
  /** Whether windows that are asked for come at all. */
  setWindowsOpen(open: boolean): void;
  setPagesWork(work: boolean): void;
  setLogWorks(work: boolean): void;
  /** The person opens a page with the log, or closes it. */
  showLog(show: boolean): Promise<void>;

  watch(watcher: Watcher | null): void;
  /** Tells the same event once more, unwatched. */
  tellAgain(event: ReminderEvent): Promise<void>;
  /** A second model that is the same and lives on by itself, unwatched. */
  split(): FakeBrowser;
}

/** A background from its start to its death. Promises of a dead one never settle. */
interface Life {
  ports: ReminderPorts;
  dead: boolean;
  death: Promise<void>;
}

const NEVER = new Promise<never>(() => {});
const FREE: Promise<unknown> = Promise.resolve();
const SAY_AGAIN = 5 * SECOND;
/** The idle time with which browsers begin. */
const IDLE_S = 60;
/** A person who reads does nothing for four minutes, then moves a hand for a while. */
const BUSY = 30 * SECOND;
const RESTORED_AFTER = 3 * SECOND;
const READING = { round: 5 * MINUTE, still: 4 * MINUTE };
const START_HOUR = 4;

/** A browser in which Rill has just been installed. */
export async function startBrowser(rules: Rules, start: Instant, settings: Settings = defaultSettings, zone = 'UTC'): Promise<FakeBrowser> {
  const browser = newBrowser(rules, start, settings, zone);
  await browser.send({ type: 'look' });
  return browser;
}

/** A browser before the first look. */
export function newBrowser(rules: Rules, start: Instant, settings: Settings, zone: string): FakeBrowser {
  return createModel(rules, newWorld(start, settings, zone));
}

function newWorld(start: Instant, settings: Settings, zone: string): World {
  return {
    wall: start,
    ran: 0,
    slept: 0,
    zone,
    seenZone: zone,
    settings,
    stored: emptyState,
    log: new Map(),
    decided: [],
    decidedIds: new Set(),
    alarm: null,
    lastRang: 0,
    badge: 'none',
    looked: false,
    windows: [],
    arriving: null,
    windowDelayMs: 0,
    restoring: null,
    sayAgainAt: null,
    hands: 'reading',
    locked: false,
    lastInput: 0,
    touched: 0,
    busyUntil: 0,
    idleS: IDLE_S,
    told: 'active',
    fullScreen: false,
    sound: false,
    call: false,
    music: false,
    speech: null,
    hearsUntil: null,
    logged: { drinks: [], routines: [] },
    wakes: 0,
    notified: 0,
    shown: [],
    killIn: null,
    windowsOpen: true,
    pagesWork: true,
    logWorks: true,
    isLogShown: false,
  };
}

function copyWorld(world: World): World {
  // States, entries and settings are never changed in place.
  return {
    ...world,
    log: new Map(world.log),
    decided: [...world.decided],
    decidedIds: new Set(world.decidedIds),
    windows: [...world.windows],
    shown: [...world.shown],
  };
}

function createModel(rules: Rules, world: World): FakeBrowser {
  let watcher: Watcher | null = null;
  let lock: Promise<unknown> = FREE;
  let life = newLife();

  function newLife(): Life {
    let die = () => {};
    const death = new Promise<void>((resolve) => {
      die = resolve;
    });
    const born: Life = { ports: {} as ReminderPorts, dead: false, death };
    born.ports = portsOf(born, die);
    return born;
  }

  function portsOf(own: Life, die: () => void): ReminderPorts {
    /** A request to the browser, and the await on its answer. */
    function ask<T>(work: () => T): Promise<T> {
      if (own.dead) return NEVER;
      const result = work();
      if (world.killIn === null) return Promise.resolve(result);
      world.killIn -= 1;
      if (world.killIn > 0) return Promise.resolve(result);
      world.killIn = null;
      own.dead = true;
      lock = FREE;
      life = newLife();
      die();
      return NEVER;
    }

    return {
      inTurn(work) {
        if (own.dead) return NEVER;
        const wasFree = lock === FREE;
        const run = lock.then(() => (own.dead ? NEVER : work(wasFree)));
        const settled = run
          .catch(() => undefined)
          .finally(() => {
            if (lock === settled) lock = FREE;
          });
        lock = settled;
        return run;
      },
      now: () => world.wall,
      loadSettings: () => ask(() => world.settings),
      loadState: () => ask(() => world.stored),
      saveState: (state) =>
        ask(() => {
          // Never changed in place, so no copy is needed.
          world.stored = state;
          noteDecided(state);
        }),
      loadLogged: () => ask(() => world.logged),
      isFirstLook: () => ask(() => !world.looked),
      markLooked: () =>
        ask(() => {
          world.looked = true;
        }),
      pagesOnScreen: () => ask(() => ({ prompts: world.windows.length, log: world.isLogShown })),
      presence: () => ask(presence),
      surroundings: () => ask(() => surroundings()),
      stealsFocus: rules.stealsFocus,
      day: () => ({ timeZone: world.zone, startHour: START_HOUR }),
      detectIdle: (seconds) => ask(() => setIdleInterval(seconds)),
      hear: (until) => {
        // The model looks itself when something is heard.
        if (!own.dead) world.hearsUntil ??= world.ran + Math.max(0, until - world.wall);
        return NEVER;
      },
      notify: async () => {
        await ask(() => undefined);
        await ask(() => {
          world.notified += 1;
        });
      },
      showPrompt: async ({ prompt, onScreen }) => {
        if (!onScreen) await ask(() => createWindow(prompt));
      },
      closePrompt: async () => {
        const open = await ask(() => world.windows);
        await ask(() => {
          world.windows = world.windows.filter((page) => !open.includes(page));
        });
      },
      closeSurplus: () =>
        ask(() => {
          world.windows = world.windows.slice(-1);
        }),
      arm: (at) =>
        ask(() => {
          world.alarm = at === null ? null : newAlarm(at);
        }),
      armGuard: (at) =>
        ask(() => {
          world.alarm = newAlarm(at);
        }),
      sayUnread: async () => undefined,
      setBadge: async (next) => {
        const current = await ask(() => world.badge);
        if (current === next) return;
        await ask(() => {
          world.badge = next;
        });
      },
      openLog: () => undefined,
      writeLog: async (entries) => {
        if (!world.logWorks) throw new Error('no log');
        await ask(() => {
          for (const entry of entries) if (!world.log.has(entry.id)) world.log.set(entry.id, entry);
        });
      },
      routinePicker: async () => (settings) => settings.routine.preferred,
    };
  }

  function noteDecided({ outbox }: ReminderState): void {
    for (const entry of outbox as EntryDraft[]) {
      if (world.decidedIds.has(entry.id)) amendDecided(entry);
      else world.decided.push(entry);
      world.decidedIds.add(entry.id);
    }
  }

  /** An absence that goes on is told by the same entry. */
  function amendDecided(entry: EntryDraft): void {
    if (entry.kind !== 'credited') return;
    const at = world.decided.findIndex(({ id }) => id === entry.id);
    if (world.decided[at] !== entry) world.decided[at] = entry;
  }

  function newAlarm(when: Instant): Alarm {
    const ahead = Math.max(rules.soonestMs, when - world.wall, 0);
    return { when, ranOn: world.ran + ahead, ranAwake: world.ran - world.slept + ahead, lateMs: rules.latenessMs };
  }

  function createWindow({ id: promptId, reminderIds }: Prompt): void {
    const page = { promptId };
    if (!world.windowsOpen) return;
    world.shown.push({ at: world.wall, promptId, reminderIds });
    if (world.windowDelayMs > 0) world.arriving = { ran: world.ran + world.windowDelayMs, page };
    else world.windows.push(page);
    world.windowDelayMs = 0;
  }

  // Events that happen by themselves

  interface Happening {
    ran: number;
    run(): Promise<void>;
  }

  function nextHappening(): Happening {
    const happenings: Happening[] = [
      { ran: alarmRings(), run: ringAlarm },
      { ran: idleChanges(), run: tellIdle },
    ];
    if (world.hearsUntil !== null) happenings.push({ ran: heardAt(world.hearsUntil), run: hears });
    if (world.arriving) happenings.push({ ran: world.arriving.ran, run: windowArrives });
    if (world.restoring) happenings.push({ ran: world.restoring.ran, run: tabIsRestored });
    if (world.sayAgainAt !== null) happenings.push({ ran: world.sayAgainAt, run: pageSaysShown });
    return happenings.reduce((a, b) => (b.ran < a.ran ? b : a));
  }

  function alarmRings(): number {
    const { alarm, ran, wall, lastRang } = world;
    if (!alarm) return Number.POSITIVE_INFINITY;
    if (rules.alarmsSleep) return alarm.ranAwake + world.slept + alarm.lateMs;
    return Math.max(alarm.ranOn, areAlarmsDead() ? ran + lastRang - wall : 0) + alarm.lateMs;
  }

  function areAlarmsDead(): boolean {
    return rules.alarmsDie && world.wall < world.lastRang;
  }

  async function ringAlarm(): Promise<void> {
    world.alarm = null;
    world.lastRang = world.wall;
    await wake({ type: 'look' });
  }

  /** When the background hears something, asking every two seconds; or when it stops to. */
  function heardAt(until: number): number {
    for (let at = world.ran; at < until; at += 2 * SECOND) if (soundsAt(at)) return at;
    return until;
  }

  async function hears(): Promise<void> {
    const isOver = world.hearsUntil !== null && world.ran >= world.hearsUntil;
    world.hearsUntil = null;
    if (!isOver) await wake({ type: 'look' });
  }

  function soundsAt(ran: number): boolean {
    const { fullScreen, sound, call } = surroundings(ran);
    return fullScreen || sound || call;
  }

  async function windowArrives(): Promise<void> {
    const arrived = world.arriving;
    world.arriving = null;
    if (arrived) world.windows.push(arrived.page);
    const { prompt } = world.stored;
    // Also where another page has said so meanwhile.
    if (prompt?.phase === 'shown' && world.pagesWork) return wake({ type: 'prompt-shown', promptId: prompt.id });
    if (prompt || !world.pagesWork) return pageSaysShown();
    // A page with nothing to show asks once more and closes itself.
    await wake({ type: 'look' });
    world.windows = world.stored.prompt ? world.windows : [];
  }

  /**
   * The restored page shows the prompt of the state, and says so, though another page may have said it before; without a prompt the page
   * closes itself.
   */
  async function tabIsRestored(): Promise<void> {
    const restored = world.restoring;
    world.restoring = null;
    const { prompt } = world.stored;
    if (!restored || !prompt) return wake({ type: 'look' });
    world.windows = [...world.windows, restored.page];
    if (world.pagesWork) await wake({ type: 'prompt-shown', promptId: prompt.id });
  }

  /** The page mirrors the state: the page says "shown" for any prompt of the state, and again until it is heard. */
  async function pageSaysShown(): Promise<void> {
    world.sayAgainAt = null;
    const { prompt } = world.stored;
    if (!world.pagesWork || world.windows.length === 0 || prompt?.phase !== 'opening') return;
    world.sayAgainAt = world.ran + SAY_AGAIN;
    await wake({ type: 'prompt-shown', promptId: prompt.id });
  }

  // The person

  function isAtKeys(): boolean {
    return !world.locked && world.hands !== 'resting';
  }

  function isIdleFor(seconds: number): boolean {
    if (isAtKeys()) {
      if (seconds >= IDLE_S || world.hands !== 'reading') return false;
      return world.ran % READING.round < READING.still && world.ran - lastTouch() >= seconds * SECOND;
    }
    return world.ran - world.lastInput >= seconds * SECOND;
  }

  /** The last moment at which a person who reads moved a hand; a moment that is still to come while the person is busy. */
  function lastTouch(): number {
    return Math.max(world.touched, world.busyUntil);
  }

  function presence(): Presence {
    return { input: inputAfter(world.settings.presence.awayMin * 60), still: isIdleFor(15) };
  }

  function surroundings(ran = world.ran): Surroundings {
    const { settings, fullScreen, sound, call, music, speech } = world;
    const { holdFullScreen, holdSound, holdCalls, soundExceptions } = settings.presence;
    const isSpeaking = speech !== null && (ran - speech.since) % (speech.sounds + speech.pauses) < speech.sounds;
    const isMusic = music && soundExceptions.length === 0;
    return {
      fullScreen: holdFullScreen && fullScreen,
      sound: holdSound && (sound || isSpeaking || isMusic),
      call: holdCalls && call,
    };
  }

  function inputAfter(seconds: number): Presence['input'] {
    if (world.locked && rules.tellsLocked) return 'locked';
    return isIdleFor(seconds) ? 'idle' : 'active';
  }

  /** When what the browser has told of the person stops being true. */
  function idleChanges(): number {
    const { ran, told, idleS, lastInput } = world;
    if (inputAfter(idleS) !== told) return ran;
    if (!isAtKeys()) return told === 'active' ? lastInput + idleS * SECOND : Number.POSITIVE_INFINITY;
    if (world.hands !== 'reading' || idleS >= IDLE_S) return Number.POSITIVE_INFINITY;
    const phase = ran % READING.round;
    if (phase >= READING.still) return ran - phase + READING.round;
    const end = ran - phase + READING.still;
    return told === 'active' ? Math.min(end, lastTouch() + idleS * SECOND) : end;
  }

  async function tellIdle(): Promise<void> {
    world.told = inputAfter(world.idleS);
    await wake({ type: 'look' });
  }

  function setIdleInterval(seconds: number): void {
    if (seconds === world.idleS) return;
    world.idleS = seconds;
    // Firefox begins anew and tells of the first change from active; Chromium compares with what it told last.
    if (!rules.tellsLocked) world.told = 'active';
  }

  function noteInput(): void {
    world.lastInput = world.ran;
    world.touched = world.ran;
  }

  /** A person who has come back, or has woken the machine, is busy for a moment. */
  function noteReturn(): void {
    noteInput();
    world.busyUntil = world.ran + BUSY;
  }

  // The background

  async function wake(event: ReminderEvent): Promise<void> {
    if (!watcher) {
      await deal(event);
    } else {
      await watched(event, watcher);
    }
    if (world.stored.prompt?.phase === 'opening' && world.windows.length > 0 && world.sayAgainAt === null) await pageSaysShown();
  }

  /** @returns whether the background lived through it. */
  async function deal(event: ReminderEvent): Promise<boolean> {
    world.wakes += 1;
    world.seenZone = world.zone;
    const own = life;
    const isAtRisk = world.killIn !== null;
    const handled = handleReminderEvent(own.ports, event);
    await (isAtRisk ? Promise.race([handled, own.death]) : handled);
    return !own.dead;
  }

  async function watched(event: ReminderEvent, by: Watcher): Promise<void> {
    by.before(event);
    const { stored: before, windows, shown, notified, looked } = world;
    const [windowsBefore, shownBefore, decidedBefore] = [windows.length, shown.length, world.decided.length];
    const lived = await deal(event);
    await by.after({
      event,
      at: world.wall,
      ran: world.ran,
      killed: !lived,
      first: !looked,
      before,
      decided: world.decided.slice(decidedBefore),
      windowsBefore,
      opened: world.shown.slice(shownBefore),
      notified: world.notified - notified,
    });
  }

  function moveOn(to: number): void {
    if (to <= world.ran) return;
    world.wall += to - world.ran;
    world.ran = to;
    if (isAtKeys()) world.lastInput = to;
  }

  async function pass(ms: number): Promise<void> {
    const end = world.ran + ms;
    for (let next = nextHappening(); next.ran <= end; next = nextHappening()) {
      moveOn(next.ran);
      await next.run();
    }
    moveOn(end);
  }

  /** The background, its memory and the browser's short memory are gone. */
  function forget(): void {
    world.looked = false;
    world.isLogShown = false;
    world.sayAgainAt = null;
    world.arriving = null;
    world.restoring = null;
    world.hearsUntil = null;
    world.idleS = IDLE_S;
    world.told = 'active';
    world.killIn = null;
    lock = FREE;
    life = newLife();
  }

  const model: FakeBrowser = {
    rules,
    now: () => world.wall,
    ran: () => world.ran,
    settings: () => world.settings,
    zone: () => world.zone,
    isZoneSeen: () => world.seenZone === world.zone,
    state: () => world.stored,
    log: () => [...world.log.values()],
    decided: () => world.decided,
    get shown() {
      return world.shown;
    },
    openWindows: () => world.windows.length + (world.arriving ? 1 : 0),
    isWindowComing: () => world.arriving !== null,
    badge: () => world.badge,
    alarm: () => world.alarm?.when ?? null,
    alarmRings,
    areAlarmsDead,
    wakes: () => world.wakes,
    notified: () => world.notified,
    presence: () => ({ ...presence(), ...surroundings() }),
    hands: () => world.hands,
    idleSeconds: () => world.idleS,

    send: wake,
    async saveSettings(next) {
      watcher?.changed(false);
      world.settings = next;
      await wake({ type: 'look' });
    },
    async answer(answer) {
      const { prompt } = world.stored;
      if (!prompt) throw new Error('no prompt to answer');
      await wake({ type: 'prompt-answered', promptId: prompt.id, answer });
    },
    async closeWindow() {
      if (world.windows.length === 0) return;
      world.windows = [];
      await wake({ type: 'look' });
    },
    pass,
    async sleep(ms, sign = 'none') {
      if (sign === 'locked') await model.lock();
      watcher?.changed(true);
      const { hands } = world;
      if (sign === 'idle') world.hands = 'resting';
      world.wall += ms;
      world.ran += ms;
      world.slept += ms;
      if (sign === 'none' && !world.locked && hands !== 'resting') noteReturn();
      // Missed events come before the first touch of a key.
      await pass(rules.latenessMs);
      if (sign === 'locked') await model.unlock();
      if (sign === 'idle') await model.moveHands(hands === 'resting' ? 'reading' : hands);
    },
    async restart({ closedMs = 0, keepsAlarms = rules.keepsAlarms, restoresTabs = false } = {}) {
      watcher?.changed(true);
      const [tab] = restoresTabs && world.stored.prompt?.way === 'tab' ? world.windows : [];
      world.windows = [];
      forget();
      if (!keepsAlarms) world.alarm = null;
      world.lastRang = 0;
      world.wall += closedMs;
      world.ran += closedMs;
      if (isAtKeys()) noteReturn();
      if (tab) world.restoring = { ran: world.ran + RESTORED_AFTER, page: tab };
      await wake({ type: 'look' });
      await pass(0);
    },
    async update() {
      watcher?.changed(true);
      world.windows = [];
      forget();
      world.alarm = null;
      await wake({ type: 'look' });
      await pass(0);
    },
    setClock(by) {
      watcher?.changed(true);
      // No window takes longer than it takes to set a clock.
      if (world.arriving) {
        world.windows.push(world.arriving.page);
        world.arriving = null;
        world.sayAgainAt = world.ran;
      }
      world.wall += by;
      const { alarm, ran, wall } = world;
      if (by > 0 && alarm && rules.alarmsSeeJumps)
        world.alarm = { ...alarm, ranOn: Math.min(alarm.ranOn, ran + Math.max(0, alarm.when - wall)) };
    },
    setZone(zone) {
      watcher?.changed(true);
      world.zone = zone;
    },
    async moveHands(hands) {
      watcher?.changed(false);
      if (world.hands === 'resting') noteReturn();
      // The hand that comes to rest has moved until now.
      else noteInput();
      world.hands = hands;
      if (hands === 'resting') world.busyUntil = 0;
      await pass(0);
    },
    async lock() {
      if (world.locked) return;
      watcher?.changed(false);
      noteInput();
      world.locked = true;
      world.busyUntil = 0;
      await pass(0);
    },
    async unlock() {
      if (!world.locked) return;
      watcher?.changed(false);
      world.locked = false;
      world.hands = world.hands === 'resting' ? 'reading' : world.hands;
      noteReturn();
      await pass(0);
    },
    setNoise(noise) {
      watcher?.changed(false);
      Object.assign(world, noise);
    },
    setSpeech(speech) {
      watcher?.changed(false);
      world.speech = speech && { ...speech, since: world.ran };
    },
    logged: () => world.logged,
    async changeLog(change, tells = true) {
      watcher?.changed(false);
      world.logged = change(world.logged);
      if (tells) await wake({ type: 'log-changed' });
    },
    drink: (id, ml, at = world.wall) =>
      model.changeLog(({ drinks, ...rest }) => ({
        ...rest,
        drinks: [...drinks.filter((known) => known.id !== id), { id, at, ml }].sort((a, b) => a.at - b.at),
      })),
    undoDrink: (id) => model.changeLog(({ drinks, ...rest }) => ({ ...rest, drinks: drinks.filter((drink) => drink.id !== id) })),
    async changeTab() {
      // Listened to only where alarms may be dead, and passed on only when the clock has gone back, or is known to have, once a minute.
      const { lookedAt, alarmsDeadUntil } = world.stored;
      const ahead = world.wall - lookedAt;
      if (rules.alarmsDie && (ahead <= -MINUTE || (alarmsDeadUntil !== null && ahead >= MINUTE))) await wake({ type: 'look' });
    },
    async foldRoutine() {
      const { prompt } = world.stored;
      if (prompt?.content.view !== 'player' || prompt.content.ended || world.windows.length === 0) return;
      await wake({ type: 'routine-folded', promptId: prompt.id });
    },
    killAtAwait(n) {
      world.killIn = n;
    },
    delayAlarm(ms) {
      watcher?.changed(true);
      if (world.alarm) world.alarm = { ...world.alarm, lateMs: rules.latenessMs + ms };
    },
    delayWindow(ms) {
      world.windowDelayMs = ms;
    },
    setWindowsOpen(open) {
      world.windowsOpen = open;
    },
    setPagesWork(work) {
      world.pagesWork = work;
    },
    setLogWorks(work) {
      world.logWorks = work;
    },
    async showLog(show) {
      world.isLogShown = show;
      if (show) await wake({ type: 'log-opened' });
    },

    watch(next) {
      watcher = next;
    },
    async tellAgain(event) {
      const { killIn } = world;
      world.killIn = null;
      await deal(event);
      world.killIn = killIn;
    },
    split: () => createModel(rules, copyWorld(world)),
  };
  return model;
}
