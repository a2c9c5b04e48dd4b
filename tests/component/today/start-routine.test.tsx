import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { routineIndex } from '../../../core/routines/library.ts';
import { loadRoutine } from '../../../core/routines/load-routine.ts';
import { ownSummaries } from '../../../core/routines/own-summaries.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import { HOUR } from '../../../core/time.ts';
import { useOwnRoutines } from '../../../stores/own-routines.ts';
import { NOW, running, settle, showPopup } from './day.tsx';
import { openOptionsAt, resetWorld, sendReminderEvent, world } from './world.ts';

vi.mock('../../../platform/day-ahead-store.ts', async () => (await import('./world.ts')).platform.dayAheadStore());
vi.mock('../../../platform/messages.ts', async () => (await import('./world.ts')).platform.messages());
vi.mock('../../../platform/page/options-page.ts', async () => (await import('./world.ts')).platform.optionsPage());
vi.mock('../../../platform/settings-store.ts', async () => (await import('./world.ts')).platform.settingsStore());
vi.mock('../../../platform/log/database.ts', async () => (await import('./world.ts')).platform.logDb());
vi.mock('../../../platform/log/write.ts', async () => (await import('./world.ts')).platform.logDb());
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
const openPicker = async () => {
  await userEvent.click(screen.getByRole('button', { name: 'Choose a routine' }));
  await settle();
};
const choices = () => within(screen.getByRole('menu', { name: 'Choose a routine' })).getAllByRole('menuitemradio');

describe('a routine that was left in its middle', () => {
  const left = (at: number, routineId = 'neck-release') => ({ ...running, folded: { routineId, variant: 'full' as const, at } });

  it('is offered first, and the other start stays', async () => {
    await showPopup({ state: left(NOW - HOUR) });
    const [first, second] = screen.getAllByRole('button', { name: /^(Go on|Start)/ });
    expect(first?.textContent).toBe('Go on with Neck release');
    expect(second).toBe(start());
    await userEvent.click(first as HTMLElement);
    expect(sendReminderEvent).toHaveBeenCalledExactlyOnceWith({ type: 'folded-asked' });
    expect(close).toHaveBeenCalledOnce();
  });

  it.each([
    ['of yesterday', left(NOW - 12 * HOUR)],
    ['that is gone', left(NOW - HOUR, 'own-gone')],
  ])('%s is not', async (_, state) => {
    await showPopup({ state });
    expect(screen.queryByRole('button', { name: /^Go on/ })).toBeNull();
  });
});

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

  describe('with the chosen one at rest after it left somebody sore', () => {
    const sore = (days: number) => ({
      settings: { routine: { ...defaultSettings.routine, sore: { routineId: 'breathe-and-open', at: NOW - days * 24 * HOUR } } },
    });

    it('starts the one without touch, and says why', async () => {
      await showPopup(sore(1));
      expect(start().textContent).toContain('No-touch flow');
      expect(screen.getByText(/^Breathe and open left you sore/)).toBeTruthy();
      await userEvent.click(start());
      expect(sendReminderEvent).toHaveBeenCalledExactlyOnceWith({ type: 'routine-asked', routineId: 'no-touch-flow' });
    });

    it('forbids nothing', async () => {
      await showPopup(sore(1));
      await userEvent.click(screen.getByRole('button', { name: 'Start it all the same' }));
      expect(sendReminderEvent).toHaveBeenCalledExactlyOnceWith({ type: 'routine-asked', routineId: 'breathe-and-open' });
    });

    it('says nothing more after the rest', async () => {
      await showPopup(sore(3));
      expect(start().textContent).toContain('Breathe and open');
      expect(screen.queryByText(/left you sore/)).toBeNull();
    });
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

  it('has favourites first, and leaves out what is hidden', async () => {
    const routine = { ...world.settings.routine, favourites: ['under-eye-ease'], hidden: ['neck-release'] };
    await showPopup({ settings: { routine } });
    await openPicker();
    expect(choices()[0]?.textContent).toContain('Under-eye ease');
    expect(choices()).toHaveLength(routineIndex.length - 1);
    expect(screen.queryByRole('menuitemradio', { name: /^Neck release/ })).toBeNull();
  });

  it('leads on to the library', async () => {
    await showPopup();
    await openPicker();
    await userEvent.click(screen.getByRole('menuitem', { name: 'More routines' }));
    expect(openOptionsAt).toHaveBeenCalledExactlyOnceWith('routines');
    expect(close).toHaveBeenCalledOnce();
  });

  it('has own routines too, which start like the others', async () => {
    const own = { ...(await loadRoutine('neck-release')), id: 'own-1', name: 'Evening neck' };
    useOwnRoutines.setState({ own: ownSummaries({ routines: [own] }) });
    await showPopup();
    await openPicker();
    await userEvent.click(screen.getByRole('menuitemradio', { name: /^Evening neck/ }));
    expect(start().textContent).toBe('Start drainage Evening neck · 60 s');
    await userEvent.click(start());
    expect(sendReminderEvent).toHaveBeenCalledWith({ type: 'routine-asked', routineId: 'own-1' });
    useOwnRoutines.setState({ own: [] });
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
