import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listedRoutines } from '../../../core/routines/listed.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import type { Settings } from '../../../core/settings/schema.ts';
import { useReminders } from '../../../stores/reminders.ts';
import { expectAccessible } from '../axe.ts';
import { ownStorage } from '../own-routines.ts';
import { expectNothingHardCoded, pseudoLanguage } from '../pseudo-language.tsx';
import { alerts, startTime, stopTime } from '../settings/page.tsx';
import { storage } from '../settings/world.ts';
import { inTime, kept, openLibrary, ownOf, settle } from './page.tsx';

const sent = vi.hoisted(() => ({ events: [] as unknown[], isDeaf: false }));

vi.mock('../../../platform/shortcuts.ts', async () => (await import('../settings/world.ts')).platform.shortcuts());
vi.mock('../../../platform/notification.ts', async () => (await import('../settings/world.ts')).platform.notification());
vi.mock('../../../platform/settings-store.ts', async () => (await import('../settings/world.ts')).platform.settingsStore());
vi.mock('../../../platform/reminder-state-store.ts', async () => (await import('../settings/world.ts')).platform.reminderStateStore());
vi.mock('../../../platform/log/database.ts', async () => (await import('../settings/world.ts')).platform.logDb());
vi.mock('../../../platform/log/write.ts', async () => (await import('../settings/world.ts')).platform.logDb());
vi.mock('../../../platform/permissions.ts', async () => (await import('../settings/world.ts')).platform.permissions());
vi.mock('../../../platform/menu.ts', async () => (await import('../settings/world.ts')).platform.menu());
vi.mock('../../../platform/page/chime.ts', async () => (await import('../settings/world.ts')).platform.chime());
vi.mock('../../../platform/messages.ts', () => ({
  sendReminderEvent: async (event: unknown) => {
    if (sent.isDeaf) throw new Error('Could not establish connection.');
    sent.events.push(event);
  },
}));

const NOW = new Date('2026-11-23T09:00:00Z').getTime();

beforeEach(() => {
  stopTime(NOW);
  Object.assign(sent, { events: [], isDeaf: false });
});
afterEach(() => {
  cleanup();
  startTime();
});

type User = Awaited<ReturnType<typeof openLibrary>>['user'];

const names = () => screen.getAllByRole('heading', { level: 3 }).map(({ firstChild }) => firstChild?.textContent);
const row = (name: string) => within(screen.getByRole('heading', { level: 3, name: new RegExp(`^${name}`) }).closest('li') as HTMLElement);
const choose = (user: User, filter: string, value: string) => user.selectOptions(screen.getByRole('combobox', { name: filter }), value);
const marks = (change: Partial<Settings['routine']>) => ({ settings: { routine: { ...defaultSettings.routine, ...change } } });
const open = async (user: User, name: string) => {
  await inTime(() => user.click(screen.getByRole('button', { name: `All about ${name}` })));
};

