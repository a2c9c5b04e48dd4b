/**
 * The one writer of the reminder state. For each event: take the lock, look at the world, reconcile, then act.
 *
 * The order keeps a background that is killed anywhere from losing anything:
 * 1. before anything is awaited, set an alarm that looks again soon: the alarm that woke us is used up, or was lost in a restart. When a
 *    page says that it is shown, such an alarm is set already: the one for the case that the page never says so;
 * 2. save the state;
 * 3. make the world as it should be: the alarm for what comes next, the window, the badge;
 * 4. when it is time, write the outbox to the log, and only then empty it.
 */
import type { Entry } from '../core/log/entry.ts';
import type { DayRule } from '../core/log/local-day.ts';
import type { Logged } from '../core/log/logged.ts';
import { type Context, NOTHING_AROUND, type Presence, type Surroundings } from '../core/reminders/context.ts';
import type { Effect } from '../core/reminders/effects.ts';
import type { ReminderEvent } from '../core/reminders/event.ts';
import { isLogDue, outboxEntries } from '../core/reminders/outbox.ts';
import { type Reconciled, reconcile } from '../core/reminders/reconcile.ts';
import type { ReminderState } from '../core/reminders/state.ts';
import { isSame } from '../core/same.ts';
import type { Settings } from '../core/settings/schema.ts';
import { type Instant, SECOND } from '../core/time.ts';

/** The soonest Chromium allows, and less than what `presence.ts` takes for sleep. */
const GUARD = 30 * SECOND;

/** The browser as the service needs it; the simulation puts a model in its place. */
export interface ReminderPorts {
  /** Holds the lock of the one writer meanwhile. `wasFree`: nobody has written since this was called. */
  inTurn(work: (wasFree: boolean) => Promise<void>): Promise<void>;
  now(): Instant;
  loadSettings(): Promise<Settings>;
  loadState(): Promise<ReminderState>;
  saveState(state: ReminderState): Promise<void>;
  /** The drinks and routines of the log; null while it cannot be read. */
  loadLogged(): Promise<Logged | null>;
  /** Whether this is the first look since the browser started or Rill was installed or updated; true once. */
  isFirstLook(): Promise<boolean>;
  markLooked(): Promise<void>;
  /** How many pages with a prompt there are, and whether one shows the log. */
  pagesOnScreen(): Promise<Pages>;
  showPrompt(effect: Extract<Effect, { type: 'show' }>): Promise<void>;
  closePrompt(): Promise<void>;
  /** Leaves one page with a prompt. */
  closeSurplus(): Promise<void>;
  arm(at: Instant | null): Promise<void>;
  /** Sets the alarm without looking first, so that the request is out before anything can be awaited. */
  armGuard(at: Instant): Promise<void>;
  setBadge(badge: Extract<Effect, { type: 'badge' }>['badge']): Promise<void>;
  /** Says that settings or state cannot be read, so that nothing can be decided, and sets the alarm to try again. */
  sayUnread(): Promise<void>;
  /** Begins to open the log, which takes a while. */
  openLog(): void;
  writeLog(entries: readonly Entry[]): Promise<void>;
  presence(settings: Promise<Settings>): Promise<Presence>;
  /** Disturbances that the settings do not let count are not looked at. */
  surroundings(settings: Settings): Promise<Surroundings>;
  stealsFocus: boolean;
  day(settings: Settings): DayRule;
  /** Reads what there is to choose from, and tells the routine a prompt would offer now. */
  routinePicker(): Promise<(settings: Settings, lastRoutineId: string | null) => string>;
  detectIdle(seconds: number): Promise<void>;
  /** Whether something that disturbs begins before that; only one call at a time listens. */
  hear(until: Instant, settings: Settings): Promise<boolean>;
  notify(reminderIds: readonly string[]): Promise<void>;
}

interface Pages {
  prompts: number;
  log: boolean;
}

/**
 * Deals with one event. Safe to call at any time, from several places at once, and again.
 * @throws the browser's error where settings or state cannot be read and are not known: then nothing has changed.
 */
export async function handleReminderEvent(ports: ReminderPorts, event: ReminderEvent): Promise<void> {
  if (event.type !== 'prompt-shown') await ports.armGuard(ports.now() + GUARD);
  // Asked for together with the lock, and all at once, since each waiting takes longer than the answer.
  const early = readWorld(ports, event);
  early.catch(() => undefined);
  await ports.inTurn(async (wasFree) => {
    const world = await worldOrUnread(ports, wasFree ? early : readWorld(ports, event));
    if (!world.isFirst) return handleEvent(ports, event, world);
    await handleEvent(ports, { type: 'started' }, world);
    await ports.markLooked();
    await handleEvent(ports, event, await worldOrUnread(ports, readWorld(ports, event)));
  });
}

