import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Prompt } from '../../../core/reminders/state.ts';
import { useReminders } from '../../../stores/reminders.ts';
import { checksPassed, fire, offer, openPage, playing } from './open-page.tsx';
import { endWorld, startWorld, world } from './world.ts';

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

const chime = { on: true, volume: 0.3 };
const setPrompt = (prompt: Prompt) => fire(() => useReminders.setState({ state: { ...useReminders.getState().state, prompt } }));

test('there is no chime unless it is switched on', async () => {
  await openPage({ prompt: offer() });
  expect(world.chimes).toEqual([]);
});

test('a card that comes up chimes once, at the chosen volume', async () => {
  await openPage({ prompt: offer(), settings: { chime } });
  expect(world.chimes).toEqual([0.3]);
  await setPrompt(offer({ reminderIds: ['drainage', 'drink'], phase: 'shown' }));
  expect(world.chimes).toEqual([0.3]);
});

test('loaded anew it is silent, also when nobody has heard yet that it was shown', async () => {
  world.isBackgroundGone = true;
  await openPage({ prompt: offer(), settings: { chime } });
  cleanup();
  await openPage({ prompt: offer(), settings: { chime } });
  expect(world.chimes).toHaveLength(1);
  cleanup();
  sessionStorage.clear();
  await openPage({ prompt: offer({ phase: 'shown' }), settings: { chime } });
  expect(world.chimes).toHaveLength(1);
});

test('the next card in the same window chimes again', async () => {
  await openPage({ prompt: offer(), settings: { chime } });
  await setPrompt(offer({ id: 'drainage:2' }));
  expect(world.chimes).toHaveLength(2);
});

test.each([
  ['a card that was asked for', offer({ reason: 'asked', reminderIds: [] })],
  ['one that waited in the badge until it was clicked', offer({ id: 'waiting:1' })],
  ['one that is shown again', offer({ reason: 'again' })],
  ['one that asks while sound is playing', offer({ reason: 'held-long', heldBy: 'sound' })],
  ['a routine', playing()],
])('%s is silent', async (_, prompt) => {
  await openPage({ prompt, settings: { chime, checks: checksPassed } });
  expect(world.chimes).toEqual([]);
});

test('starting from the card makes no sound', async () => {
  await openPage({ prompt: offer(), settings: { chime, checks: checksPassed } });
  await fire(() => fireEvent.click(screen.getByRole('button', { name: /^Start/ })));
  expect(world.chimes).toHaveLength(1);
});
