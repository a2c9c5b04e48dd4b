import { act, cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { expectNothingHardCoded, pseudoLanguage } from '../pseudo-language.tsx';
import { heldBy, NOW, onScreen, setReminders, settle, showPopup } from './day.tsx';
import { resetWorld, sendReminderEvent, world } from './world.ts';

const browser = vi.hoisted(() => ({
  playing: [] as number[],
  sites: new Map<number, string>(),
  excepted: [] as number[],
  allows: true,
  dropped: 0,
}));

vi.mock('../../../platform/playing-tabs.ts', () => ({
  playingTabs: async () => browser.playing.filter((id) => !browser.excepted.includes(id)),
  siteOfTab: async (id: number) => browser.sites.get(id) ?? null,
  exceptTabs: async (ids: number[]) => void browser.excepted.push(...ids),
  countTabs: async (ids: number[]) => {
    browser.excepted = browser.excepted.filter((id) => !ids.includes(id));
  },
}));
vi.mock('../../../platform/permissions.ts', () => ({
  requestPermission: async () => browser.allows,
  hasPermission: async (permission: string) => permission === 'tabs' && browser.allows && browser.dropped === 0,
  removePermission: async () => {
    browser.dropped += 1;
  },
}));
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
  Object.assign(browser, { playing: [3], sites: new Map([[3, 'music.example.com']]), excepted: [], allows: true, dropped: 0 });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const button = (name: string) => screen.getByRole('button', { name });
const fillSites = () => {
  const soundExceptions = Array.from({ length: 50 }, (_, i) => `radio-${i}.example`);
  world.settings = { ...world.settings, presence: { ...world.settings.presence, soundExceptions } };
};
const exceptions = () => world.settings.presence.soundExceptions;
const said = () =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join('');
const click = async (name: string) => {
  await userEvent.click(button(name));
  await settle();
};

describe('where a sound holds a break', () => {
  it('"Not this tab" excepts its site, says so, and can be taken back', async () => {
    await showPopup({ state: heldBy('sound') });
    screen.getByText('Breaks then come while it plays.');
    await click('Not this tab');
    expect(exceptions()).toEqual(['music.example.com']);
    expect(browser.excepted).toEqual([]);
    expect(sendReminderEvent).toHaveBeenCalledExactlyOnceWith({ type: 'look' });
    expect(said()).toContain('Sound from music.example.com holds nothing any more.');
    expect(document.activeElement).toBe(button('Undo'));

    await click('Undo');
    expect(exceptions()).toEqual([]);
    await waitFor(() => expect(browser.dropped).toBe(1));
    expect(sendReminderEvent).toHaveBeenCalledTimes(2);
    button('Not this tab');
  });

  it('what was done is still there once the break has come', async () => {
    await showPopup({ state: heldBy('sound') });
    await click('Not this tab');
    act(() => setReminders(onScreen({ view: 'offer', text: 0, routineId: 'breathe-and-open', checkIn: false })));
    expect(said()).toContain('music.example.com');
    await click('Undo');
    expect(exceptions()).toEqual([]);
    expect(screen.queryByRole('button', { name: 'Not this tab' })).toBeNull();
  });

  it.each([
    ['the browser refuses', () => Object.assign(browser, { allows: false })],
    ['no more sites can be kept', () => fillSites()],
    ['its site has no name', () => browser.sites.clear()],
    ['the settings cannot be saved', () => Object.assign(world, { canSaveSettings: false })],
  ])('when %s it excepts that very tab', async (_, happens) => {
    await showPopup({ state: heldBy('sound') });
    happens();
    await click('Not this tab');
    expect(exceptions()).not.toContain('music.example.com');
    expect(browser.excepted).toEqual([3]);
    expect(said()).toContain('The sound of this tab holds nothing until it is closed.');
    await click('Undo');
    expect(browser.excepted).toEqual([]);
  });

  it('excepts the tab while the browser still asks, which may close the popup', async () => {
    await showPopup({ state: heldBy('sound') });
    browser.allows = new Promise(() => {}) as never;
    await click('Not this tab');
    expect(browser.excepted).toEqual([3]);
    expect(sendReminderEvent).toHaveBeenCalledExactlyOnceWith({ type: 'look' });
  });

  it('says when nothing plays any more', async () => {
    browser.playing = [];
    await showPopup({ state: heldBy('sound') });
    await click('Not this tab');
    screen.getByText('No tab is playing sound just now.');
    expect(exceptions()).toEqual([]);
  });

  it('every word comes from the catalogue', async () => {
    const { container } = await showPopup({ state: heldBy('sound') }, pseudoLanguage);
    expectNothingHardCoded(container, ['Breathe and open']);
  });
});

it('is not offered for what else holds a break', async () => {
  await showPopup({ state: heldBy('call') });
  expect(screen.queryByRole('button', { name: 'Not this tab' })).toBeNull();
});
