import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, test, vi } from 'vitest';
import type { Prompt } from '../../../core/reminders/state.ts';
import { useSettings } from '../../../stores/settings.ts';
import { actOnEverything } from '../focus.ts';
import { namesOf, pressEverything, type Surface, twiceAsMuch } from '../twice.ts';
import { checksPassed, fire, offer, openPage, pass, playing, STRAY, settle } from './open-page.tsx';
import { endWorld, logged, startWorld, world } from './world.ts';

vi.mock('../../../platform/messages.ts', async () => (await import('./world.ts')).platform.messages());
vi.mock('../../../platform/settings-store.ts', async () => (await import('./world.ts')).platform.settingsStore());
vi.mock('../../../platform/log/database.ts', async () => (await import('./world.ts')).platform.logDb());
vi.mock('../../../platform/log/write.ts', async () => (await import('./world.ts')).platform.logDb());
vi.mock('../../../platform/page/window.ts', async () => (await import('./world.ts')).platform.pageWindow());
vi.mock('../../../platform/page/chime.ts', async () => (await import('./world.ts')).platform.chime());
vi.mock('../../../platform/page/options-page.ts', async () => (await import('./world.ts')).platform.optionsPage());
vi.mock('../../../platform/reminder-state-store.ts', async () => (await import('./world.ts')).platform.reminderStateStore());

beforeEach(startWorld);
afterEach(() => {
  cleanup();
  endWorld();
});

const BESIDE = ['prompt-shown', 'log-changed', 'look'];

function written(): number {
  const events = world.events.filter(({ type }) => !BESIDE.includes(type)).length;
  const entries = [...world.log.values()].filter(({ kind }) => kind !== 'routine');
  return events + world.sections.length + useSettings.getState().saves + entries.reduce((sum, { revision }) => sum + revision, 0);
}

function card(prompt: Prompt, opener?: string): Surface {
  return {
    open: async () => {
      endWorld();
      startWorld();
      await openPage({ prompt, settings: { checks: checksPassed } });
      await pass(STRAY);
      if (opener) await fire(() => fireEvent.click(screen.getByRole('button', { name: opener })));
    },
    settle,
    written,
  };
}

const click = (name: string) => fire(() => fireEvent.click(screen.getByRole('button', { name })));

const finish: Surface = {
  open: async () => {
    endWorld();
    startWorld();
    await openPage({ prompt: playing({ variant: 'short' }), settings: { checks: checksPassed } });
    await pass(9_000);
    while (!screen.queryByRole('button', { name: 'Finish' })) await click('Next step');
    await click('Finish');
  },
  settle,
  written,
  answers: /^(?:Lighter|Same|Sore)$/u,
};

const drinks = offer({ id: 'drink:1', reminderIds: ['drink'] });
const asking = offer({}, { checkIn: true });

const SURFACES: [string, Surface, (string | RegExp)[]][] = [
  ['a card for a routine', card(offer()), [/^Start/u, 'Not now', 'Log 200 mL']],
  ['its ways to come later', card(offer(), 'Later'), [/^In 5 minutes/u, 'Not today']],
  ['a card for a drink', card(drinks), ['Log 200 mL', 'Not now']],
  ['the question that comes once', card(asking), [/fewer/iu, /tomorrow/iu]],
  ['the end of a routine', finish, ['Lighter', 'Again', /^Another/u, 'Done']],
];

it.each(SURFACES)('%s writes once what is pressed twice', async (_, surface, some) => {
  const pressed = await pressEverything(surface);
  expect(namesOf(pressed)).toEqual(
    expect.arrayContaining(some.map((name) => (typeof name === 'string' ? name : expect.stringMatching(name)))),
  );
  expect(twiceAsMuch(pressed)).toEqual([]);
});

test('two presses of Enter on a card for a drink log one glass', async () => {
  await card(drinks).open();
  await fire(() => {
    fireEvent.keyDown(document.body, { key: 'Enter' });
    fireEvent.keyDown(document.body, { key: 'Enter' });
  });
  expect(logged().map(({ kind }) => kind)).toEqual(['drink']);
});

test('the second click on undoing a drink logs no other one', async () => {
  await card(drinks).open();
  await click('Log 200 mL');
  fireEvent.click(screen.getByRole('button', { name: 'Logged · Undo' }), { detail: 1 });
  await settle();
  fireEvent.click(screen.getByRole('button', { name: 'Log 200 mL' }), { detail: 2 });
  await settle();
  expect(logged()).toEqual([]);
});

test('how it felt is said to be lost where the log cannot take it, and is asked again', async () => {
  await finish.open();
  world.isLogGone = true;
  await click('Sore');
  expect(screen.getByText('This could not be saved. Please try again.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Sore' }).getAttribute('aria-pressed')).toBe('false');
  world.isLogGone = false;
  await click('Sore');
  expect(screen.queryByText('This could not be saved. Please try again.')).toBeNull();
  expect(screen.getByRole('button', { name: 'Sore' }).getAttribute('aria-pressed')).toBe('true');
});

test('once more that does not get through is said at the end of a routine', async () => {
  await finish.open();
  world.isBackgroundGone = true;
  await click('Again');
  expect(screen.getByText('Rill did not answer. Please try again.')).toBeTruthy();
});

it.each(SURFACES)('%s: the focus stays on something that is seen, whatever is done by the keyboard', async (_, surface) => {
  const { acted, lost } = await actOnEverything({ ...surface, only: /./u });
  expect(acted.length).toBeGreaterThan(1);
  expect(lost).toEqual([]);
});

it('keeps the focus on something that is seen in the player', async () => {
  const player: Surface = {
    open: async () => {
      endWorld();
      startWorld();
      await openPage({ prompt: playing(), settings: { checks: checksPassed } });
      await pass(9_000);
    },
    settle,
    written,
  };
  const { acted, lost } = await actOnEverything(player);
  expect(acted).toEqual(expect.arrayContaining(['button Pause', 'button Keys', 'button Next step', 'button Turn the figure to face you']));
  expect(lost).toEqual([]);
});
