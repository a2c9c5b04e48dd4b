import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { actOnEverything } from '../focus.ts';
import { namesOf, pressEverything, type Surface, twiceAsMuch } from '../twice.ts';
import { clockTime, type Day, drink, dueAt, heldBy, NOW, onScreen, routine, running, settle, showPopup } from './day.tsx';
import { openOptions, openOptionsAt, resetWorld, sendReminderEvent, world } from './world.ts';

vi.mock('../../../platform/day-ahead-store.ts', async () => (await import('./world.ts')).platform.dayAheadStore());
vi.mock('../../../platform/messages.ts', async () => (await import('./world.ts')).platform.messages());
vi.mock('../../../platform/page/options-page.ts', async () => (await import('./world.ts')).platform.optionsPage());
vi.mock('../../../platform/settings-store.ts', async () => (await import('./world.ts')).platform.settingsStore());
vi.mock('../../../platform/log/database.ts', async () => (await import('./world.ts')).platform.logDb());
vi.mock('../../../platform/log/write.ts', async () => (await import('./world.ts')).platform.logDb());
vi.mock('../../../platform/reminder-state-store.ts', async () => (await import('./world.ts')).platform.reminderStateStore());

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  vi.stubGlobal('close', vi.fn());
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const turn = () => act(async () => void (await new Promise((go) => setTimeout(go))));

/** The number of messages sent, pages opened, and revisions written into the log. */
function written(): number {
  const calls = [sendReminderEvent, openOptions, openOptionsAt].reduce((sum, { mock }) => sum + mock.calls.length, 0);
  return calls + world.entries.reduce((sum, { revision }) => sum + revision, 0);
}

/** @param prepare opens a menu or a form on it. */
function popup(day: Day, prepare: () => Promise<void> = async () => undefined) {
  return {
    open: async () => {
      resetWorld();
      await showPopup(day);
      await prepare();
    },
    settle: async () => {
      await settle();
      await turn();
    },
    written,
  };
}

const press = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }));
  await settle();
};
const entries = [drink(clockTime(13, 0)), drink(clockTime(14, 0)), routine(clockTime(12, 0))];

const SURFACES: [string, Surface, (string | RegExp)[]][] = [
  ['as it is most of the time', popup({ entries }), ['Settings', '100 mL', '200 mL', '250 mL', /^Start drainage/u, 'History']],
  ['with a drink to undo', popup({ entries: [...entries, drink(NOW - 60_000)] }), ['Undo 200 mL']],
  ['with a break that waits', popup({ state: { ...running, waiting: { since: NOW, reminderIds: ['drainage'], way: 'card' } } }), ['Open']],
  ['with one that is held', popup({ state: heldBy('quiet') }), []],
  ['with one that a call holds', popup({ state: heldBy('call') }), ['Start now']],
  ['paused', popup({ state: { ...running, pause: { since: NOW, until: null } } }), ['Resume reminders', 'Resume']],
  ['quiet', popup({ state: { ...running, quiet: { since: NOW, until: null } } }), ['Resume', 'End quiet']],
  [
    'with a card on the screen',
    popup({ state: onScreen({ view: 'offer', text: 0, routineId: 'breathe-and-open', checkIn: false }) }),
    ['Show'],
  ],
  [
    'with the menu of pauses',
    popup({ state: dueAt(clockTime(15, 0)) }, () => press('Pause or quiet')),
    [/^30 minutes/u, /^1 hour/u, 'Until tomorrow'],
  ],
  ['with the menu of amounts', popup({}, () => press('Other amount')), ['500 mL']],
  ['with a form for something new', popup({}, () => press('Add to today')), ['Save']],
];

it.each(SURFACES)('writes once what is pressed twice: %s', async (_, surface, some) => {
  const pressed = await pressEverything(surface);
  expect(namesOf(pressed)).toEqual(
    expect.arrayContaining(some.map((name) => (typeof name === 'string' ? name : expect.stringMatching(name)))),
  );
  expect(twiceAsMuch(pressed)).toEqual([]);
});

it.each(SURFACES)('%s: the focus stays on something that is seen, whatever is done by the keyboard', async (_, surface) => {
  const { acted, lost } = await actOnEverything({ ...surface, only: /./u });
  expect(acted.length).toBeGreaterThan(1);
  expect(lost).toEqual([]);
});
