import { vi } from 'vitest';
import { dayEntries } from '../../../core/log/day-entries.ts';
import { type DayTotals, totalsOf } from '../../../core/log/day-totals.ts';
import type { Entry } from '../../../core/log/entry.ts';
import type { Day } from '../../../core/log/local-day.ts';
import { emptyState } from '../../../core/reminders/empty-state.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import type { Settings } from '../../../core/settings/schema.ts';
import { entryDrafts } from '../entry-drafts.ts';

/** The browser around a popup, as far as the stores see it: a log and settings in memory, and a background that listens. */
export const world = {
  entries: [] as Entry[],
  settings: defaultSettings as Settings,
  /** The totals of earlier days in the log. */
  daysBefore: [] as DayTotals[],
  isLogOpen: true,
  /** Whether the day has room for more entries. */
  isDayFull: false,
  canSaveSettings: true,
  watchers: [] as (() => void)[],
};

export const sendReminderEvent = vi.fn(async (_event: unknown): Promise<void> => undefined);
export const openOptions = vi.fn(async () => undefined);
export const openOptionsAt = vi.fn(async (_section: string): Promise<void> => undefined);

export function resetWorld(): void {
  Object.assign(world, {
    entries: [],
    daysBefore: [],
    settings: defaultSettings,
    isLogOpen: true,
    isDayFull: false,
    canSaveSettings: true,
    watchers: [],
  });
  entryDrafts.kept = null;
  vi.clearAllMocks();
}

export const platform = {
  messages: () => ({ sendReminderEvent }),
  optionsPage: () => ({ openOptions, openOptionsAt }),
  reminderStateStore: () => ({ loadReminderState: async () => emptyState, watchReminderState: vi.fn() }),
  dayAheadStore: () => ({ loadDayAhead: async () => [], saveDayAhead: async () => undefined }),
  settingsStore: () => ({
    loadSettings: async () => world.settings,
    watchSettings: vi.fn(),
    leaveSettings: () => undefined,
    changeSettings: async (change: (settings: Settings) => Settings) => {
      if (!world.canSaveSettings) throw new Error('the storage is full');
      world.settings = change(world.settings);
      return world.settings;
    },
  }),
  logDb: () => ({
    watchLog: (onChange: () => void) => void world.watchers.push(onChange),
    writeEntries: async (entries: readonly Entry[]) => {
      openLog();
      if (world.isDayFull) throw new DOMException('no room', 'DayFullError');
      const ids = new Set(entries.map(({ id }) => id));
      world.entries = [...world.entries.filter(({ id }) => !ids.has(id)), ...entries];
      for (const onChange of world.watchers) onChange();
    },
    inLog: async (_mode: string, work: (transaction: unknown) => Promise<unknown>) => {
      openLog();
      return work(null);
    },
    findEntry: async (_transaction: unknown, id: string) => world.entries.find((entry) => entry.id === id),
    putEntry: async (_transaction: unknown, entry: Entry) => {
      world.entries = [...world.entries.filter(({ id }) => id !== entry.id), entry];
    },
    changeLog: async (work: () => Promise<unknown>) => {
      const result = await work();
      for (const onChange of world.watchers) onChange();
      return result;
    },
    // The entries of a test are today's, whatever day they have.
    readRecentLog: async (date: Day) => {
      openLog();
      return { entries: [dayEntries(date, world.entries)], days: [totalsOf(date, world.entries), ...world.daysBefore] };
    },
  }),
};

function openLog(): void {
  if (!world.isLogOpen) throw new Error('the log cannot be opened');
}
