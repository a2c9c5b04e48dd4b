import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import type { Settings } from '../../../core/settings/schema.ts';
import { expectNothingHardCoded, pseudoLanguage } from '../pseudo-language.tsx';
import { alerts, chosen, describedBy, openPage, pass, row, startTime, stopTime } from './page.tsx';
import { permissions, storage } from './world.ts';

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

const NOW = new Date('2026-11-23T09:00:00Z').getTime();

beforeEach(() => stopTime(NOW));
afterEach(() => {
  cleanup();
  startTime();
});

const presence = () => storage.settings.presence;
const open = (change: Partial<Settings['presence']> = {}, granted = {}) =>
  openPage({ section: '#interruptions', settings: { presence: { ...defaultSettings.presence, ...change } }, granted });

describe('time away', () => {
  const field = () => row('Time away that counts as a break').getByRole('textbox') as HTMLInputElement;

  it('takes whole minutes from 2 to 30', async () => {
    const { user } = open();
    for (const minutes of [2, 30, 12]) {
      await user.clear(field());
      await user.type(field(), `${minutes}{Enter}`);
      expect(presence().awayMin).toBe(minutes);
    }
  });

  it.each(['1', '31', '4.5', 'long'])('refuses %j', async (bad) => {
    const { user } = open();
    await user.clear(field());
    await user.type(field(), `${bad}{Enter}`);
    expect(storage.saved).toEqual([]);
    expect(describedBy(field())).toBe('Please enter a whole number from 2 to 30. Until then it stays at 5 min.');
  });

  it('is stepped up and down, and not beyond its ends', async () => {
    const { user } = open({ awayMin: 29 });
    const more = screen.getByRole('button', { name: /a little more$/ });
    await user.click(more);
    await user.click(more);
    expect(presence().awayMin).toBe(30);
    expect(storage.saved).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: /a little less$/ }));
    expect(presence().awayMin).toBe(29);
  });

  it('throws away what was typed when it is stepped', async () => {
    const { user } = open();
    await user.clear(field());
    await user.type(field(), '99{Enter}');
    await user.click(screen.getByRole('button', { name: /a little more$/ }));
    expect(presence().awayMin).toBe(6);
    expect(field().value).toBe('6');
    expect(describedBy(field())).toBe('');
  });
});

describe('what a break waits for', () => {
  it.each([
    ['While a window is full screen', 'holdFullScreen'],
    ['While a tab plays sound', 'holdSound'],
  ] as const)('%s', async (name, key) => {
    const { user } = open();
    await user.click(screen.getByRole('switch', { name }));
    expect(presence()[key]).toBe(false);
    await user.click(screen.getByRole('switch', { name }));
    expect(presence()).toEqual(defaultSettings.presence);
    expect(permissions.asked).toEqual([]);
  });
});

