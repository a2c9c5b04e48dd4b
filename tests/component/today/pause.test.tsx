import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clockTime, NOW, running, setReminders, settle, showPopup, TOMORROW } from './day.tsx';
import { resetWorld, sendReminderEvent } from './world.ts';

vi.mock('../../../platform/day-ahead-store.ts', async () => (await import('./world.ts')).platform.dayAheadStore());
vi.mock('../../../platform/messages.ts', async () => (await import('./world.ts')).platform.messages());
vi.mock('../../../platform/page/options-page.ts', async () => (await import('./world.ts')).platform.optionsPage());
vi.mock('../../../platform/settings-store.ts', async () => (await import('./world.ts')).platform.settingsStore());
vi.mock('../../../platform/log/database.ts', async () => (await import('./world.ts')).platform.logDb());
vi.mock('../../../platform/log/write.ts', async () => (await import('./world.ts')).platform.logDb());
vi.mock('../../../platform/reminder-state-store.ts', async () => (await import('./world.ts')).platform.reminderStateStore());

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  resetWorld();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** Intl puts a narrow space before AM and PM. */
const plain = (text: string) => text.replace(/\s+/g, ' ');
const headline = () => plain(screen.getByRole('heading', { level: 1 }).textContent);
const button = () => screen.getByRole('button', { name: 'Pause or quiet' });
const open = async () => {
  await userEvent.click(button());
  await settle();
};
const choose = async (group: 'Pause' | 'Quiet', name: string) =>
  userEvent.click(within(await screen.findByRole('group', { name: group })).getByRole('menuitem', { name: new RegExp(`^${name}`) }));

const paused = (until: number | null) => ({ ...running, pause: { since: NOW, until } });
const quiet = (until: number | null) => ({ ...running, quiet: { since: NOW, until } });

describe('a pause', () => {
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
});

describe('quiet', () => {
  it.each([
    ['until a time', clockTime(15, 30), 'Quiet Until 3:30 PM'],
    ['until tomorrow', TOMORROW, 'Quiet Until tomorrow'],
    ['until a day', clockTime(14, 0) + 2 * DAY, 'Quiet Until Tuesday, 2:00 PM'],
    ['without an end', null, 'Quiet Until you resume'],
  ])('%s is told, and ends with a click', async (_, until, words) => {
    await showPopup({ state: quiet(until) });
    expect(headline()).toBe(words);
    screen.getByText(/offered once, afterwards/);
    await userEvent.click(screen.getByRole('button', { name: 'Resume' }));
    await userEvent.click(screen.getByRole('button', { name: 'End quiet' }));
    expect(sendReminderEvent.mock.calls).toEqual([[{ type: 'resumed' }], [{ type: 'resumed' }]]);
  });
});

