import { vi } from 'vitest';
import { emptyState } from '../../../core/reminders/empty-state.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import type { Settings } from '../../../core/settings/schema.ts';

/** The settings in storage: the settings store writes them through the platform, which the tests replace by this. */
export const storage = {
  settings: defaultSettings,
  /** Every change that was saved, in order. */
  saved: [] as Settings[],
  /** The settings that a page has left behind as it went. */
  left: null as Settings | null,
  isBroken: false,
  /** The promise that a change has to wait for before it is saved. */
  busy: Promise.resolve(),
};

async function changeStored(change: (settings: Settings) => Settings): Promise<Settings> {
  await storage.busy;
  if (storage.isBroken) throw new Error('storage is full');
  storage.settings = change(storage.settings);
  storage.saved.push(storage.settings);
  return storage.settings;
}

/** The items of the toolbar menu; nothing when it is not there. */
export const menu = { items: '' };
/** How the browser answers when it is asked for a permission, and what it was asked. */
export const permissions = { answer: true as boolean | Error, asked: [] as string[], removed: [] as string[], granted: new Set<string>() };

/** How loud the chime was played, each time; and whether it can be. */
export const chime = { played: [] as number[], canPlay: true };

/** The shortcuts that the browser has, and whether it opens its page for them. */
export const shortcuts = {
  all: [
    { name: '_execute_action', description: '', keys: 'Alt+Shift+O' },
    { name: 'log-drink', description: 'Log a glass of water', keys: '' },
  ],
  canOpen: true,
  opened: 0,
};

/** The notifications that were sent, by their titles; and whether the system takes one. */
export const notifications = { sent: [] as string[], canSend: true };

/** In place of the platform. Every test file mocks with these functions the modules that the page reaches: `vi.mock` works only there. */
export const platform = {
  settingsStore: () => ({
    changeSettings: changeStored,
    leaveSettings: (settings: Settings) => void Object.assign(storage, { left: settings }),
    loadSettings: vi.fn(),
    watchSettings: vi.fn(),
  }),
  reminderStateStore: () => ({ loadReminderState: async () => emptyState, watchReminderState: vi.fn() }),
  messages: () => ({ sendReminderEvent: vi.fn(async () => undefined) }),
  logDb: () => ({
    readRecentLog: vi.fn(async () => ({ entries: [], days: [] })),
    watchLog: vi.fn(() => () => {}),
    writeEntries: vi.fn(),
    inLog: vi.fn(async () => null),
  }),
  menu: () => ({
    isMenuOptional: true,
    buildMenu: async (isPaused: boolean) => void Object.assign(menu, { items: isPaused ? 'resume' : 'pause' }),
    takeMenuAway: async () => void Object.assign(menu, { items: '' }),
  }),
  permissions: () => ({
    requestPermission: async (permission: string) => {
      permissions.asked.push(permission);
      if (permissions.answer instanceof Error) throw permissions.answer;
      if (permissions.answer) permissions.granted.add(permission);
      return permissions.answer;
    },
    hasPermission: async (permission: string) => permissions.granted.has(permission),
    removePermission: async (permission: string) => {
      permissions.removed.push(permission);
      permissions.granted.delete(permission);
    },
    watchPermissions: vi.fn(),
  }),
  shortcuts: () => ({
    readShortcuts: async () => shortcuts.all,
    openShortcutPage: async () => {
      shortcuts.opened += 1;
      return shortcuts.canOpen;
    },
  }),
  notification: () => ({
    showNotification: async (_id: string, { title }: { title: string }) => {
      if (!notifications.canSend) throw new Error('not taken');
      notifications.sent.push(title);
    },
  }),
  chime: () => ({
    playChime: async (volume: number) => {
      chime.played.push(volume);
      return chime.canPlay;
    },
  }),
};
