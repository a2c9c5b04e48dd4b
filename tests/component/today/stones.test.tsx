import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import type { Instant } from '../../../core/time.ts';
import { connectDayAhead, useDayAhead } from '../../../stores/day-ahead.ts';
import { clockTime, dueAt, NOW, routine, settle, showPopup } from './day.tsx';
import { resetWorld } from './world.ts';

const kept = vi.hoisted(() => ({ breaks: [] as unknown, canSave: true }));
const saveDayAhead = vi.hoisted(() => vi.fn());

vi.mock('../../../platform/messages.ts', async () => (await import('./world.ts')).platform.messages());
vi.mock('../../../platform/page/options-page.ts', async () => (await import('./world.ts')).platform.optionsPage());
vi.mock('../../../platform/settings-store.ts', async () => (await import('./world.ts')).platform.settingsStore());
vi.mock('../../../platform/log/database.ts', async () => (await import('./world.ts')).platform.logDb());
vi.mock('../../../platform/log/write.ts', async () => (await import('./world.ts')).platform.logDb());
vi.mock('../../../platform/reminder-state-store.ts', async () => (await import('./world.ts')).platform.reminderStateStore());
vi.mock('../../../platform/day-ahead-store.ts', () => ({ loadDayAhead: async () => kept.breaks, saveDayAhead }));

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  resetWorld();
  saveDayAhead.mockReset().mockImplementation(async (breaks: readonly Instant[]) => {
    if (!kept.canSave) throw new Error('the storage is full');
    kept.breaks = breaks;
  });
  Object.assign(kept, { breaks: [], canSave: true });
  useDayAhead.setState(useDayAhead.getInitialState());
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const stones = () => [document.querySelectorAll('.pebble:not(.open)').length, document.querySelectorAll('.pebble.open').length];
/** The looks of the row since then, one after the other. */
function watchStones(): () => string[] {
  const seen = new Set<string>();
  const look = () => {
    const [done, open] = stones();
    if (screen.queryByRole('main')) seen.add(`${done} done, ${open} to come`);
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    return [...seen];
  };
}

/** Face drainage at 14:40, 15:40 and 16:40; the next day begins at four, and nothing is to come after 17:00. */
const afternoon = {
  state: dueAt(clockTime(14, 40)),
  settings: {
    hours: { on: true, week: Array.from({ length: 7 }, () => [{ from: 9 * 60, to: 17 * 60 }]) },
    reminders: { ...defaultSettings.reminders, drink: { ...defaultSettings.reminders.drink, enabled: false } },
  },
};

describe('the stones of a day', () => {
  it('are one for each break done and for each still to come, as soon as these have been counted', async () => {
    await showPopup({ ...afternoon, entries: [routine(clockTime(13, 40))] });
    expect(stones()).toEqual([1, 3]);
  });

  it('are none for a drink reminder of your own', async () => {
    const tea = { ...afternoon.settings.reminders.drainage, id: 'own-1', name: 'Tea', routineId: null, hours: null };
    const counted = { countedFrom: clockTime(14, 10), snoozed: null, offUntil: null };
    const state = { ...afternoon.state, reminders: { ...afternoon.state.reminders, 'own-1': counted } };
    await showPopup({ state, settings: { ...afternoon.settings, ownReminders: [{ ...tea, everyMin: 30 }] } });
    expect(stones()).toEqual([0, 3]);
  });

  it('are there at once when a popup has counted them before', async () => {
    const seen = watchStones();
    await showPopup(afternoon);
    expect(seen()).toEqual(['0 done, 0 to come', '0 done, 3 to come']);
    cleanup();

    await connectDayAhead();
    const seenAgain = watchStones();
    await showPopup(afternoon);
    expect(seenAgain()).toEqual(['0 done, 3 to come']);
  });

  it('are counted anew when the day has gone otherwise than was foreseen', async () => {
    kept.breaks = [clockTime(15, 0)];
    await connectDayAhead();
    await showPopup(afternoon);
    expect(stones()).toEqual([0, 3]);
    expect(kept.breaks).toEqual([clockTime(14, 40), clockTime(15, 40), clockTime(16, 40)]);
  });

  it('are remembered when they have changed, and not written again when they have not', async () => {
    await showPopup(afternoon);
    expect(saveDayAhead).toHaveBeenCalledTimes(1);
    cleanup();
    await connectDayAhead();
    await showPopup(afternoon);
    expect(saveDayAhead).toHaveBeenCalledTimes(1);
  });

  it('are not written again as long as those remembered tell as many', async () => {
    kept.breaks = [clockTime(14, 50), clockTime(15, 50), clockTime(16, 50)];
    await connectDayAhead();
    await showPopup(afternoon);
    expect(stones()).toEqual([0, 3]);
    expect(saveDayAhead).not.toHaveBeenCalled();
  });

  it('are shown also where they cannot be remembered', async () => {
    kept.canSave = false;
    await showPopup(afternoon);
    await settle();
    expect(stones()).toEqual([0, 3]);
  });

  it('stand for an overdue break too, and forget none that is overdue', async () => {
    await showPopup({ ...afternoon, state: dueAt(clockTime(14, 5)) });
    // Now, and an hour after each.
    expect(stones()).toEqual([0, 3]);
    expect(kept.breaks).toEqual([NOW + 3_600_000, NOW + 7_200_000]);
  });
});