describe('the library', () => {
  it('has nothing that axe objects to, with all about one routine as well', async () => {
    const { user, container } = await openLibrary();
    await choose(user, 'Tools', 'roller');
    await expectAccessible(container);
    await inTime(() => user.click(screen.getByRole('button', { name: /^All about/ })));
    await expectAccessible(container);
  });

  it('lists every routine with what it is, how long, what it touches and when it is best', async () => {
    await openLibrary();
    expect(names()).toHaveLength(listedRoutines.length);
    const text = row('Neck release').getByRole('heading').closest('li')?.textContent;
    expect(text).toContain('60 s · others may notice');
    expect(text).toContain('A slow minute for the sides of the neck.');
    expect(text).toContain('Touchesneck, collarbones');
    expect(text).toContain('Bestmid-morning, mid-afternoon');
    expect(row('No-touch flow').getByText('nothing')).toBeTruthy();
  });

  it.each([
    ['Place', 'home', (id: string) => listedRoutines.find((one) => one.id === id)?.places.includes('home')],
    ['Length', 'longer', (id: string) => (listedRoutines.find((one) => one.id === id)?.seconds ?? 0) > 120],
    ['Area', 'eyes', (id: string) => listedRoutines.find((one) => one.id === id)?.areas.includes('eyes')],
    ['Seen by others', 'high', (id: string) => listedRoutines.find((one) => one.id === id)?.discreet === 'high'],
    ['Tools', 'none', (id: string) => listedRoutines.find((one) => one.id === id)?.tools.length === 0],
    ['Tools', 'roller', (id: string) => id === 'ice-rolling'],
  ])('by %s: %s', async (filter, value, fits) => {
    const { user } = await openLibrary();
    await choose(user, filter, value);
    const expected = listedRoutines.filter(({ id }) => fits(id)).map(({ name }) => name);
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(listedRoutines.length);
    expect(names()).toEqual(expected);
    expect(screen.getByText(expected.length === 1 ? '1 routine' : `${expected.length} routines`)).toBeTruthy();
  });

  it('says when nothing fits, and shows all again', async () => {
    const { user } = await openLibrary();
    await choose(user, 'Tools', 'trampoline');
    await choose(user, 'Place', 'desk');
    await choose(user, 'Area', 'jaw');
    expect(screen.queryAllByRole('heading', { level: 3 })).toEqual([]);
    screen.getByText('Nothing fits all of that');
    await user.click(screen.getByRole('button', { name: 'Show all' }));
    expect(names()).toHaveLength(listedRoutines.length);
    expect(screen.queryByRole('button', { name: 'Show all' })).toBeNull();
  });

  it('puts favourites first, and remembers them', async () => {
    const { user } = await openLibrary();
    const heart = () => screen.getByRole('button', { name: 'Favourite: Under-eye ease' });
    await user.click(heart());
    expect(storage.settings.routine.favourites).toEqual(['under-eye-ease']);
    expect(heart().getAttribute('aria-pressed')).toBe('true');
    expect(names()[0]).toBe('Under-eye ease');
    await choose(user, 'Show', 'favourites');
    expect(names()).toEqual(['Under-eye ease']);
    await user.click(heart());
    expect(storage.settings.routine.favourites).toEqual([]);
  });

  it('keeps hidden ones apart, where they can be brought back', async () => {
    const { user } = await openLibrary([], marks({ hidden: ['dry-brushing'] }));
    const hidden = within(screen.getByRole('region', { name: 'Hidden' }));
    expect(hidden.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual(['Dry brushing']);
    await open(user, 'Dry brushing');
    await user.click(screen.getByRole('switch', { name: 'Hide' }));
    expect(storage.settings.routine.hidden).toEqual([]);
    expect(screen.queryByRole('region', { name: 'Hidden' })).toBeNull();
  });

  it('starts a routine in the way the popup does, and says when that did not work', async () => {
    const { user } = await openLibrary();
    await user.click(screen.getByRole('button', { name: 'Start Forehead ease' }));
    expect(sent.events).toEqual([{ type: 'routine-asked', routineId: 'forehead-ease' }]);
    sent.isDeaf = true;
    await user.click(screen.getByRole('button', { name: 'Start Forehead ease' }));
    await settle();
    expect(alerts()).toContain('Rill did not answer');
    expect(useReminders.getState().state.prompt).toBeNull();
  });

  it('starts none that a safety check has ruled out', async () => {
    await openLibrary([], { settings: { checks: { brush: { allowed: false, answeredAt: NOW } } } });
    expect(screen.queryByRole('button', { name: 'Start Dry brushing' })).toBeNull();
    row('Dry brushing').getByText('Left out by a check');
    screen.getByRole('button', { name: 'Start Forehead ease' });
  });
});

describe('all about a routine', () => {
  it('shows every step as a picture with its words, one routine at a time', async () => {
    const { user } = await openLibrary();
    await open(user, 'Neck release');
    const steps = within(screen.getByRole('list', { name: 'Steps of Neck release' })).getAllByRole('listitem');
    expect(steps).toHaveLength(5);
    const left = within(steps[2] as HTMLElement);
    left.getByRole('heading', { name: '3. Neck glide, left side' });
    left.getByText('3 times, 12 s');
    left.getByText(/^Lay your flat left hand/);
    left.getByText(/^One side at a time/);
    left.getByRole('img', { name: /^Picture: / });
    await open(user, 'Forehead ease');
    expect(screen.queryByRole('list', { name: 'Steps of Neck release' })).toBeNull();
  });

  it('can be kept from work', async () => {
    const { user } = await openLibrary();
    await open(user, 'Desk bounce');
    await user.click(screen.getByRole('switch', { name: 'Not at work' }));
    expect(storage.settings.routine.notAtWork).toEqual(['desk-bounce']);
  });

  it('has its safety checks to read, with the answer and its day, and to answer anew', async () => {
    const { user } = await openLibrary([], { settings: { checks: { neck: { allowed: true, answeredAt: NOW - 86_400_000 } } } });
    await open(user, 'Neck release');
    const about = within(screen.getByRole('region', { name: 'About Neck release' }));
    about.getByText('Fine for you, answered on November 22');
    expect(about.getAllByText('Not answered yet')).toHaveLength(2);
    await user.click(within(about.getByRole('group', { name: 'Your answer: Neck' })).getByRole('button', { name: 'Leave it out' }));
    expect(storage.settings.checks.neck).toMatchObject({ allowed: false });
    expect(screen.queryByRole('button', { name: 'Start Neck release' })).toBeNull();
  });

  it('shows nothing that is not in the language in use', async () => {
    const { user, container } = await openLibrary([ownOf('forehead-ease')], { language: pseudoLanguage });
    await inTime(() => user.click(screen.getByRole('button', { name: /Neck release/, expanded: false })));
    const own = ownOf('forehead-ease');
    const texts = [...listedRoutines, own].flatMap(({ name, summary, best }) => [name, summary, best]);
    const steps = ownOf('neck-release').steps.flatMap(({ title, text, where = '', caution = '' }) => [title, text, where, caution]);
    const { safetyCards, stopRule } = await import('../../../core/routines/safety-cards.ts');
    const cards = Object.values(safetyCards).flatMap(({ name, intro, items, rules }) => [name, intro, ...items, ...rules]);
    expectNothingHardCoded(
      container,
      [...texts, ...steps, ...cards, stopRule, ownOf('neck-release').note ?? ''].filter((text) => text !== ''),
    );
  });
});

describe('own routines in the library', () => {
  it('stand among the others, with a mark', async () => {
    const { user } = await openLibrary([ownOf('neck-release')]);
    row('My Neck release').getByText('your own');
    await choose(user, 'Show', 'own');
    expect(names()).toEqual(['My Neck release']);
    await open(user, 'My Neck release');
    expect(within(screen.getByRole('list', { name: 'Steps of My Neck release' })).getAllByRole('listitem')).toHaveLength(5);
    await user.click(screen.getByRole('button', { name: 'Start My Neck release' }));
    expect(sent.events).toEqual([{ type: 'routine-asked', routineId: 'own-neck-release' }]);
  });

  it('go with a way back', async () => {
    const { user } = await openLibrary([ownOf('neck-release'), ownOf('forehead-ease')]);
    await open(user, 'My Neck release');
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    await settle();
    expect(kept().map(({ id }) => id)).toEqual(['own-forehead-ease']);
    const undo = screen.getByRole('button', { name: 'Undo' });
    expect(document.activeElement).toBe(undo);
    await user.click(undo);
    await settle();
    expect(kept().map(({ id }) => id)).toEqual(['own-neck-release', 'own-forehead-ease']);
  });

  it('that are damaged are put aside, and it is said', async () => {
    const damaged = { ...ownOf('forehead-ease'), seconds: 7 };
    await openLibrary([ownOf('neck-release'), damaged]);
    await settle();
    screen.getByText('One of your routines was damaged and is put aside.');
    expect(kept().map(({ id }) => id)).toEqual(['own-neck-release']);
    expect(ownStorage.damaged).toEqual([damaged]);
    expect(names()).not.toContain('My Forehead ease');
  });
});
