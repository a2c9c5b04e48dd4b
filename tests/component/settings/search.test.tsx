import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PLACES } from '../../../components/settings/places.ts';
import { SECTIONS } from '../../../components/settings/sections.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import { connectVoices } from '../../../stores/voice.ts';
import { fakeSpeech } from '../player/speech.ts';
import { openPage, ownReminder, pass, startTime, stopTime } from './page.tsx';

// Calls of the browser by the sections that are read late have no answer here.
vi.mock('../../../platform/browser.ts', () => ({ browser: {} }));
vi.mock('../../../platform/settings-store.ts', async () => (await import('./world.ts')).platform.settingsStore());
vi.mock('../../../platform/reminder-state-store.ts', async () => (await import('./world.ts')).platform.reminderStateStore());
vi.mock('../../../platform/messages.ts', async () => (await import('./world.ts')).platform.messages());
vi.mock('../../../platform/log/database.ts', async () => (await import('./world.ts')).platform.logDb());
vi.mock('../../../platform/log/write.ts', async () => (await import('./world.ts')).platform.logDb());
vi.mock('../../../platform/permissions.ts', async () => (await import('./world.ts')).platform.permissions());
vi.mock('../../../platform/menu.ts', async () => (await import('./world.ts')).platform.menu());
vi.mock('../../../platform/page/chime.ts', async () => (await import('./world.ts')).platform.chime());
vi.mock('../../../platform/shortcuts.ts', async () => (await import('./world.ts')).platform.shortcuts());
vi.mock('../../../platform/notification.ts', async () => (await import('./world.ts')).platform.notification());

beforeEach(() => {
  stopTime(new Date('2026-11-23T09:00:00Z').getTime());
});
afterEach(() => {
  cleanup();
  startTime();
  vi.restoreAllMocks();
});

const field = () => screen.getByRole('searchbox', { name: 'Find a setting' });
const nav = () => within(screen.getByRole('navigation', { name: 'Settings' }));
const found = () =>
  nav()
    .getAllByRole('link')
    .map((link) => link.getAttribute('href'));
const title = () => screen.getByRole('heading', { level: 1 }).textContent;

/** Follows a link as a browser does. */
async function goTo(hash: string): Promise<void> {
  location.hash = hash;
  await act(async () => {
    dispatchEvent(new HashChangeEvent('hashchange'));
  });
}

describe('finding a setting', () => {
  it.each([
    ['chime', '#reminders/chime'],
    ['dark mode', '#appearance/theme'],
    ['goal', '#drinks/goal'],
    ['lunch', '#schedule/week'],
    ['zoom', '#interruptions/calls'],
    ['csv', '#data/backup'],
    ['camera film', null],
  ])('%j', async (query, first) => {
    const { user } = openPage();
    await user.type(field(), query);
    if (first) expect(found()[0]).toBe(first);
    else expect(nav().getByRole('status').textContent).toBe('Nothing here goes by that word. Another one may do.');
  });

  it('shows the sections again once the field is empty', async () => {
    const { user } = openPage();
    await user.type(field(), 'chime');
    expect(found().length).toBeLessThan(SECTIONS.length);
    await user.keyboard('{Escape}');
    expect(found()).toEqual(SECTIONS.map(({ id }) => `#${id}`));
    expect((field() as HTMLInputElement).value).toBe('');
  });

  it('leaves Enter and Escape to an input method that composes the query', async () => {
    const { user } = openPage();
    await user.type(field(), 'chime');
    const before = location.hash;
    for (const key of ['Enter', 'Escape', 'ArrowDown']) fireEvent.keyDown(field(), { key, isComposing: true });
    expect([location.hash, (field() as HTMLInputElement).value, document.activeElement]).toEqual([before, 'chime', field()]);
  });

  it('goes back by Escape one step at a time in the menu that narrow windows have', async () => {
    vi.spyOn(window, 'matchMedia').mockReturnValue(Object.assign(new EventTarget(), { matches: true }) as MediaQueryList);
    const { user } = openPage({ section: '#safety' });
    const opener = screen.getByRole('button', { name: 'Safety' });
    await user.click(opener);
    await user.type(field(), 'chime{ArrowDown}');
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(field());
    await user.keyboard('{Escape}');
    expect([(field() as HTMLInputElement).value, opener.getAttribute('aria-expanded')]).toEqual(['', 'true']);
    await user.keyboard('{Escape}');
    expect([document.activeElement, opener.getAttribute('aria-expanded')]).toEqual([opener, 'false']);
  });

  it('goes by the keyboard to the row, whose control takes the focus', async () => {
    const { user } = openPage();
    await user.type(field(), 'theme');
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.getAttribute('href')).toBe('#appearance/theme');
    await user.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(field());
    await user.keyboard('{Enter}');
    await goTo('#appearance/theme');
    expect(title()).toBe('Appearance');
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'System' }));
    expect(found()).toEqual(SECTIONS.map(({ id }) => `#${id}`));
  });

  it('says how many there are, once for each search', async () => {
    const { user } = openPage();
    await user.type(field(), 'chime');
    expect(nav().getByRole('status').textContent).toMatch(/^\d+ settings? found$/);
  });

  it('finds a reminder that somebody has made, by its name', async () => {
    const { user } = openPage({ settings: { ownReminders: [ownReminder()] } });
    await user.type(field(), 'evening str');
    expect(found()).toEqual(['#reminders/own-1']);
  });
});

