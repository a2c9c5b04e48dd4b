import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import type { Settings } from '../../../core/settings/schema.ts';
import { useReminders } from '../../../stores/reminders.ts';
import { expectNothingHardCoded, pseudoLanguage } from '../pseudo-language.tsx';
import { fire, offer, openPage } from './open-page.tsx';
import { answers, endWorld, startWorld, told, world } from './world.ts';

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

const question = () => screen.queryByRole('group', { name: 'Would something else suit you better?' });
const sip = () => screen.queryByText('And a sip?');
const title = () => screen.getByRole('heading', { level: 1 });
const asking = (reminderIds = ['drainage', 'drink']) => offer({ reminderIds }, { checkIn: true });

async function choose(name: string): Promise<void> {
  await fire(() => fireEvent.click(within(question() as HTMLElement).getByRole('button', { name })));
}

/** The settings, with these intervals in minutes. */
function every(drainage: number, drink: number): Partial<Settings> {
  const { reminders } = defaultSettings;
  return {
    reminders: { drainage: { ...reminders.drainage, everyMin: drainage }, drink: { ...reminders.drink, everyMin: drink } },
  };
}

const intervals = () => [world.settings.reminders.drainage.everyMin, world.settings.reminders.drink.everyMin];

describe('the question whether something else would be better', () => {
  test('stands where the sip is otherwise, and the offer stands too', async () => {
    await openPage({ prompt: asking() });
    expect(question()).toBeTruthy();
    expect(sip()).toBeNull();
    expect(screen.getByRole('button', { name: /^Start/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Not now' })).toBeTruthy();
    expect(document.activeElement).toBe(title());
  });

  test('is not asked by other cards', async () => {
    await openPage({ prompt: offer() });
    expect(question()).toBeNull();
  });

  test('can be answered with "keep": nothing changes, and the sip is back', async () => {
    await openPage({ prompt: asking() });
    await choose('Keep as it is');
    expect(question()).toBeNull();
    expect(sip()).toBeTruthy();
    expect(document.activeElement).toBe(title());
    expect(world.settings).toEqual(defaultSettings);
    expect(answers()).toEqual([]);
  });

  test('is not asked again when the page is loaded anew', async () => {
    await openPage({ prompt: asking() });
    cleanup();
    await openPage({ prompt: asking() });
    await choose('Keep as it is');
    cleanup();
    await openPage({ prompt: asking() });
    expect(question()).toBeNull();
    cleanup();
    await openPage({ prompt: { ...asking(), id: 'drainage:2' } });
    expect(question()).toBeTruthy();
  });

  test('every word comes from the catalogue', async () => {
    const { container } = await openPage({ prompt: asking(), language: pseudoLanguage });
    expectNothingHardCoded(container, ['Breathe and open']);
    await fire(() => fireEvent.click(screen.getByRole('button', { name: '[!!Fewer reminders!!]' })));
    expectNothingHardCoded(container, ['Breathe and open']);
  });
});

describe('fewer', () => {
  test.each([
    [['drainage'], [45, 60], [90, 60], 'From now on every 90 minutes.'],
    [['drink'], [60, 30], [60, 60], 'From now on every hour.'],
    [['drainage', 'drink'], [60, 60], [120, 120], 'From now on every 2 hours.'],
    [['drainage', 'drink'], [60, 45], [120, 90], 'From now on they come less often.'],
    [['drainage'], [180, 60], [240, 60], 'From now on every 4 hours.'],
  ])('doubles the intervals of %j from %j to %j, and says so', async (ids, before, after, said) => {
    await openPage({ prompt: asking(ids), settings: every(...(before as [number, number])) });
    await choose('Fewer reminders');
    expect(intervals()).toEqual(after);
    expect(document.activeElement?.textContent).toBe(said);
    expect(question()).toBeNull();
    expect(answers()).toEqual([]);
  });

  test('doubles once, however often it is pressed before that is saved', async () => {
    await openPage({ prompt: asking(['drainage']), settings: every(60, 60) });
    const button = within(question() as HTMLElement).getByRole('button', { name: 'Fewer reminders' });
    await fire(() => {
      for (let i = 0; i < 3; i += 1) fireEvent.click(button);
    });
    expect(intervals()).toEqual([120, 60]);
    expect(document.activeElement?.textContent).toBe('From now on every 2 hours.');
  });

  test('is not offered when there is nothing to double', async () => {
    await openPage({ prompt: asking(), settings: every(240, 240) });
    expect(screen.queryByRole('button', { name: 'Fewer reminders' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Keep as it is' })).toBeTruthy();
  });

  test('that cannot be saved is not said to be, and can be tried again', async () => {
    world.areSettingsStuck = true;
    await openPage({ prompt: asking() });
    await choose('Fewer reminders');
    expect(screen.getByRole('alert').textContent).toBe('This could not be saved. Please try again.');
    expect(screen.queryByText(/^From now on/)).toBeNull();
    world.areSettingsStuck = false;
    await choose('Fewer reminders');
    expect(screen.getByText('From now on every 2 hours.')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('something different', () => {
  test.each([
    [['drainage'], 'routines'],
    [['drink'], 'reminders'],
  ])('for %j opens the options at #%s, and the card stays', async (ids, section) => {
    await openPage({ prompt: asking(ids) });
    await choose('Something different');
    expect(world.sections).toEqual([section]);
    expect(question()).toBeNull();
    expect(answers()).toEqual([]);
    expect(world.isClosed).toBe(false);
  });

  test('that cannot be opened leaves the question there', async () => {
    await openPage({ prompt: asking() });
    world.isBackgroundGone = true;
    await choose('Something different');
    expect(screen.getByRole('alert').textContent).toBe('Your answer did not get through. Please try again.');
    expect(question()).toBeTruthy();
  });
});

describe('a pause', () => {
  test('lasts until tomorrow, and takes the card with it', async () => {
    await openPage({ prompt: asking() });
    await choose('Pause until tomorrow');
    expect(told('paused')).toEqual([{ type: 'paused', until: new Date(2026, 10, 24, 4).getTime() }]);
    expect(useReminders.getState().state.prompt).toBeNull();
    expect(screen.queryByRole('heading', { level: 1 })).toBeNull();
  });

  test('that does not get through is said to be lost', async () => {
    await openPage({ prompt: asking() });
    world.isBackgroundGone = true;
    await choose('Pause until tomorrow');
    expect(screen.getByRole('alert').textContent).toBe('Your answer did not get through. Please try again.');
    world.isBackgroundGone = false;
    await choose('Pause until tomorrow');
    expect(told('paused')).toHaveLength(1);
  });
});