type World = Awaited<ReturnType<typeof readWorld>>;

async function worldOrUnread(ports: ReminderPorts, reading: Promise<World>): Promise<World> {
  try {
    return await reading;
  } catch (error) {
    await ports.sayUnread();
    throw error;
  }
}

async function readWorld(ports: ReminderPorts, event: ReminderEvent) {
  const loading = ports.loadSettings();
  const state = ports.loadState();
  const [isFirst, settings, before, logged, pages, presence, pickRoutine] = await Promise.all([
    ports.isFirstLook(),
    loading,
    state,
    ports.loadLogged(),
    event.type === 'prompt-shown' ? pagesBeside(ports, state) : pagesSeen(ports, state),
    ports.presence(loading),
    ports.routinePicker(),
  ]);
  return { isFirst, settings, before, logged, pages, presence, pickRoutine };
}

/** A page that says it is shown is on the screen, listed or not. This page may be a second one, which the browser has brought back. */
async function pagesBeside(ports: ReminderPorts, state: Promise<ReminderState>): Promise<Pages> {
  const { prompts, log } = await pagesSeen(ports, state);
  return { prompts: Math.max(1, prompts), log };
}

/** Where the browser does not tell, what was shown is believed to be there still: taken for closed it would be lost. */
async function pagesSeen(ports: ReminderPorts, state: Promise<ReminderState>): Promise<Pages> {
  return ports.pagesOnScreen().catch(async () => ({ prompts: isShown(await state) ? 1 : 0, log: false }));
}

const isShown = ({ prompt }: ReminderState) => prompt?.phase === 'shown';

async function handleEvent(ports: ReminderPorts, event: ReminderEvent, world: World): Promise<void> {
  const { settings, before, logged, pages, presence, pickRoutine } = world;
  const { state, effects } = await decide(ports, event, before, {
    settings,
    promptOnScreen: pages.prompts > 0,
    presence,
    logged,
    stealsFocus: ports.stealsFocus,
    day: ports.day(settings),
    pickRoutine: (lastRoutineId) => pickRoutine(settings, lastRoutineId),
  });
  // A page that has only just been opened may not be listed yet.
  const isWriting = isLogDue(state, pages.log || event.type === 'log-opened');
  if (isWriting) ports.openLog();
  if (!isSame(before, state)) await ports.saveState(state);
  // A step that fails here is tried again at the next look: the state says what should be, and the world is compared with it.
  if (pages.prompts > 1) await ports.closeSurplus().catch(() => undefined);
  await Promise.allSettled(effects.map((effect) => run(ports, effect, settings)));
  if (isWriting) await emptyOutbox(ports, state);
}

/** Decides as if nothing were around, and anew with what is there if the decision hangs on it. */
async function decide(
  ports: ReminderPorts,
  event: ReminderEvent,
  before: ReminderState,
  context: Omit<Context, 'surroundings'>,
): Promise<Reconciled> {
  const now = ports.now();
  let isAsked = false;
  const unseen = () => {
    isAsked = true;
    return NOTHING_AROUND;
  };
  const calm = reconcile(before, { ...context, surroundings: unseen }, event, now);
  if (!isAsked) return calm;
  const around = await ports.surroundings(context.settings);
  return reconcile(before, { ...context, surroundings: () => around }, event, now);
}

async function run(ports: ReminderPorts, effect: Effect, settings: Settings): Promise<void> {
  switch (effect.type) {
    case 'arm':
      return ports.arm(effect.at);
    case 'badge':
      return ports.setBadge(effect.badge);
    case 'show':
      return ports.showPrompt(effect);
    case 'close':
      return ports.closePrompt();
    case 'notify':
      return ports.notify(effect.reminderIds);
    case 'detect-idle':
      return ports.detectIdle(effect.seconds);
    case 'listen':
      // This is not waited for: other events have their turn meanwhile.
      void lookWhenHeard(ports, effect.until, settings);
  }
}

async function lookWhenHeard(ports: ReminderPorts, until: Instant, settings: Settings): Promise<void> {
  if (await ports.hear(until, settings).catch(() => false)) await handleReminderEvent(ports, { type: 'look' });
}

/** While the log cannot be written, entries go on waiting in the state. */
async function emptyOutbox(ports: ReminderPorts, state: ReminderState): Promise<void> {
  const written = await ports.writeLog(outboxEntries(state)).then(
    () => true,
    () => false,
  );
  if (written) await ports.saveState({ ...state, outbox: [] });
}
