import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, it, vi } from 'vitest';
import { SECTIONS } from '../../../components/settings/sections.ts';
import { expectAccessible } from '../axe.ts';
import { openPage, ownReminder, startTime, stopTime } from './page.tsx';

vi.mock('../../../platform/settings-store.ts', async () => (await import('./world.ts')).platform.settingsStore());
vi.mock('../../../platform/reminder-state-store.ts', async () => (await import('./world.ts')).platform.reminderStateStore());
vi.mock('../../../platform/messages.ts', async () => (await import('./world.ts')).platform.messages());
vi.mock('../../../platform/log-db.ts', async () => (await import('./world.ts')).platform.logDb());
vi.mock('../../../platform/permissions.ts', async () => (await import('./world.ts')).platform.permissions());
vi.mock('../../../platform/chime.ts', async () => (await import('./world.ts')).platform.chime());

beforeEach(() => stopTime(new Date('2026-11-23T09:00:00Z').getTime()));
afterEach(() => {
  cleanup();
  startTime();
});

/** These come later than the page, and have tests of their own. */
const LATER: readonly string[] = ['routines', 'history', 'data'];

describe('axe objects to nothing in the options', () => {
  it.each(SECTIONS.map(({ id }) => id).filter((id) => !LATER.includes(id)))('at %s', async (section) => {
    const { container } = openPage({ section: `#${section}`, settings: { ownReminders: [ownReminder()] } });
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
