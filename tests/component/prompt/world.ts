import { vi } from 'vitest';
import { dayEntries } from '../../../core/log/day-entries.ts';
import type { Entry } from '../../../core/log/entry.ts';
import type { Day } from '../../../core/log/local-day.ts';
import { loggedOf } from '../../../core/log/logged.ts';
import { type Context, NOTHING_AROUND } from '../../../core/reminders/context.ts';
import { emptyState } from '../../../core/reminders/empty-state.ts';
import type { ReminderEvent } from '../../../core/reminders/event.ts';
import { reconcile } from '../../../core/reminders/reconcile.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import type { Settings } from '../../../core/settings/schema.ts';

/** 9:00 on a Monday, by the clock of the place where the test runs. */
export const NOW = new Date(2026, 10, 23, 9).getTime();

/** The browser around the page. The background in it is the real state machine, which the page hears through its stores. */
export const world = {
  events: [] as ReminderEvent[],
  isBackgroundGone: false,
  settings: defaultSettings,
  areSettingsStuck: false,
  log: new Map<string, Entry>(),
  isLogGone: false,
  hearLog: () => {},
  grownTo: [] as number[],
  isClosed: false,
  /** The volumes at which the chime was played. */
  chimes: [] as number[],
  /** Sections of the options page that were opened. */
  sections: [] as string[],
};

const context = (): Context => ({
  settings: world.settings,
  presence: { input: 'active', still: false },
  surroundings: () => NOTHING_AROUND,
  logged: loggedOf([...world.log.values()], Date.now()),
  promptOnScreen: true,
  stealsFocus: false,
  day: { timeZone: Temporal.Now.timeZoneId(), startHour: 4 },
  pickRoutine: () => 'breathe-and-open',
});

function put(entry: Entry): void {
  const before = world.log.get(entry.id);
  if (!before || before.revision < entry.revision) world.log.set(entry.id, entry);
}

/** The log tells the pages that it has changed, and the background. */
async function changeLog<T>(work: () => Promise<T>): Promise<T> {
  if (world.isLogGone) throw new Error('LogUnavailable');
  const result = await work();
  world.hearLog();
  await tellBackground({ type: 'log-changed' }).catch(() => undefined);
  return result;
}

/** As if another page, the shortcut or the menu had written. */
export const writeElsewhere = (...entries: Entry[]) => changeLog(async () => entries.forEach(put));

async function tellBackground(event: ReminderEvent): Promise<void> {
  if (world.isBackgroundGone) throw new Error('Could not establish connection.');
  world.events.push(event);
  // Not from above: the stores import what stands here in the place of the platform.
  const { useReminders } = await import('../../../stores/reminders.ts');
  useReminders.setState({ state: reconcile(useReminders.getState().state, context(), event, Date.now()).state });
}

/** The functions that the tests put in the place of the platform. */
export const platform = {
  reminderStateStore: () => ({ loadReminderState: async () => emptyState, watchReminderState: vi.fn() }),
  messages: () => ({
    sendReminderEvent: vi.fn(tellBackground),
  }),
  settingsStore: () => ({
    loadSettings: vi.fn(),
    watchSettings: vi.fn(),
    leaveSettings: () => undefined,
    changeSettings: async (change: (settings: Settings) => Settings) => {
      if (world.areSettingsStuck) throw new Error('QuotaExceededError');
      world.settings = change(world.settings);
      return world.settings;
    },
  }),
  logDb: () => ({
    watchLog: (hear: () => void) => {
      world.hearLog = hear;
    },
    writeEntries: (entries: Entry[]) => changeLog(async () => entries.forEach(put)),
    changeLog,
    inLog: (_mode: string, work: (transaction: unknown) => Promise<unknown>) => work(null),
    findEntry: async (_transaction: unknown, id: string) => world.log.get(id),
    putEntry: async (_transaction: unknown, entry: Entry) => put(entry),
    readRecentLog: async (date: Day) => {
      if (world.isLogGone) throw new Error('LogUnavailable');
      return { entries: [dayEntries(date, world.log.values())], days: [] };
    },
  }),
  pageWindow: () => ({
    growThisWindow: async ({ height }: { height: number }) => {
      world.grownTo.push(height);
    },
    closeThisPage: async () => {
      world.isClosed = true;
    },
  }),
  chime: () => ({
    playChime: async (volume: number) => {
      world.chimes.push(volume);
      return true;
    },
  }),
  optionsPage: () => ({
    openOptions: vi.fn(),
    openOptionsAt: async (section: string) => {
      if (world.isBackgroundGone) throw new Error('No current window');
      world.sections.push(section);
    },
  }),
};

/** The entries of the log. */
export const logged = () => [...world.log.values()].filter(({ undone }) => !undone);
export const answers = () => world.events.flatMap((event) => (event.type === 'prompt-answered' ? [event.answer] : []));
export const told = (type: ReminderEvent['type']) => world.events.filter((event) => event.type === type);

export function startWorld(): void {
  vi.useFakeTimers({ now: NOW });
  // Testing Library moves stopped timers only for Jest, so it is told that this is Jest.
  vi.stubGlobal('jest', { advanceTimersByTime: (ms: number) => vi.advanceTimersByTime(ms) });
  Object.assign(world, {
    events: [],
    isBackgroundGone: false,
    settings: defaultSettings,
    areSettingsStuck: false,
    log: new Map(),
    isLogGone: false,
    hearLog: () => {},
    grownTo: [],
    isClosed: false,
    chimes: [],
    sections: [],
  });
  sessionStorage.clear();
}

export function endWorld(): void {
  vi.unstubAllGlobals();
  vi.useRealTimers();
}
