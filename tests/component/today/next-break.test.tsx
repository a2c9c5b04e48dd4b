import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyState } from '../../../core/reminders/state.ts';
import { defaultSettings } from '../../../core/settings/schema.ts';
import { clockTime, dueAt, NOW, onScreen, running, setReminders, showPopup, TOMORROW } from './day.tsx';
import { openOptionsPage, resetWorld, sendReminderEvent } from './world.ts';

vi.mock('../../../platform/messages.ts', async () => (await import('./world.ts')).platform.messages());
vi.mock('../../../platform/options-page.ts', async () => (await import('./world.ts')).platform.optionsPage());
vi.mock('../../../platform/settings-store.ts', async () => (await import('./world.ts')).platform.settingsStore());
vi.mock('../../../platform/log-db.ts', async () => (await import('./world.ts')).platform.logDb());
vi.mock('../../../platform/reminder-state-store.ts', async () => (await import('./world.ts')).platform.reminderStateStore());

const DAY = 24 * 3_600_000;
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

/** Intl puts a narrow space before AM and PM. */
const headline = () => screen.getByRole('heading', { level: 1 }).textContent.replace(/\s+/g, ' ');
const off = { ...defaultSettings.reminders.drink, enabled: false };

describe('the headline', () => {
  it.each([
    ['a due time', clockTime(14, 40), 'Next break 2:40 PM in 23 min'],
    ['one that is seconds away', NOW + 10_000, 'Next break 2:17 PM in 1 min'],
    ['one that is due', NOW, 'Next break 2:17 PM now'],
    ['one that is hours away', NOW + 125 * 60_000, 'Next break 4:22 PM in 2 h 5 min'],
    ['one that is whole hours away', NOW + 180 * 60_000, 'Next break 5:17 PM in 3 h'],
  ])('tells %s', async (_, at, words) => {
    await showPopup({ state: dueAt(at) });
    expect(headline()).toBe(words);
  });

  it('gives the due time to machines too', async () => {
    await showPopup();
    const time = within(screen.getByRole('heading', { level: 1 })).getByText(/2:40/);
    expect(time.getAttribute('datetime')).toBe(new Date(clockTime(14, 40)).toISOString());
  });

  it('follows the reminders while the popup is open', async () => {
    await showPopup();
    act(() => setReminders(dueAt(clockTime(14, 50))));
    expect(headline()).toBe('Next break 2:50 PM in 33 min');
  });

  it('says that reminders are off, with nothing to pause', async () => {
    await showPopup({ settings: { reminders: { drainage: off, drink: off } } });
    expect(headline()).toBe('No next break Reminders are off');
    expect(screen.queryByRole('button', { name: 'Pause reminders' })).toBeNull();
  });
});

describe('a break on the screen', () => {
  it.each([
    ['offered', { view: 'offer', text: 0, routineId: 'breathe-and-open', checkIn: false }, 'A break is offered'],
    ['under way', { view: 'player', routineId: 'breathe-and-open', variant: 'full', ended: false }, 'A routine is under way'],
  ] as const)('that is %s can be brought to the front', async (_, content, words) => {
    await showPopup({ state: onScreen(content) });
    expect(headline()).toBe(`On your screen ${words}`);
    await userEvent.click(screen.getByRole('button', { name: 'Show' }));
    expect(sendReminderEvent).toHaveBeenCalledExactlyOnceWith({ type: 'prompt-asked' });
  });
});

describe('a break that waits', () => {
  const waiting = (...reminderIds: string[]) => ({ ...running, waiting: { since: clockTime(14, 2), reminderIds, way: 'badge' as const } });

  it('opens as its card, and the popup closes', async () => {
    await showPopup({ state: waiting('drainage', 'drink') });
    expect(headline()).toBe('Next at 2:40 PM A break is waiting');
    screen.getByText(/It came at 2:02/);
    await userEvent.click(screen.getByRole('button', { name: 'Open' }));
    expect(sendReminderEvent).toHaveBeenCalledExactlyOnceWith({ type: 'waiting-opened' });
    expect(close).toHaveBeenCalledOnce();
  });

  it('that is only a drink is called one', async () => {
    await showPopup({ state: waiting('drink') });
    expect(headline()).toContain('A drink is waiting');
    screen.getByText(/A sip when it suits you/);
  });
});

describe('a pause', () => {
  const paused = (until: number | null) => ({ ...running, pause: { since: NOW, until } });

  it.each([
    ['until a time', clockTime(15, 30), 'Paused Back at 3:30 PM'],
    ['until tomorrow', TOMORROW, 'Paused Back tomorrow'],
    ['until a day', clockTime(14, 0) + 2 * DAY, 'Paused Back Tuesday, 2:00 PM'],
    ['until a date', clockTime(14, 0) + 20 * DAY, 'Paused Back December 12, 2:00 PM'],
    ['without an end', null, 'Paused Until you resume'],
  ])('%s is told, and ends with a click', async (_, until, words) => {
    await showPopup({ state: paused(until) });
    expect(headline()).toBe(words);
    screen.getByText(/Counting has stopped/);
    await userEvent.click(screen.getByRole('button', { name: 'Resume' }));
    await userEvent.click(screen.getByRole('button', { name: 'Resume reminders' }));
    expect(sendReminderEvent.mock.calls).toEqual([[{ type: 'resumed' }], [{ type: 'resumed' }]]);
  });

  it.each([
    ['30 minutes', NOW + 30 * 60_000],
    ['1 hour', NOW + 60 * 60_000],
    ['Until tomorrow', TOMORROW],
  ])('of %s is chosen from the menu', async (name, until) => {
    await showPopup();
    await userEvent.click(screen.getByRole('button', { name: 'Pause reminders' }));
    await userEvent.click(screen.getByRole('menuitem', { name: new RegExp(`^${name}`) }));
    expect(sendReminderEvent).toHaveBeenCalledExactlyOnceWith({ type: 'paused', until });
    expect(screen.queryByRole('menu')).toBeNull();
  });
});

describe('when the background does not answer', () => {
  it('says so, and forgets it with the next thing that works', async () => {
    sendReminderEvent.mockRejectedValueOnce(new Error('no connection'));
    await showPopup({ state: { ...emptyState, pause: { since: NOW, until: null } } });
    await userEvent.click(screen.getByRole('button', { name: 'Resume' }));
    expect((await screen.findByRole('alert')).textContent).toContain('did not answer');
    await userEvent.click(screen.getByRole('button', { name: 'Resume' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('a popup that could not start anything stays open', async () => {
    sendReminderEvent.mockRejectedValueOnce(new Error('no connection'));
    await showPopup();
    await userEvent.click(screen.getByRole('button', { name: /^Start drainage/ }));
    await screen.findByRole('alert');
    expect(close).not.toHaveBeenCalled();
  });
});

it('opens the settings', async () => {
  await showPopup();
  await userEvent.click(screen.getByRole('button', { name: 'Settings' }));
  expect(openOptionsPage).toHaveBeenCalledOnce();
  expect(close).toHaveBeenCalledOnce();
});