describe('the menu', () => {
  const lengths = [
    ['30 minutes', NOW + 30 * MINUTE],
    ['1 hour', NOW + 60 * MINUTE],
    ['2 hours', NOW + 120 * MINUTE],
    ['Until tomorrow', TOMORROW],
  ] as const;

  it.each(lengths)('pauses: %s', async (name, until) => {
    await showPopup();
    await open();
    await choose('Pause', name);
    expect(sendReminderEvent).toHaveBeenCalledExactlyOnceWith({ type: 'paused', until });
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it.each(lengths)('makes quiet: %s', async (name, until) => {
    await showPopup();
    await open();
    await choose('Quiet', name);
    expect(sendReminderEvent).toHaveBeenCalledExactlyOnceWith({ type: 'quieted', until });
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it('until tomorrow lasts to the end of a night shift', async () => {
    vi.setSystemTime(clockTime(25, 3));
    const night = { on: true, week: Array.from({ length: 7 }, () => [{ from: 22 * 60, to: 6 * 60 }]) };
    await showPopup({ settings: { hours: night } });
    await open();
    await choose('Pause', 'Until tomorrow');
    expect(sendReminderEvent).toHaveBeenCalledExactlyOnceWith({ type: 'paused', until: clockTime(30, 0) });
    act(() => setReminders(paused(clockTime(30, 0))));
    expect(headline()).toBe('Paused Back at 6:00 AM');
  });

  it('says how the two differ, and when each ends', async () => {
    await showPopup();
    await open();
    const described = (name: string) =>
      document.getElementById(screen.getByRole('group', { name }).getAttribute('aria-describedby') ?? '')?.textContent;
    expect(described('Pause')).toBe('Counting stops and goes on afterwards.');
    expect(described('Quiet')).toBe('Counts on and shows nothing until then.');
    const items = within(screen.getByRole('group', { name: 'Quiet' })).getAllByRole('menuitem');
    expect(items.map((item) => plain(item.textContent).trim())).toEqual([
      '30 minutes 2:47 PM',
      '1 hour 3:17 PM',
      '2 hours 4:17 PM',
      'Until tomorrow',
    ]);
  });

  it('is walked through with the arrows, down and across', async () => {
    await showPopup();
    act(() => button().focus());
    const here = () =>
      `${document.activeElement?.closest('[role=group]')?.textContent.slice(0, 5)}: ${plain(document.activeElement?.textContent ?? '').trim()}`;
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(here()).toBe('Pause: 1 hour 3:17 PM');
    await userEvent.keyboard('{ArrowRight}');
    expect(here()).toBe('Quiet: 1 hour 3:17 PM');
    await userEvent.keyboard('{ArrowLeft}{End}{ArrowDown}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}');
    expect(here()).toBe('Pause: Until a set time…');
    await userEvent.keyboard('{ArrowRight}');
    expect(here()).toBe('Quiet: Until tomorrow');
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(button());
  });

  it('leaves the focus on its button, which then ends what was chosen', async () => {
    await showPopup();
    act(() => button().focus());
    await userEvent.keyboard('{Enter}{Enter}');
    act(() => setReminders(paused(NOW + 30 * MINUTE)));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Resume reminders' }));
    await userEvent.keyboard('{Enter}');
    expect(sendReminderEvent).toHaveBeenLastCalledWith({ type: 'resumed' });
    act(() => setReminders(running));
    expect(document.activeElement).toBe(button());
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it('has the focus when the notice has ended the pause and is gone', async () => {
    await showPopup({ state: paused(NOW + 30 * MINUTE) });
    await userEvent.click(screen.getByRole('button', { name: 'Resume' }));
    act(() => setReminders(running));
    expect(document.activeElement).toBe(button());
  });
});

describe('a pause until a date and time', () => {
  const ask = async () => {
    await showPopup();
    await open();
    await choose('Pause', 'Until a set time');
    await settle();
    const input = await screen.findByLabelText<HTMLInputElement>('Pause until', { selector: 'input' });
    // The form is read late, and takes the focus a moment after it is there.
    await waitFor(() => expect(document.activeElement).toBe(input));
    return input;
  };
  const submit = () => userEvent.click(screen.getByRole('button', { name: 'Pause' }));

  it('begins with tomorrow at nine, ready to be typed over', async () => {
    const input = await ask();
    expect(input.type).toBe('datetime-local');
    expect(input.value).toBe('2026-11-23T09:00');
    expect(document.activeElement).toBe(input);
    await submit();
    expect(sendReminderEvent).toHaveBeenCalledExactlyOnceWith({ type: 'paused', until: clockTime(9, 0) + DAY });
    expect(screen.queryByRole('form')).toBeNull();
    expect(document.activeElement).toBe(button());
  });

  it('takes any other one, with Enter too', async () => {
    const input = await ask();
    fireEvent.change(input, { target: { value: '2026-11-30T08:15' } });
    await userEvent.type(input, '{Enter}');
    expect(sendReminderEvent).toHaveBeenCalledExactlyOnceWith({ type: 'paused', until: clockTime(8, 15) + 8 * DAY });
  });

  it.each([
    ['the past', '2026-11-22T14:17', 'Please choose a time that is still to come.'],
    ['a year that was mistyped', '2206-11-23T09:00', 'Please choose a time within a year.'],
  ])('refuses %s, and says so beside it', async (_, value, words) => {
    const input = await ask();
    fireEvent.change(input, { target: { value } });
    screen.getByText(words);
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent).toBe(words);
    await submit();
    expect(sendReminderEvent).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(input);
  });

  it('does not complain of a date that is half typed until it is sent', async () => {
    const input = await ask();
    fireEvent.change(input, { target: { value: '' } });
    expect(input.getAttribute('aria-invalid')).toBe('false');
    await submit();
    screen.getByText('Please fill in a date and a time.');
    expect(sendReminderEvent).not.toHaveBeenCalled();
  });

  it('closes when the focus goes elsewhere, which it would cover, and not when the window is left', async () => {
    const input = await ask();
    fireEvent.blur(input);
    expect(screen.queryByLabelText('Pause until', { selector: 'input' })).not.toBeNull();
    await userEvent.tab({ shift: true });
    expect(screen.queryByLabelText('Pause until', { selector: 'input' })).toBeNull();
    expect(document.activeElement).toBe(button());
  });

  it('closes on Escape, back on its button, and on a press elsewhere', async () => {
    await ask();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByLabelText('Pause until', { selector: 'input' })).toBeNull();
    expect(document.activeElement).toBe(button());
    await open();
    await choose('Pause', 'Until a set time');
    await settle();
    fireEvent.pointerDown(screen.getByRole('heading', { level: 1 }));
    expect(screen.queryByLabelText('Pause until', { selector: 'input' })).toBeNull();
  });
});
