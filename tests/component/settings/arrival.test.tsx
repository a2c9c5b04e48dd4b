import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { expectNothingHardCoded, pseudoLanguage } from '../pseudo-language.tsx';
import { alerts, chosen, openPage, ownReminder, pass, reminders, row, startTime, stopTime } from './page.tsx';
import { chime, permissions, storage } from './world.ts';

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

const NOW = new Date('2026-11-23T09:00:00Z').getTime();

beforeEach(() => stopTime(NOW));
afterEach(() => {
  cleanup();
  startTime();
});

const ways = () => screen.getByRole('radiogroup', { name: 'How it arrives' });
const way = (name: RegExp) => within(ways()).getByRole('radio', { name });
const everyWay = () => {
  const { reminders: both, ownReminders } = storage.settings;
  return [both.drainage, both.drink, ...ownReminders].map((one) => one.way);
};

describe('the way for all reminders', () => {
  it.each([
    [/^A card/, 'card'],
    [/^Badge, then card/, 'badge-then-card'],
    [/^Badge only/, 'badge'],
    [/^A tab/, 'tab'],
  ] as const)('can be %s', async (name, value) => {
    const other = value === 'card' ? 'badge' : 'card';
    const { user } = openPage({
      settings: { reminders: reminders({ way: other }, { way: other }), ownReminders: [ownReminder({ way: other })] },
    });
    await user.click(way(name));
    expect(everyWay()).toEqual([value, value, value]);
    expect(chosen(ways())).toMatch(name);
    expect(permissions.asked).toEqual([]);
  });

  it('is none of them while they differ', async () => {
    const { user } = openPage({ settings: { reminders: reminders({}, { way: 'badge' }) } });
    expect(chosen(ways())).toBeNull();
    expect(screen.getByText(/arrive in different ways/)).toBeTruthy();
    await user.click(way(/^A card/));
    expect(everyWay()).toEqual(['card', 'card']);
    expect(screen.queryByText(/arrive in different ways/)).toBeNull();
  });
});