describe('call pages', () => {
  const toggle = () => screen.getByRole('switch', { name: 'While a call page is open' });

  it('say beforehand what the browser will ask and what Rill reads', () => {
    open();
    expect(screen.getByText(/“read your browsing history”.*addresses of open tabs.*keeps none of them/)).toBeTruthy();
  });

  it('ask the browser, and count once it has allowed them', async () => {
    const { user } = open();
    await user.click(toggle());
    await pass(0);
    expect(permissions.asked).toEqual(['tabs']);
    expect(presence().holdCalls).toBe(true);
    expect(alerts()).toBe('');
  });

  it('stay off when the browser refuses, and say so', async () => {
    const { user } = open();
    permissions.answer = false;
    await user.click(toggle());
    await pass(0);
    expect(storage.saved).toEqual([]);
    expect(toggle().getAttribute('aria-checked')).toBe('false');
    expect(alerts()).toBe('Your browser did not allow it, so this stays off.');
  });

  it('give the permission back when they are switched off', async () => {
    const { user } = open({ holdCalls: true }, { tabs: true });
    expect(alerts()).toBe('');
    await user.click(toggle());
    await pass(0);
    expect(presence().holdCalls).toBe(false);
    expect(permissions.removed).toEqual(['tabs']);
    expect(alerts()).toBe('');
  });

  it('say when the browser has taken the permission back, and ask again', async () => {
    const { user } = open({ holdCalls: true });
    expect(alerts()).toContain('finds no call page');
    await user.click(screen.getByRole('button', { name: 'Ask the browser again' }));
    await pass(0);
    expect(alerts()).toBe('');
    expect(presence().holdCalls).toBe(true);
  });

  describe('as a list', () => {
    const list = () => within(screen.getByRole('list', { name: 'Call pages', hidden: true }));
    const field = (page: string) => list().getByRole('textbox', { name: `Call page ${page}`, hidden: true }) as HTMLInputElement;
    const adding = () => screen.getByRole('textbox', { name: 'Another call page', hidden: true }) as HTMLInputElement;
    const pages = ['meet.google.com', 'example.com/call'];

    it('take another host, or a pasted address', async () => {
      const { user } = open({ callPages: pages });
      await user.type(adding(), 'Talk.Example.org{Enter}');
      await user.type(adding(), 'https://rooms.example.net/a?b=c{Enter}');
      expect(presence().callPages).toEqual([...pages, 'talk.example.org', 'rooms.example.net/a']);
      expect(adding().value).toBe('');
    });

    it.each([
      ['nonsense', 'Please enter a host, such as meet.example.com, or a host and a path.'],
      ['', 'Please enter a host, such as meet.example.com, or a host and a path.'],
      ['https://meet.google.com/', 'This is in the list already.'],
    ])('refuse %j beside the field', async (bad, message) => {
      const { user } = open({ callPages: pages });
      await user.type(adding(), `${bad}{Enter}`);
      expect(storage.saved).toEqual([]);
      expect(adding().getAttribute('aria-invalid')).toBe('true');
      expect(describedBy(adding())).toBe(message);
      await user.type(adding(), 'x');
      expect(describedBy(adding())).toBe('');
    });

    it('can be changed in place', async () => {
      const { user } = open({ callPages: pages });
      await user.clear(field('example.com/call'));
      await user.type(field('example.com/call'), 'no page{Enter}');
      expect(describedBy(field('example.com/call'))).toBe(
        'Please enter another host, or host and path. Until then it stays example.com/call.',
      );
      await user.clear(field('example.com/call'));
      await user.type(field('example.com/call'), 'meet.google.com{Enter}');
      expect(storage.saved).toEqual([]);
      await user.clear(field('example.com/call'));
      await user.type(field('example.com/call'), 'example.com/room{Enter}');
      expect(presence().callPages).toEqual(['meet.google.com', 'example.com/room']);
    });

    it('are fifty at most', async () => {
      const many = Array.from({ length: 50 }, (_, i) => `page-${i}.example.com`);
      const { user } = open({ callPages: many });
      await user.type(adding(), 'one.more.example.com{Enter}');
      expect(describedBy(adding())).toBe('There are 50 addresses here, which is as many as can be kept.');
      expect(presence().callPages).toEqual(many);
    });

    it('lose a page, and bring the usual ones back', async () => {
      const { user } = open();
      expect(screen.queryByRole('button', { name: 'Bring back the usual list', hidden: true })).toBeNull();
      await user.click(list().getByRole('button', { name: 'Remove whereby.com', hidden: true }));
      expect(presence().callPages).toEqual(defaultSettings.presence.callPages.filter((page) => page !== 'whereby.com'));
      expect(document.activeElement).toBe(adding());
      await user.click(screen.getByRole('button', { name: 'Bring back the usual list', hidden: true }));
      expect(presence()).toEqual(defaultSettings.presence);
    });
  });
});

