import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import { useReminders } from '../../../stores/reminders.ts';
import { useSettings } from '../../../stores/settings.ts';
import { pseudoLanguage } from '../pseudo-language.tsx';
import { checksPassed, fire, offer, openPage, pass, playing } from './open-page.tsx';
import { endWorld, startWorld, told, world } from './world.ts';

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
  vi.restoreAllMocks();
  endWorld();
});

const heading = () => screen.getByRole('heading', { level: 1 }).textContent;
const setPrompt = (prompt: ReturnType<typeof offer> | null) =>
  fire(() => useReminders.setState({ state: { ...useReminders.getState().state, prompt } }));

/** A card that throws while it is drawn: settings that no code reckons with. */
const broken = { reminders: undefined as never };

describe('telling that the prompt is on the screen', () => {
  test.each([
    ['an offer', offer(), {}],
    ['a safety check', playing(), {}],
    ['a player', playing(), { checks: checksPassed }],
  ])('%s is told when it is drawn', async (_, prompt, settings) => {
    await openPage({ prompt, settings });
    expect(heading()).not.toBe('');
    expect(world.events).toEqual([{ type: 'prompt-shown', promptId: 'drainage:1' }]);
  });

  test('what cannot be drawn is not told, and the page says so', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    await openPage({ prompt: offer(), settings: broken });
    await pass(60_000);
    expect(world.events).toEqual([]);
    expect(heading()).toBe('This break cannot be shown.');
    await fire(() => fireEvent.click(screen.getByRole('button', { name: 'Close' })));
    expect(world.isClosed).toBe(true);
  });

  test('the next prompt in the same page gets a new chance', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    await openPage({ prompt: offer(), settings: broken });
    await fire(() => useSettings.setState({ settings: defaultSettings }));
    await setPrompt(offer({ id: 'drainage:2' }));
    expect(screen.getByRole('button', { name: 'Not now' })).toBeTruthy();
    expect(told('prompt-shown')).toEqual([{ type: 'prompt-shown', promptId: 'drainage:2' }]);
  });

  test('one that does not get through is told again', async () => {
    world.isBackgroundGone = true;
    await openPage({ prompt: offer() });
    world.isBackgroundGone = false;
    await pass(5_000);
    expect(told('prompt-shown')).toHaveLength(1);
    await pass(60_000);
    expect(told('prompt-shown')).toHaveLength(1);
  });
});

describe('a page that was restored beside another', () => {
  test('tells that it shows the prompt, once, though that is known', async () => {
    await openPage({ prompt: offer({ phase: 'shown' }) });
    await pass(60_000);
    expect(world.events).toEqual([{ type: 'prompt-shown', promptId: 'drainage:1' }]);
  });

  test('a page that was heard does not tell it again', async () => {
    await openPage({ prompt: offer({ phase: 'opening' }) });
    await setPrompt(offer({ phase: 'shown' }));
    await pass(60_000);
    expect(told('prompt-shown')).toHaveLength(1);
  });

  test('goes without an answer when it is closed', async () => {
    await openPage({ prompt: offer({ phase: 'shown' }) });
    await fire(() => globalThis.dispatchEvent(new Event('pagehide')));
    cleanup();
    expect(told('prompt-answered')).toEqual([]);
  });
});

describe('a page without a prompt', () => {
  test('waits a second for one that is on its way', async () => {
    await openPage({ prompt: null });
    await pass(900);
    await setPrompt(offer());
    await pass(60_000);
    expect(world.isClosed).toBe(false);
    expect(screen.getByRole('button', { name: 'Not now' })).toBeTruthy();
  });

  test('lets the background look, then closes', async () => {
    await openPage({ prompt: null });
    await pass(999);
    expect(world.events).toEqual([]);
    await pass(1);
    expect(world.events).toEqual([{ type: 'look' }]);
    expect(world.isClosed).toBe(true);
  });

  test('closes without a background too', async () => {
    world.isBackgroundGone = true;
    await openPage({ prompt: null });
    await pass(1_000);
    expect(world.isClosed).toBe(true);
  });
});

describe('following the background', () => {
  test('a reload shows the same card', async () => {
    const prompt = offer({ reason: 'again' }, { text: 7 });
    await openPage({ prompt });
    const before = document.body.textContent;
    cleanup();
    await openPage({ prompt: useReminders.getState().state.prompt });
    expect(document.body.textContent).toBe(before);
  });

  test('a routine started elsewhere takes the place of the card', async () => {
    await openPage({ prompt: offer(), settings: { checks: checksPassed } });
    await setPrompt(playing({ routineId: 'no-touch-flow' }));
    expect(heading()).toBe('Slow breath');
  });

  test('the window gets the room that the card, the check and the player need', async () => {
    await openPage({ prompt: playing(), settings: { checks: checksPassed } });
    expect(world.grownTo).toEqual([640]);
  });

  test('its title comes from the catalogue', async () => {
    await openPage({ prompt: offer(), language: pseudoLanguage });
    expect(document.title).toBe('[!!A break – Rill!!]');
  });
});