describe('a link to a row', () => {
  it('gives its switch the focus and marks it for a moment', async () => {
    openPage({ section: '#interruptions/full-screen' });
    const toggle = screen.getByRole('switch', { name: 'While a window is full screen' });
    expect(document.activeElement).toBe(toggle);
    const row = toggle.closest('[data-place]');
    expect(row?.hasAttribute('data-found')).toBe(true);
    await pass(5_000);
    expect(row?.hasAttribute('data-found')).toBe(false);
  });

  it('opens what the row is in', () => {
    openPage({ section: '#reminders/drink-way' });
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Arrives as' }));
    cleanup();
    openPage({ section: '#interruptions/call-pages' });
    expect(screen.getByText('10 pages count as calls').closest('details')?.open).toBe(true);
  });

  it('leads there again from the same link', async () => {
    openPage({ section: '#drinks/goal' });
    const goal = document.activeElement;
    field().focus();
    fireEvent.change(field(), { target: { value: 'goal' } });
    await act(async () => {
      fireEvent.click(nav().getAllByRole('link')[0] as HTMLElement);
    });
    expect(document.activeElement).toBe(goal);
  });

  it.each(['#drinks/nothing', '#drinks/', '#drinks/chime', '#drinks/goal/more'])('to no row, as %s, leads to the section', async (hash) => {
    openPage();
    await goTo(hash);
    expect(title()).toBe('Drinks');
    if (hash !== '#drinks/goal/more') expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  });
});

describe('the places that can be found', () => {
  const VOICES = [{ name: 'Zoe', lang: 'en-GB', localService: true }];
  /** History shows nothing before there is something to look back on, and few desks vibrate. */
  const notHere = ['range', 'vibration'];

  /** Every place that a section shows, with the text it begins with. */
  async function shown(section: string) {
    fakeSpeech({ voices: VOICES });
    await connectVoices();
    const { container } = openPage({
      section: `#${section}`,
      settings: { presence: { ...defaultSettings.presence, holdCalls: true } },
    });
    await act(() => vi.dynamicImportSettled());
    await pass(0);
    for (const more of screen.queryAllByRole('button', { name: /^More about/ })) await act(async () => fireEvent.click(more));
    return new Map([...container.querySelectorAll<HTMLElement>('[data-place]')].map((place) => [place.dataset.place ?? '', place]));
  }

  it.each(SECTIONS.map(({ id }) => id))('are those of %s, each by its own name', async (section) => {
    const there = await shown(section);
    const known = PLACES.filter((place) => place.section === section).map(({ id }) => id as string);
    expect([...there.keys()].sort()).toEqual(known.filter((id) => !notHere.includes(id)).sort());
    for (const [id, element] of there) {
      const name = element.querySelector('b, h2')?.textContent ?? element.textContent ?? '';
      const query = id === 'call-pages' ? 'Call pages' : id === 'sound-sites' ? 'Sites whose sound' : name;
      fireEvent.change(field(), { target: { value: query } });
      expect(found(), query).toContain(`#${section}/${id}`);
    }
  });
});
