import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, it, vi } from 'vitest';
import { expectAccessible } from '../axe.ts';
import { clockTime, type Day, drink, heldBy, NOW, onScreen, pause, prompt, quiet, routine, running, settle, showPopup } from './day.tsx';
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

const entries = [
  drink(clockTime(9, 0)),
  prompt(clockTime(10, 0), 'not-now'),
  routine(clockTime(11, 0)),
  pause(clockTime(12, 0), clockTime(12, 30)),
  quiet(clockTime(13, 0), null),
];
const span = { since: NOW, until: clockTime(15, 0) };

const DAYS: [string, Day][] = [
  ['empty', {}],
  ['full', { entries }],
  ['paused', { state: { ...running, pause: span } }],
  ['quiet', { state: { ...running, quiet: span } }],
  ['held', { state: heldBy('sound') }],
  ['with a routine that was left', { state: { ...running, folded: { routineId: 'neck-release', variant: 'full', at: NOW } } }],
  ['with as many as were chosen', { state: { ...running, lastPrompt: { at: NOW, day: '', onDay: 4 } }, settings: { perDay: 4 } }],
  ['with a break that waits', { state: { ...running, waiting: { since: NOW, reminderIds: ['drainage'], way: 'card' } } }],
  ['while a card is open', { state: onScreen({ view: 'offer', text: 0, routineId: 'breathe-and-open', checkIn: false }) }],
  ['without its log', { isLogOpen: false }],
];

const OPENED = ['Other amount', 'Pause or quiet', 'Choose a routine', 'Why no prompt?', 'Add to today', /^Change 200 mL|^Change 7 fl oz/];

describe('axe objects to nothing in the popup', () => {
  it.each(DAYS)('%s', async (_, day) => {
    const { container } = await showPopup(day);
    await expectAccessible(container);
  });

  it.each(OPENED)('with what opens at “%s”', async (name) => {
    const { container } = await showPopup({ entries });
    await userEvent.click(screen.getByRole('button', { name }));
    await settle();
    await expectAccessible(container);
  });
});
