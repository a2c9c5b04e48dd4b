import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyState } from '../../../core/reminders/empty-state.ts';
import { sendReminderEvent } from '../../../platform/messages.ts';
import { usePermissions } from '../../../stores/permissions.ts';
import { useReminders } from '../../../stores/reminders.ts';
import { alerts, openPage, pass, startTime, stopTime } from './page.tsx';
import { menu, permissions, shortcuts, storage } from './world.ts';

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

async function open() {
  const page = openPage({ section: '#about' });
  await pass(0);
  return page;
}

const part = (name: string) => within(screen.getByRole('region', { name }));

describe('the single keys of the player', () => {
  const toggle = () => screen.getByRole('switch', { name: 'Single keys while a routine plays' });

  it('are switched off where they are listed, undone, and put back with the section', async () => {
    const { user } = await open();
    expect(toggle().getAttribute('aria-checked')).toBe('true');
    expect(part('Keyboard shortcuts').getByText(/R begins a step again/)).toBeTruthy();
    await user.click(toggle());
    await pass(0);
    expect(storage.settings.letterKeys).toBe(false);
    await user.click(screen.getByRole('button', { name: 'Undo the last change' }));
    await pass(0);
    expect(storage.settings.letterKeys).toBe(true);
    await user.click(toggle());
    await pass(0);
    await user.click(screen.getByRole('button', { name: 'Back to the defaults' }));
    await pass(0);
    expect(storage.settings.letterKeys).toBe(true);
    expect(screen.getByText('These settings are as they came.')).toBeTruthy();
  });

  it('can be switched where the browser has no shortcuts', async () => {
    const { all } = shortcuts;
    shortcuts.all = [];
    const { user } = await open();
    await user.click(toggle());
    await pass(0);
    expect(storage.settings.letterKeys).toBe(false);
    shortcuts.all = all;
  });
});

describe('the menu of the toolbar icon', () => {
  const toggle = () => screen.getByRole('switch', { name: 'Menu at a right-click' });
  const isOn = () => toggle().getAttribute('aria-checked') === 'true';
  afterEach(() => {
    Object.assign(menu, { items: '' });
    Object.assign(permissions, { answer: true, asked: [], removed: [] });
    useReminders.setState(useReminders.getInitialState());
    usePermissions.setState(usePermissions.getInitialState());
  });

  it('comes when it is switched on, and the background hears of it', async () => {
    const { user } = await open();
    expect(isOn()).toBe(false);
    await user.click(toggle());
    await pass(0);
    expect([isOn(), permissions.asked, menu.items, alerts()]).toEqual([true, ['contextMenus'], 'pause', '']);
    expect(sendReminderEvent).toHaveBeenLastCalledWith({ type: 'look' });
  });

  it('offers to resume while paused', async () => {
    const { user } = await open();
    useReminders.setState({ state: { ...emptyState, pause: { since: 0, until: null } } });
    await user.click(toggle());
    await pass(0);
    expect(menu.items).toBe('resume');
  });

  it('goes with its permission when it is switched off', async () => {
    menu.items = 'pause';
    const { user } = await open();
    act(() => usePermissions.setState({ contextMenus: true }));
    await user.click(toggle());
    await pass(0);
    expect([isOn(), permissions.removed, menu.items]).toEqual([false, ['contextMenus'], '']);
  });

  it('stays away when the browser refuses, and says so', async () => {
    const { user } = await open();
    permissions.answer = false;
    await user.click(toggle());
    await pass(0);
    expect([isOn(), menu.items, alerts()]).toEqual([false, '', 'Your browser did not allow it, so this stays off.']);
  });
});

describe('the keyboard shortcuts', () => {
  const usual = [...shortcuts.all];
  afterEach(() => {
    shortcuts.all = [...usual];
  });

  it('are listed with their keys, also those that have none', async () => {
    await open();
    const list = part('Keyboard shortcuts');
    expect(list.getAllByRole('term').map(({ textContent }) => textContent)).toEqual(['Open Rill', 'Log a glass of water']);
    expect(list.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual(['Alt+Shift+O', 'Not set']);
  });

  it('are changed in the page of the browser, and read again on the way back', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'Change the shortcuts' }));
    expect(shortcuts.opened).toBe(1);
    expect(alerts()).toBe('');
    shortcuts.all = [{ name: 'log-drink', description: 'Log a glass of water', keys: 'Alt+W' }];
    await act(async () => void dispatchEvent(new Event('focus')));
    expect(part('Keyboard shortcuts').getByText('Alt+W')).toBeTruthy();
  });

  it('say where that page is when the browser does not open it', async () => {
    const { user } = await open();
    shortcuts.canOpen = false;
    await user.click(screen.getByRole('button', { name: 'Change the shortcuts' }));
    await pass(0);
    expect(alerts()).toContain('about:addons');
  });

  it('are left out where the browser has none', async () => {
    shortcuts.all = [];
    await open();
    expect(part('Keyboard shortcuts').queryByRole('term')).toBeNull();
    expect(part('Keyboard shortcuts').queryByRole('button')).toBeNull();
  });
});

describe('what Rill rests on', () => {
  it('is told with links that tell the other side nothing, and are followed only by a click', async () => {
    await open();
    await act(() => vi.dynamicImportSettled());
    const links = [...(screen.getByRole('region', { name: 'Sources' }).querySelectorAll('a') ?? [])];
    expect(links.length).toBeGreaterThan(40);
    expect(links.filter((link) => link.target !== '_blank' || link.rel !== 'noreferrer')).toEqual([]);
    expect(part('Sources').getByText(/European Food Safety Authority, 2010/)).toBeTruthy();
  });

  it('names the code of others with version, licence and its whole text', async () => {
    await open();
    await act(() => vi.dynamicImportSettled());
    const summary = part('Code by others').getByText('zustand').closest('summary');
    expect(summary?.textContent).toMatch(/^zustand [\d.]+ MIT$/);
    expect(summary?.parentElement?.querySelector('pre')?.textContent).toContain('MIT License');
  });
});
