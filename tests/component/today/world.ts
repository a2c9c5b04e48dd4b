import { vi } from 'vitest';
import type { Entry } from '../../../core/log/entry.ts';
import { emptyState } from '../../../core/reminders/empty-state.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import type { Settings } from '../../../core/settings/schema.ts';

/** The browser around a popup, as far as the stores see it: a log and settings in memory, and a background that listens. */
export const world = {
  entries: [] as Entry[],
  settings: defaultSettings as Settings,
  isLogOpen: true,
  canSaveSettings: true,
  watchers: [] as (() => void)[],
};

export const sendReminderEvent = vi.fn(async (_event: unknown): Promise<void> => undefined);
export const openOptionsPage = vi.fn(async () => undefined);
export const openOptionsSection = vi.fn(async (_section: string): Promise<void> => undefined);

export function resetWorld(): void {
  Object.assign(world, { entries: [], settings: defaultSettings, isLogOpen: true, canSaveSettings: true, watchers: [] });
  vi.clearAllMocks();
}

export const platform = {
  messages: () => ({ sendReminderEvent }),
  optionsPage: () => ({ openOptionsPage, openOptionsSection }),
  reminderStateStore: () => ({ loadReminderState: async () => emptyState, watchReminderState: vi.fn() }),
  dayAheadStore: () => ({ loadDayAhead: async () => [], saveDayAhead: async () => undefined }),
  settingsStore: () => ({
    loadSettings: async () => world.settings,
    watchSettings: vi.fn(),
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
    tellChanged: () => {
      for (const onChange of world.watchers) onChange();
    },
    readDay: async (day: string, outbox: readonly Entry[]) => {
      openLog();
      const entries = [...world.entries.filter(({ undone }) => !undone), ...outbox];
      const drinks = entries.filter((entry) => entry.kind === 'drink');
      const routines = entries.filter((entry) => entry.kind === 'routine');
      const totals = {
        day,
        drinks: drinks.length,
        drinkMl: drinks.reduce((sum, { ml }) => sum + ml, 0),
        routines: routines.length,
        routineSeconds: routines.reduce((sum, { seconds }) => sum + seconds, 0),
      };
      return { entries, totals };
    },
  }),
};

function openLog(): void {
  if (!world.isLogOpen) throw new Error('the log cannot be opened');
}
