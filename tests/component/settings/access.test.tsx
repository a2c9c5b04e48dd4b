import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SECTIONS } from '../../../components/settings/sections.ts';
import { hearAnnouncements } from '../announcements.ts';
import { expectAccessible } from '../axe.ts';
import { openPage, ownReminder, pass, startTime, stopTime } from './page.tsx';

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

/** The parts that come later than the page and have tests of their own. */
const LATER: readonly string[] = ['routines', 'history', 'data'];

describe('axe objects to nothing in the options', () => {
  it.each(SECTIONS.map(({ id }) => id).filter((id) => !LATER.includes(id)))('at %s', async (section) => {
    const { container } = openPage({ section: `#${section}`, settings: { ownReminders: [ownReminder()] } });
    await expectAccessible(container);
  });

  it('and what was saved, and what was taken back, is announced once', async () => {
    const { user } = openPage({ section: '#reminders' });
    const heard = hearAnnouncements();
    await user.click(screen.getByRole('switch', { name: 'Drink' }));
    await pass(5_000);
    expect(heard).toEqual(['Saved']);
    await user.click(screen.getByRole('button', { name: 'Undo the last change' }));
    await pass(10_000);
    expect(heard).toEqual(['Saved', 'Taken back']);
  });

  it('and the way back from what was deleted is announced once', async () => {
    const { user } = openPage({ section: '#reminders', settings: { ownReminders: [ownReminder()] } });
    const heard = hearAnnouncements();
    await user.click(screen.getByRole('button', { name: 'Change Evening stretch' }));
    await user.click(screen.getByRole('button', { name: 'Delete this reminder' }));
    await pass(5_000);
    expect(heard.filter((words) => words !== 'Saved')).toEqual([expect.stringContaining('Undo')]);
  });

  it.each(['sound', 'zzz'])('with a search for “%s”', async (words) => {
    const { container, user } = openPage();
    await user.type(screen.getByRole('searchbox'), words);
    await expectAccessible(container);
  });

  it('with a change that can be taken back, and a section that can be put back', async () => {
    const { container, user } = openPage({ section: '#reminders' });
    await user.click(screen.getByRole('switch', { name: 'Drink' }));
    await pass(0);
    screen.getByRole('button', { name: 'Undo the last change' });
    screen.getByRole('button', { name: 'Back to the defaults' });
    await expectAccessible(container);
  });

  it('with a number that is refused', async () => {
    const { container, user } = openPage({ section: '#reminders' });
    const field = screen.getByRole('textbox', { name: /^Face drainage every so many minutes/ });
    await user.clear(field);
    await user.type(field, '241');
    await user.tab();
    screen.getByText(/^Please enter a whole number/);
    await expectAccessible(container);
  });
});
