import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { routineIndex } from '../../../core/routines/library.ts';
import { defaultSettings } from '../../../core/settings/schema.ts';
import { expectNothingHardCoded, pseudoLanguage } from '../pseudo-language.tsx';
import { clockTime, type Day, drink, NOW, onScreen, pause, prompt, resume, routine, running, showPopup, TOMORROW } from './day.tsx';
import { resetWorld } from './world.ts';

vi.mock('../../../platform/messages.ts', async () => (await import('./world.ts')).platform.messages());
vi.mock('../../../platform/options-page.ts', async () => (await import('./world.ts')).platform.optionsPage());
vi.mock('../../../platform/settings-store.ts', async () => (await import('./world.ts')).platform.settingsStore());
vi.mock('../../../platform/log-db.ts', async () => (await import('./world.ts')).platform.logDb());
vi.mock('../../../platform/reminder-state-store.ts', async () => (await import('./world.ts')).platform.reminderStateStore());

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  resetWorld();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const names = routineIndex.map(({ name }) => name);
const off = { ...defaultSettings.reminders.drink, enabled: false };
const busy = [
  drink(clockTime(9, 20), 250),
  routine(clockTime(9, 42)),
  routine(clockTime(10, 42), { variant: 'short', seconds: 130, finished: false }),
  ...(['started', 'later', 'not-now', 'ignored', 'failed'] as const).map((outcome, i) =>
    prompt(clockTime(12, i), outcome, { later: 10, reminderIds: [['drainage', 'drink'], ['drink'], []][i % 3] ?? [] }),
  ),
  pause(clockTime(13, 0), TOMORROW),
  pause(clockTime(13, 1), clockTime(13, 30)),
  pause(clockTime(13, 2), null),
  resume(clockTime(13, 5)),
  drink(clockTime(14, 16), 1500),
];

const days: Record<string, Day> = {
  'an empty day': {},
  'a busy day': { entries: busy },
  'a pause': { state: { ...running, pause: { since: NOW, until: clockTime(15, 30) } } },
  'a pause until tomorrow': { state: { ...running, pause: { since: NOW, until: TOMORROW } } },
  'a pause without an end': { state: { ...running, pause: { since: NOW, until: null } } },
  'a break on the screen': { state: onScreen({ view: 'offer', text: 0, routineId: 'breathe-and-open', checkIn: false }) },
  'a break that waits': { state: { ...running, waiting: { since: NOW, reminderIds: ['drainage'], way: 'badge' } } },
  'a drink that waits': { state: { ...running, waiting: { since: NOW, reminderIds: ['drink'], way: 'badge' } } },
  'reminders that are off': { settings: { reminders: { drainage: off, drink: off } } },
  'a closed log': { isLogOpen: false },
};

it.each(Object.entries(days))('has no hard-coded word on %s', async (_, day) => {
  const { container } = await showPopup(day, pseudoLanguage);
  expectNothingHardCoded(container, names);
});

it('has no hard-coded word in its menus', async () => {
  const { container } = await showPopup({}, pseudoLanguage);
  const buttons = screen.getAllByRole('button').filter((button) => button.getAttribute('aria-haspopup') === 'menu');
  expect(buttons).toHaveLength(3);
  for (const button of buttons) {
    await userEvent.click(button);
    screen.getByRole('menu');
    expectNothingHardCoded(container, names);
    await userEvent.keyboard('{Escape}');
  }
});

it('has no hard-coded word once a drink is logged', async () => {
  const { container } = await showPopup({}, pseudoLanguage);
  await userEvent.click(screen.getByRole('button', { name: '200 mL' }));
  screen.getByRole('listitem');
  expectNothingHardCoded(container, names);
});
