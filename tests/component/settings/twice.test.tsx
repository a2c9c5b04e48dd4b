import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sendReminderEvent } from '../../../platform/messages.ts';
import { actOnEverything } from '../focus.ts';
import { pressEverything, twiceAsMuch } from '../twice.ts';
import { type Opened, openPage, ownReminder, pass, startTime, stopTime } from './page.tsx';
import { notifications, permissions, shortcuts, storage } from './world.ts';

vi.mock('../../../platform/browser.ts', () => ({ browser: {} }));
vi.mock('../../../platform/settings-store.ts', async () => (await import('./world.ts')).platform.settingsStore());
vi.mock('../../../platform/reminder-state-store.ts', async () => (await import('./world.ts')).platform.reminderStateStore());
vi.mock('../../../platform/messages.ts', async () => (await import('./world.ts')).platform.messages());
vi.mock('../../../platform/log/database.ts', async () => (await import('./world.ts')).platform.logDb());
vi.mock('../../../platform/log/write.ts', async () => (await import('./world.ts')).platform.logDb());
vi.mock('../../../platform/permissions.ts', async () => (await import('./world.ts')).platform.permissions());
vi.mock('../../../platform/menu.ts', async () => (await import('./world.ts')).platform.menu());
vi.mock('../../../platform/page/chime.ts', async () => (await import('./world.ts')).platform.chime());
vi.mock('../../../platform/shortcuts.ts', async () => (await import('./world.ts')).platform.shortcuts());
vi.mock('../../../platform/notification.ts', async () => (await import('./world.ts')).platform.notification());

beforeEach(() => stopTime(new Date('2026-11-23T09:00:00Z').getTime()));
afterEach(() => {
  cleanup();
  startTime();
});

/** Every press of these controls is one step more, and is seen: a list that grows, a number that goes on. */
const GOES_ON = /^Add|a little (?:less|more)$/u;

const surface = (opened: Opened) => ({
  open: async () => {
    vi.mocked(sendReminderEvent).mockClear();
    openPage(opened);
    await pass(400);
  },
  settle: () => pass(0),
  written: () =>
    storage.saved.length +
    vi.mocked(sendReminderEvent).mock.calls.length +
    permissions.asked.length +
    notifications.sent.length +
    shortcuts.opened,
});

const times = [
  { at: 600, weekdays: [1, 2] },
  { at: 900, weekdays: [3] },
];

const SURFACES: [string, Opened, string[]][] = [
  ['the reminders', { settings: { ownReminders: [ownReminder({ times })] } }, []],
  ['the hours', { section: 'schedule' }, []],
  ['the drinks', { section: 'drinks', settings: { volumes: { unit: 'ml', portionsMl: [100, 200, 300] } } }, ['Remove 200 mL']],
  ['the interruptions', { section: 'interruptions' }, []],
  ['how it looks', { section: 'appearance' }, ['Dark']],
];

it.each(SURFACES)('%s: what is pressed twice is saved once', async (_, opened, some) => {
  const pressed = await pressEverything(surface(opened));
  expect(pressed.length).toBeGreaterThan(1);
  expect(pressed.map(({ name }) => name)).toEqual(expect.arrayContaining(some));
  expect(twiceAsMuch(pressed.filter(({ name }) => !GOES_ON.test(name)))).toEqual([]);
});

it.each(SURFACES)('%s: the focus stays on something that is seen, whatever is done by the keyboard', async (_, opened) => {
  const { acted, lost } = await actOnEverything(surface(opened));
  expect(acted.length).toBeGreaterThan(1);
  expect(lost).toEqual([]);
});

it.each(['sound', 'safety', 'about'])('the section %s keeps the focus on something that is seen too', async (section) => {
  const { acted, lost } = await actOnEverything(surface({ section }));
  expect(acted.length).toBeGreaterThan(1);
  expect(lost).toEqual([]);
});