describe('the sites whose sound holds nothing', () => {
  const adding = () => screen.getByRole('textbox', { name: 'Another site', hidden: true }) as HTMLInputElement;
  const list = () => within(screen.getByRole('list', { name: 'Sites whose sound holds nothing', hidden: true }));
  const remove = (site: string) => list().getByRole('button', { name: `Remove ${site}`, hidden: true });

  it('say what happens while they play, and what Rill has to see for them', () => {
    open();
    screen.getByText(
      /Breaks come while it plays, and sitting still then counts as being away as usual\..*addresses of open tabs.*keeps none of them/,
    );
  });

  it('are added, for which the browser asks, and is asked once', async () => {
    const { user } = open();
    await user.type(adding(), 'Music.Example.com{Enter}');
    await pass(0);
    expect(permissions.asked).toEqual(['tabs']);
    expect(presence().soundExceptions).toEqual(['music.example.com']);
    expect(alerts()).toBe('');
    await user.type(adding(), 'https://radio.example.org/live?now=1{Enter}');
    await pass(0);
    expect(permissions.asked).toEqual(['tabs']);
    expect(presence().soundExceptions).toEqual(['music.example.com', 'radio.example.org/live']);
  });

  it('hold breaks still while the browser refuses, which is said, and can be asked again', async () => {
    const { user } = open();
    permissions.answer = false;
    await user.type(adding(), 'music.example.com{Enter}');
    await pass(0);
    expect(alerts()).toContain('the sound of every site holds breaks');
    permissions.answer = true;
    await user.click(screen.getByRole('button', { name: 'Ask the browser again' }));
    await pass(0);
    expect(alerts()).toBe('');
    expect(presence().soundExceptions).toEqual(['music.example.com']);
  });

  it('give the permission back with the last one, unless calls need it', async () => {
    const { user } = open({ soundExceptions: ['a.example', 'b.example'] }, { tabs: true });
    await user.click(remove('a.example'));
    await pass(0);
    expect(permissions.removed).toEqual([]);
    await user.click(remove('b.example'));
    await pass(0);
    expect(permissions.removed).toEqual(['tabs']);
    cleanup();
    const again = open({ soundExceptions: ['a.example'], holdCalls: true }, { tabs: true });
    await again.user.click(remove('a.example'));
    await pass(0);
    expect(permissions.removed).toEqual([]);
  });

  it('keep the permission when calls need it no more', async () => {
    const { user } = open({ soundExceptions: ['a.example'], holdCalls: true }, { tabs: true });
    await user.click(screen.getByRole('switch', { name: 'While a call page is open' }));
    await pass(0);
    expect(presence().holdCalls).toBe(false);
    expect(permissions.removed).toEqual([]);
  });
});

it('says what is not seen in private windows', () => {
  open();
  screen.getByText(/in private windows are not seen, unless you allow Rill/);
});

describe('the longest wait', () => {
  const limit = () => row('Longest wait');

  it('is a preset, any minutes from 15 to 240, or none', async () => {
    const { user } = open();
    await user.click(limit().getByRole('radio', { name: '30 minutes' }));
    expect(presence().holdLimitMin).toBe(30);
    await user.clear(limit().getByRole('textbox'));
    await user.type(limit().getByRole('textbox'), '240{Enter}');
    expect(presence().holdLimitMin).toBe(240);
    expect(chosen(limit().getByRole('radiogroup'))).toBeNull();
    await user.click(limit().getByRole('radio', { name: 'No limit' }));
    expect(presence().holdLimitMin).toBeNull();
    expect(limit().queryByRole('textbox')).toBeNull();
  });

  it.each(['14', '241'])('refuses %s minutes', async (bad) => {
    const { user } = open();
    await user.clear(limit().getByRole('textbox'));
    await user.type(limit().getByRole('textbox'), `${bad}{Enter}`);
    expect(storage.saved).toEqual([]);
    expect(describedBy(limit().getByRole('textbox'))).toContain('from 15 to 240');
  });
});

describe('the quiet moment', () => {
  const lull = () => row('Wait until your hands rest');

  it('is automatic, off, or a number of seconds', async () => {
    const { user } = open();
    expect(chosen(lull().getByRole('radiogroup'))).toBe('Automatic');
    await user.click(lull().getByRole('radio', { name: 'Off' }));
    expect(presence().lullS).toBeNull();
    await user.click(lull().getByRole('radio', { name: 'At most' }));
    expect(presence().lullS).toBe(60);
    await user.clear(lull().getByRole('textbox'));
    await user.type(lull().getByRole('textbox'), '300{Enter}');
    expect(presence().lullS).toBe(300);
    await user.click(lull().getByRole('radio', { name: 'Automatic' }));
    expect(presence().lullS).toBe('auto');
  });

  it.each(['29', '301'])('refuses %s seconds', async (bad) => {
    const { user } = open({ lullS: 90 });
    await user.clear(lull().getByRole('textbox'));
    await user.type(lull().getByRole('textbox'), `${bad}{Enter}`);
    expect(storage.saved).toEqual([]);
    expect(describedBy(lull().getByRole('textbox'))).toBe('Please enter a whole number from 30 to 300. Until then it stays at 90 sec.');
  });
});

it('has no hard-coded words when things are refused', async () => {
  const { container, user } = openPage({
    section: '#interruptions',
    language: pseudoLanguage,
    settings: { presence: { ...defaultSettings.presence, lullS: 90, callPages: ['example.com'] } },
  });
  permissions.answer = false;
  await user.click(screen.getAllByRole('switch')[2] as HTMLElement);
  await pass(0);
  for (const field of screen.getAllByRole('textbox', { hidden: true })) {
    await user.clear(field);
    await user.type(field, '-{Enter}');
  }
  expect(alerts()).not.toBe('');
  expectNothingHardCoded(container, ['example.com']);
});
