import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyState } from '../../../core/reminders/empty-state.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import { useReminders } from '../../../stores/reminders.ts';
import { clockTime, dueAt, heldBy, NOW, onScreen, ownReminder, running, setReminders, showPopup } from './day.tsx';
import { openOptions, openOptionsAt, resetWorld, sendReminderEvent } from './world.ts';

vi.mock('../../../platform/day-ahead-store.ts', async () => (await import('./world.ts')).platform.dayAheadStore());
vi.mock('../../../platform/messages.ts', async () => (await import('./world.ts')).platform.messages());
vi.mock('../../../platform/page/options-page.ts', async () => (await import('./world.ts')).platform.optionsPage());
vi.mock('../../../platform/settings-store.ts', async () => (await import('./world.ts')).platform.settingsStore());
vi.mock('../../../platform/log/database.ts', async () => (await import('./world.ts')).platform.logDb());
vi.mock('../../../platform/log/write.ts', async () => (await import('./world.ts')).platform.logDb());
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
it('says that nothing can be saved, while it is so', async () => {
  await showPopup({});
  expect(screen.queryByRole('alert')).toBeNull();
  act(() => useReminders.setState({ isUnsaved: true }));
  expect(screen.getByRole('alert').textContent).toContain('no room to save just now. Reminders go on');
  act(() => useReminders.setState({ isUnsaved: false }));
  expect(screen.queryByRole('alert')).toBeNull();
});

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

  it.each([
    ['soon after midnight', clockTime(24, 10), 'Next break 12:10 AM in 20 min', clockTime(23, 50)],
    ['tomorrow', clockTime(9, 0) + DAY, 'Next break Tomorrow, 9:00 AM', NOW],
    ['on another day', clockTime(9, 0) + 3 * DAY, 'Next break Wednesday, 9:00 AM', NOW],
    ['in the next week', clockTime(9, 0) + 7 * DAY, 'Next break November 29, 9:00 AM', NOW],
  ])('tells one that comes %s', async (_, at, words, now) => {
    vi.setSystemTime(now);
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
    expect(screen.queryByRole('button', { name: 'Pause or quiet' })).toBeNull();
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
    await showPopup({ state: waiting('drink', 'own-1'), settings: { ownReminders: [ownReminder({ routineId: null })] } });
    expect(headline()).toContain('A drink is waiting');
    screen.getByText(/A sip when it suits you/);
  });

  it('names the day of the next one', async () => {
    await showPopup({ state: { ...waiting('drainage'), reminders: dueAt(clockTime(9, 0) + DAY).reminders } });
    expect(headline()).toMatch(/^Next at Mon,? 9:00 AM A break is waiting$/);
  });
});

describe('outside the working hours', () => {
  const hours = (from: number, to: number) => ({
    hours: { on: true, week: Array.from({ length: 7 }, () => [{ from: from * 60, to: to * 60 }]) },
  });

  it('names the day of the next break', async () => {
    await showPopup({ settings: hours(8, 14) });
    expect(headline()).toBe('Outside your hours Tomorrow, 9:00 AM');
    screen.getByRole('button', { name: /^Start drainage/ });
  });

  it('names its time when that is later today', async () => {
    const lately = { countedFrom: clockTime(13, 20), snoozed: null, offUntil: null };
    await showPopup({ state: { ...running, reminders: { drainage: lately, drink: lately } }, settings: hours(15, 18) });
    expect(headline()).toBe('Outside your hours 4:00 PM in 103 min');
  });
});

describe('when as many have come as the person allows for a day', () => {
  const lastPrompt = { at: clockTime(13, 50), day: '2026-11-22', onDay: 4 };

  it('says so, and when the next one comes', async () => {
    await showPopup({ state: { ...running, lastPrompt }, settings: { perDay: 4 } });
    expect(headline()).toBe('Next break Tomorrow, 5:00 AM');
    screen.getByText(/the most you chose for a day/);
    screen.getByRole('button', { name: /^Start drainage/ });
  });

  it('says nothing of it once more are allowed', async () => {
    await showPopup({ state: { ...running, lastPrompt }, settings: { perDay: 5 } });
    expect(headline()).toBe('Next break 2:40 PM in 23 min');
    expect(screen.queryByText(/the most you chose for a day/)).toBeNull();
  });
});

describe('a break that is held', () => {
  it.each([
    ['call', 'After your call', /A call page is open in a tab/],
    ['sound', 'After the sound', /Sound is playing in a tab\. It comes when that ends\./],
    ['full-screen', 'After full screen', /A window fills the screen/],
    ['away', 'When you are back', /after the return/],
    ['waking', 'In a moment', /You have just come back/],
    ['gap', 'A little later', /some minutes after the last one/],
    ['limit', 'Tomorrow', /the most you chose for a day/],
    ['lull', 'At the next quiet moment', /mouse and keyboard rest/],
    ['playing', 'After this routine', /A routine is on your screen/],
  ] as const)('by %s says what it waits for', async (by, title, why) => {
    await showPopup({ state: heldBy(by) });
    expect(headline()).toBe(`Held since 2:05 PM ${title}`);
    screen.getByText(why);
  });

  it('can be started now, and the popup closes', async () => {
    await showPopup({ state: heldBy('sound') });
    await userEvent.click(screen.getByRole('button', { name: 'Start now' }));
    expect(sendReminderEvent).toHaveBeenCalledExactlyOnceWith({ type: 'routine-asked', routineId: 'breathe-and-open' });
    expect(close).toHaveBeenCalledOnce();
  });

  it('starts with the routine of its own reminder, and with one that fits the safety answers', async () => {
    const { drainage, drink } = defaultSettings.reminders;
    const reminders = { drainage: { ...drainage, enabled: false }, drink };
    const due = heldBy('sound', { reminders: { 'own-1': { countedFrom: clockTime(13, 0), snoozed: null, offUntil: null } } });
    await showPopup({ state: due, settings: { reminders, ownReminders: [ownReminder()] } });
    await userEvent.click(screen.getByRole('button', { name: 'Start now' }));
    expect(sendReminderEvent).toHaveBeenLastCalledWith({ type: 'routine-asked', routineId: 'no-touch-flow' });
    cleanup();
    await showPopup({ state: heldBy('sound'), settings: { checks: { collarbone: { allowed: false, answeredAt: NOW } } } });
    await userEvent.click(screen.getByRole('button', { name: 'Start now' }));
    expect(sendReminderEvent).toHaveBeenLastCalledWith({ type: 'routine-asked', routineId: 'no-touch-flow' });
  });

  it('that is only a drink starts no routine', async () => {
    const { drainage, drink } = defaultSettings.reminders;
    await showPopup({ state: heldBy('sound'), settings: { reminders: { drainage: { ...drainage, enabled: false }, drink } } });
    expect(headline()).toContain('After the sound');
    expect(screen.queryByRole('button', { name: 'Start now' })).toBeNull();
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

it('opens the history', async () => {
  await showPopup();
  await userEvent.click(screen.getByRole('button', { name: 'History' }));
  expect(openOptionsAt).toHaveBeenCalledExactlyOnceWith('history');
  expect(close).toHaveBeenCalledOnce();
});

it('opens the settings', async () => {
  await showPopup();
  await userEvent.click(screen.getByRole('button', { name: 'Settings' }));
  expect(openOptions).toHaveBeenCalledOnce();
  expect(close).toHaveBeenCalledOnce();
});
