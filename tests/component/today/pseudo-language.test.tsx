import { cleanup, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HOLDS } from '../../../core/reminders/reasons.ts';
import { routineIndex } from '../../../core/routines/library.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import { expectNothingHardCoded, pseudoLanguage } from '../pseudo-language.tsx';
import {
  clockTime,
  credited,
  type Day,
  drink,
  dueAt,
  held,
  heldBy,
  NOW,
  onScreen,
  ownReminder,
  pause,
  prompt,
  quiet,
  resume,
  routine,
  running,
  showPopup,
  TOMORROW,
} from './day.tsx';
import { resetWorld } from './world.ts';

vi.mock('../../../platform/day-ahead-store.ts', async () => (await import('./world.ts')).platform.dayAheadStore());
vi.mock('../../../platform/messages.ts', async () => (await import('./world.ts')).platform.messages());
vi.mock('../../../platform/page/options-page.ts', async () => (await import('./world.ts')).platform.optionsPage());
vi.mock('../../../platform/settings-store.ts', async () => (await import('./world.ts')).platform.settingsStore());
vi.mock('../../../platform/log/database.ts', async () => (await import('./world.ts')).platform.logDb());
vi.mock('../../../platform/log/write.ts', async () => (await import('./world.ts')).platform.logDb());
vi.mock('../../../platform/reminder-state-store.ts', async () => (await import('./world.ts')).platform.reminderStateStore());

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  resetWorld();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const DAY = 24 * 3_600_000;
/** Weekdays are written by Intl. */
const weekdays = (['short', 'long'] as const).map((weekday) => new Intl.DateTimeFormat('en', { weekday }).format(NOW + 2 * DAY));
const names = [...routineIndex.map(({ name }) => name), ownReminder().name, ...weekdays];
const off = { ...defaultSettings.reminders.drink, enabled: false };
const busy = [
  drink(clockTime(9, 20), 250),
  routine(clockTime(9, 42)),
  routine(clockTime(10, 42), { variant: 'short', seconds: 130, finished: false }),
  ...(['started', 'later', 'not-now', 'not-today', 'ignored', 'failed'] as const).map((outcome, i) =>
    prompt(clockTime(12, i), outcome, { later: 10, reminderIds: [['drainage', 'drink'], ['drink'], []][i % 3] ?? [] }),
  ),
  prompt(clockTime(12, 30), 'later', { later: 'quiet-moment', reminderIds: ['own-1', 'drink'] }),
  ...HOLDS.map((by, i) => held(clockTime(12, 31 + i), by)),
  held(clockTime(12, 50), 'sound'),
  held(clockTime(12, 51), 'sound'),
  prompt(clockTime(12, 52), 'offered', { reason: 'owed', heldBy: 'sound' }),
  credited(clockTime(12, 53), 12),
  credited(clockTime(12, 54), 485),
  quiet(clockTime(12, 55), TOMORROW),
  quiet(clockTime(12, 56), clockTime(13, 30)),
  quiet(clockTime(12, 57), null),
  pause(clockTime(13, 0), TOMORROW),
  pause(clockTime(13, 1), clockTime(13, 30)),
  pause(clockTime(13, 2), null),
  resume(clockTime(13, 5)),
  drink(clockTime(14, 16), 1500),
];

const days: Record<string, Day> = {
  'an empty day': {},
  'a busy day': { entries: busy, settings: { ownReminders: [ownReminder()] } },
  ...Object.fromEntries(HOLDS.map((by) => [`a break held by ${by}`, { state: heldBy(by), entries: [held(clockTime(14, 5), by)] }])),
  'a break held for as long as it takes': {
    state: heldBy('sound'),
    entries: [held(clockTime(14, 5), 'sound')],
    settings: { presence: { ...defaultSettings.presence, holdLimitMin: null } },
  },
  'a break on another day': { state: dueAt(clockTime(9, 0) + 2 * DAY) },
  'a day after its working hours': { settings: { hours: { on: true, week: Array.from({ length: 7 }, () => [{ from: 480, to: 840 }]) } } },
  'a quiet time': { state: { ...running, quiet: { since: NOW, until: clockTime(15, 30) } } },
  'a quiet time until tomorrow': { state: { ...running, quiet: { since: NOW, until: TOMORROW } } },
  'a quiet time until another day': { state: { ...running, quiet: { since: NOW, until: NOW + 2 * DAY } } },
  'a quiet time without an end': { state: { ...running, quiet: { since: NOW, until: null } } },
  'a pause until another day': { state: { ...running, pause: { since: NOW, until: NOW + 2 * DAY } } },
  'an hour with very much to drink': { state: { ...running, drinks: [{ id: 'd', at: NOW, ml: 1000 }] } },
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
    await screen.findByRole('menu');
    expectNothingHardCoded(container, names);
    await userEvent.keyboard('{Escape}');
  }
});

it('has no hard-coded word where it asks for the end of a pause', async () => {
  const { container } = await showPopup({}, pseudoLanguage);
  await userEvent.click(screen.getByRole('button', { name: /Pause or quiet/ }));
  await userEvent.click(await screen.findByRole('menuitem', { name: /Until a set time/ }));
  const field = await screen.findByLabelText(/Pause until/, { selector: 'input' });
  for (const value of ['2026-11-20T09:00', '2206-11-20T09:00', '']) {
    fireEvent.change(field, { target: { value } });
    await userEvent.click(screen.getByRole('button', { name: '[!!Pause!!]' }));
    expectNothingHardCoded(container, names);
  }
});

it('has no hard-coded word where something is added or changed', async () => {
  const { container } = await showPopup({ entries: [drink(clockTime(9, 20), 250)] }, pseudoLanguage);
  await userEvent.click(screen.getByRole('button', { name: /Add to today/ }));
  for (const radio of await screen.findAllByRole('radio')) {
    await userEvent.click(radio);
    expectNothingHardCoded(container, names);
  }
  await userEvent.click(screen.getByRole('button', { name: /Save/ }));
  expectNothingHardCoded(container, names);
  await userEvent.click(screen.getByRole('button', { name: /^\[!!Change/ }));
  await screen.findByRole('form', { name: /Change/ });
  await userEvent.clear(screen.getByLabelText(/Amount/));
  await userEvent.click(screen.getByRole('button', { name: /Save/ }));
  expectNothingHardCoded(container, names);
  await userEvent.click(screen.getByRole('button', { name: /Remove/ }));
  expectNothingHardCoded(container, names);
});

it.each(Object.entries(days))('has no hard-coded word where it says why no prompt came, on %s', async (_, day) => {
  const { container } = await showPopup(day, pseudoLanguage);
  await userEvent.click(screen.getByRole('button', { name: /Why no prompt/ }));
  expectNothingHardCoded(container, names);
});

it('has no hard-coded word once a drink is logged', async () => {
  const { container } = await showPopup({}, pseudoLanguage);
  await userEvent.click(screen.getByRole('button', { name: '200 mL' }));
  screen.getByRole('listitem');
  expectNothingHardCoded(container, names);
});