describe('a notification', () => {
  it('is passed by the arrows without a question, and asks when it is pressed', async () => {
    const { user } = openPage({ settings: { reminders: reminders({ way: 'badge' }, { way: 'badge' }), ownReminders: [] } });
    await user.click(way(/^Badge only/));
    for (let step = 0; step < 5; step += 1) await user.keyboard('{ArrowDown}');
    expect(permissions.asked).toEqual([]);
    act(() => way(/^Notification/).focus());
    await user.keyboard(' ');
    expect(permissions.asked).toHaveLength(1);
  });

  it('asks the browser, and is chosen when it is allowed', async () => {
    const { user } = openPage();
    await user.click(way(/^Notification/));
    await pass(0);
    expect(permissions.asked).toEqual(['notifications']);
    expect(everyWay()).toEqual(['notification', 'notification']);
    expect(alerts()).toBe('');
  });

  it.each([
    ['refused', false],
    ['not asked at all', new Error('no gesture')],
  ] as const)('stays as it was when it is %s, and says so', async (_, answer) => {
    const { user } = openPage();
    permissions.answer = answer;
    await user.click(way(/^Notification/));
    await pass(0);
    expect(storage.saved).toEqual([]);
    expect(chosen(ways())).toContain('A card');
    expect(alerts()).toBe('Your browser did not allow notifications, so it stays as it was.');
    await user.click(way(/^Badge only/));
    expect(alerts()).toBe('');
  });

  it('says when the browser has taken the permission back, and asks again', async () => {
    const { user } = openPage({ settings: { reminders: reminders({ way: 'notification' }, { way: 'notification' }) } });
    expect(alerts()).toContain('does not let Rill show notifications just now');
    await user.click(screen.getByRole('button', { name: 'Ask the browser again' }));
    await pass(0);
    expect(permissions.asked).toEqual(['notifications']);
    expect(alerts()).toBe('');
  });

  it('is asked for one reminder alone as well, by a button of its own', async () => {
    const { user } = openPage();
    await user.click(screen.getByRole('button', { name: 'More about Drink' }));
    const select = screen.getByRole('combobox', { name: 'Arrives as' }) as HTMLSelectElement;
    const ask = async () => {
      await user.selectOptions(select, 'Notification');
      await user.click(screen.getByRole('button', { name: 'Ask the browser' }));
      await pass(0);
    };
    permissions.answer = false;
    await ask();
    expect(select.value).toBe('card');
    expect(everyWay()).toEqual(['card', 'card']);
    expect(alerts()).toContain('did not allow notifications');
    permissions.answer = true;
    await ask();
    expect(everyWay()).toEqual(['card', 'notification']);
    expect(alerts()).toBe('');
  });

  it('is passed by the arrows in the list of one reminder too, without a question and without a change', async () => {
    const { user } = openPage();
    await user.click(screen.getByRole('button', { name: 'More about Drink' }));
    const select = screen.getByRole('combobox', { name: 'Arrives as' }) as HTMLSelectElement;
    // A closed list tells of each arrow key as of a choice.
    await user.selectOptions(select, 'Notification');
    await pass(0);
    expect([permissions.asked, everyWay(), select.value]).toEqual([[], ['card', 'card'], 'notification']);
    expect(alerts()).toContain('Until then it stays as it was.');
    await user.selectOptions(select, 'A tab');
    await pass(0);
    expect([permissions.asked, everyWay(), alerts()]).toEqual([[], ['card', 'tab'], '']);
  });

  it('is chosen at once for one reminder where the browser allows it already', async () => {
    const { user } = openPage({ granted: { notifications: true } });
    await user.click(screen.getByRole('button', { name: 'More about Drink' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Arrives as' }), 'Notification');
    await pass(0);
    expect([everyWay(), alerts()]).toEqual([['card', 'notification'], '']);
  });
});

describe('a minute before', () => {
  it('is switched', async () => {
    const { user } = openPage();
    await user.click(screen.getByRole('switch', { name: 'A minute before' }));
    expect(storage.settings.headsUp).toBe(true);
  });
});

describe('the chime', () => {
  const volume = () => row('Chime').getByRole('slider');

  it('is off until it is switched on', async () => {
    const { user } = openPage();
    expect((volume() as HTMLInputElement).disabled).toBe(true);
    await user.click(screen.getByRole('switch', { name: 'Chime' }));
    expect(storage.settings.chime).toEqual({ on: true, volume: 0.4 });
    expect((volume() as HTMLInputElement).disabled).toBe(false);
  });

  it('saves its volume when the hand lets go, not on the way', async () => {
    openPage({ settings: { chime: { on: true, volume: 0.4 } } });
    fireEvent.change(volume(), { target: { value: '0.6' } });
    fireEvent.change(volume(), { target: { value: '0.8' } });
    expect(storage.saved).toEqual([]);
    expect(volume().getAttribute('aria-valuetext')).toBe('80%');
    fireEvent.pointerUp(volume());
    await vi.waitFor(() => expect(storage.settings.chime).toEqual({ on: true, volume: 0.8 }));
    fireEvent.blur(volume());
    expect(storage.saved).toHaveLength(1);
  });

  it('can be heard at once, and says when it cannot', async () => {
    const { user } = openPage();
    await user.click(row('Chime').getByRole('button', { name: 'Listen' }));
    expect(chime.played).toEqual([0.4]);
    expect(alerts()).toBe('');
    chime.canPlay = false;
    await user.click(row('Chime').getByRole('button', { name: 'Listen' }));
    await pass(0);
    expect(alerts()).toBe('The chime could not be played just now.');
  });
});

it('has no hard-coded words when something is refused', async () => {
  const { container, user } = openPage({ language: pseudoLanguage, settings: { reminders: reminders({ way: 'notification' }) } });
  permissions.answer = false;
  await user.click(screen.getAllByRole('button', { name: /More about/ })[0] as HTMLElement);
  await user.click(within(screen.getByRole('radiogroup', { name: /How it arrives/ })).getAllByRole('radio')[3] as HTMLElement);
  await pass(0);
  expect(alerts()).not.toBe('');
  expectNothingHardCoded(container, [', ']);
});
