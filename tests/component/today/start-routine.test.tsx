import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { routineIndex } from '../../../core/routines/library.ts';
import { NOW, showPopup } from './day.tsx';
import { resetWorld, sendReminderEvent, world } from './world.ts';

vi.mock('../../../platform/messages.ts', async () => (await import('./world.ts')).platform.messages());
vi.mock('../../../platform/options-page.ts', async () => (await import('./world.ts')).platform.optionsPage());
vi.mock('../../../platform/settings-store.ts', async () => (await import('./world.ts')).platform.settingsStore());
vi.mock('../../../platform/log-db.ts', async () => (await import('./world.ts')).platform.logDb());
vi.mock('../../../platform/reminder-state-store.ts', async () => (await import('./world.ts')).platform.reminderStateStore());

const close = vi.fn();

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  vi.stubGlobal('close', close);
  resetWorld();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const start = () => screen.getByRole('button', { name: /^Start drainage/ });
const openPicker = () => userEvent.click(screen.getByRole('button', { name: 'Choose a routine' }));
const choices = () => within(screen.getByRole('menu', { name: 'Choose a routine' })).getAllByRole('menuitemradio');

describe('start drainage', () => {
  it('starts the preferred routine and closes the popup', async () => {
    await showPopup();
    expect(start().textContent).toBe('Start drainage Breathe and open · 45 s');
    await userEvent.click(start());
    expect(sendReminderEvent).toHaveBeenCalledExactlyOnceWith({ type: 'routine-asked', routineId: 'breathe-and-open' });
    expect(close).toHaveBeenCalledOnce();
  });

  it('starts what fits when the preferred one has been ruled out', async () => {
    await showPopup({ settings: { checks: { collarbone: { allowed: false, answeredAt: NOW } } } });
    expect(start().textContent).toContain('No-touch flow');
    await userEvent.click(start());
    expect(sendReminderEvent).toHaveBeenCalledExactlyOnceWith({ type: 'routine-asked', routineId: 'no-touch-flow' });
  });
});

describe('the picker', () => {
  it('shows every routine with its length and how visible it is, and marks the chosen one', async () => {
    await showPopup();
    await openPicker();
    expect(choices()).toHaveLength(routineIndex.length);
    const chosen = screen.getByRole('menuitemradio', { checked: true });
    expect(chosen).toBe(screen.getByRole('menuitemradio', { name: 'Breathe and open 45 s · barely visible to others' }));
    expect(document.activeElement).toBe(chosen);
  });

  it('chooses and starts nothing', async () => {
    await showPopup();
    await openPicker();
    await userEvent.click(screen.getByRole('menuitemradio', { name: /^No-touch flow/ }));
    expect(screen.queryByRole('menu')).toBeNull();
    expect(world.settings.routine.preferred).toBe('no-touch-flow');
    expect(start().textContent).toContain('No-touch flow');
    expect(sendReminderEvent).not.toHaveBeenCalledWith(expect.objectContaining({ type: 'routine-asked' }));
    expect(close).not.toHaveBeenCalled();
  });

  it('leaves out what a safety check has ruled out', async () => {
    await showPopup({ settings: { checks: { general: { allowed: false, answeredAt: NOW } } } });
    await openPicker();
    screen.getByRole('menuitemradio', { name: /^No-touch flow/, checked: true });
    expect(screen.queryByRole('menuitemradio', { name: /^Breathe and open/ })).toBeNull();
  });

  it('says when the choice could not be saved, and keeps the one before', async () => {
    await showPopup();
    world.canSaveSettings = false;
    await openPicker();
    await userEvent.click(screen.getByRole('menuitemradio', { name: /^No-touch flow/ }));
    expect(screen.getByRole('alert').textContent).toContain('could not be saved');
    expect(start().textContent).toContain('Breathe and open');
  });
});
