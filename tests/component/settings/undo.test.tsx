import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import type { Settings } from '../../../core/settings/schema.ts';
import { saveSettings } from '../../../stores/settings.ts';
import { alerts, openPage, ownReminder, pass, reminders, startTime, stopTime } from './page.tsx';
import { permissions, storage } from './world.ts';

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

const undo = () => screen.queryByRole('button', { name: 'Undo the last change' });
const told = () => document.querySelector('main [role="status"]')?.textContent;
const drink = () => screen.getByRole('switch', { name: 'Drink' });
const headsUp = () => screen.getByRole('switch', { name: 'A minute before' });
const press = (key: string, more = {}) =>
  act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more }));

describe('taking a change back', () => {
  it('is offered after a change, for some seconds', async () => {
    const { user } = openPage();
    expect(undo()).toBeNull();
    await user.click(drink());
    await pass(0);
    expect(undo()).not.toBeNull();
    await pass(8_500);
    expect(undo()).toBeNull();
  });

  it('stays while the focus is on it', async () => {
    const { user } = openPage();
    await user.click(drink());
    await pass(0);
    await act(async () => undo()?.focus());
    await pass(60_000);
    expect(undo()).not.toBeNull();
  });

  it('brings back what was, one change after another, and leaves the focus at the title', async () => {
    const { user } = openPage();
    await user.click(drink());
    await user.click(headsUp());
    await pass(0);
    await user.click(undo() as HTMLElement);
    await pass(0);
    expect(told()).toBe('Taken back');
    expect([storage.settings.headsUp, storage.settings.reminders.drink.enabled]).toEqual([false, false]);
    expect(document.activeElement).toBe(undo());
    await user.click(undo() as HTMLElement);
    await pass(0);
    expect(storage.settings).toEqual(defaultSettings);
    expect(undo()).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  });

  it('leaves what another page has changed meanwhile', async () => {
    const { user } = openPage();
    await user.click(drink());
    await pass(0);
    storage.settings = {
      ...storage.settings,
      theme: 'dark',
      reminders: { ...storage.settings.reminders, drainage: { ...storage.settings.reminders.drainage, everyMin: 90 } },
    };
    await user.click(undo() as HTMLElement);
    await pass(0);
    expect(storage.settings).toEqual({ ...defaultSettings, theme: 'dark', reminders: reminders({ everyMin: 90 }) });
  });

  it('can be tried again when it could not be saved', async () => {
    const { user } = openPage();
    await user.click(drink());
    await pass(0);
    storage.isBroken = true;
    await user.click(undo() as HTMLElement);
    await pass(0);
    expect(alerts()).toContain('could not be saved');
    storage.isBroken = false;
    await user.click(undo() as HTMLElement);
    await pass(0);
    expect(storage.settings).toEqual(defaultSettings);
  });

  it('is not offered for a change that changed nothing', async () => {
    openPage();
    await act(() => saveSettings((settings) => ({ ...settings })));
    expect(undo()).toBeNull();
  });

  it.each([{ ctrlKey: true }, { metaKey: true }])('goes by the keys %j, also later', async (held) => {
    const { user } = openPage();
    await user.click(drink());
    await pass(60_000);
    await press('z', held);
    expect(storage.settings).toEqual(defaultSettings);
  });

  it('leaves the keys to a text field', async () => {
    const { user } = openPage();
    await user.click(drink());
    await pass(0);
    await user.click(screen.getByRole('textbox', { name: /^Face drainage/ }));
    await press('z', { ctrlKey: true });
    expect(storage.settings.reminders.drink.enabled).toBe(false);
  });
});

describe('back to the defaults', () => {
  const reset = () => screen.queryByRole('button', { name: 'Back to the defaults' });
  const changed: Partial<Settings> = {
    reminders: reminders({ everyMin: 30 }),
    headsUp: true,
    ownReminders: [ownReminder()],
    theme: 'dark',
    checks: { neck: { allowed: true, answeredAt: 5 } },
  };

  it('is there only where something differs', async () => {
    const { user } = openPage();
    expect(reset()).toBeNull();
    expect(screen.getByText('These settings are as they came.')).toBeTruthy();
    await user.click(drink());
    await pass(0);
    expect(reset()).not.toBeNull();
  });

  it('puts back the settings of the section, and nothing else', async () => {
    const { user } = openPage({ settings: changed });
    await user.click(reset() as HTMLElement);
    await pass(0);
    expect(storage.settings).toEqual({ ...defaultSettings, ...changed, reminders: defaultSettings.reminders, headsUp: false });
    expect(reset()).toBeNull();
    expect(document.activeElement?.textContent).toBe('These settings are as they came.');
  });

  it('can be taken back as one change', async () => {
    const { user } = openPage({ settings: changed });
    await user.click(reset() as HTMLElement);
    await pass(0);
    await user.click(undo() as HTMLElement);
    await pass(0);
    expect(storage.settings).toEqual({ ...defaultSettings, ...changed });
  });

  it('gives the permission for call pages back', async () => {
    const presence = { ...defaultSettings.presence, holdCalls: true };
    const { user } = openPage({ section: '#interruptions', settings: { presence }, granted: { tabs: true } });
    await user.click(reset() as HTMLElement);
    await pass(0);
    expect(storage.settings.presence.holdCalls).toBe(false);
    expect(permissions.removed).toEqual(['tabs']);
  });

  it('so does taking back what needed it, also when it was asked for just now', async () => {
    const { user } = openPage({ section: '#interruptions' });
    await user.click(screen.getByRole('switch', { name: 'While a call page is open' }));
    await pass(0);
    expect([storage.settings.presence.holdCalls, [...permissions.granted]]).toEqual([true, ['tabs']]);
    await user.click(undo() as HTMLElement);
    await pass(0);
    expect([storage.settings.presence.holdCalls, [...permissions.granted]]).toEqual([false, []]);
  });

  it('any change gives back what nothing needs, and keeps what something does', async () => {
    const own = [ownReminder({ way: 'notification', enabled: false })];
    const { user } = openPage({ settings: { ownReminders: own }, granted: { notifications: true, tabs: true } });
    await user.click(drink());
    await pass(0);
    expect([...permissions.granted]).toEqual(['notifications']);
    await act(() => saveSettings((settings) => ({ ...settings, ownReminders: [] })));
    await pass(0);
    expect([...permissions.granted]).toEqual([]);
  });

  it('nothing is given back by a change that could not be saved', async () => {
    const presence = { ...defaultSettings.presence, holdCalls: true };
    const { user } = openPage({ section: '#interruptions', settings: { presence }, granted: { tabs: true } });
    storage.isBroken = true;
    await user.click(screen.getByRole('switch', { name: 'While a call page is open' }));
    await pass(0);
    expect([...permissions.granted]).toEqual(['tabs']);
  });

  it('never touches an answer to a safety check', async () => {
    const situation = { ...defaultSettings.situation, glasses: true };
    const { user } = openPage({ section: '#safety', settings: { ...changed, situation } });
    await user.click(reset() as HTMLElement);
    await pass(0);
    expect(storage.settings).toEqual({ ...defaultSettings, ...changed });
  });

  it.each(['#why', '#history', '#data'])('is not there in %s, which has no settings', async (section) => {
    openPage({ section });
    expect(reset()).toBeNull();
    expect(screen.queryByText('These settings are as they came.')).toBeNull();
  });
});
