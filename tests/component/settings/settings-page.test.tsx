import { licences } from 'virtual:rill-licences';
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { disclaimer, getHelp, safetyCards, stopRule } from '../../../core/routines/safety-cards.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import { sources } from '../../../core/sources.ts';
import { expectNothingHardCoded, pseudoLanguage } from '../pseudo-language.tsx';
import { chosen, openPage, pass, row, startTime, stopTime } from './page.tsx';
import { shortcuts, storage } from './world.ts';

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

const NOW = new Date('2026-11-23T09:00:00').getTime();
const DAY = 24 * 60 * 60 * 1000;

beforeEach(() => {
  stopTime(NOW);
});
afterEach(() => {
  cleanup();
  startTime();
});

const title = () => screen.getByRole('heading', { level: 1 }).textContent;

describe('the sections', () => {
  it.each([
    ['', 'Reminders'],
    ['#reminders', 'Reminders'],
    ['#schedule', 'Schedule'],
    ['#interruptions', 'Interruptions'],
    ['#why', 'Why now, why not'],
    ['#drinks', 'Drinks'],
    ['#routines', 'Routines'],
    ['#sound', 'Sound and voice'],
    ['#appearance', 'Appearance'],
    ['#safety', 'Safety'],
    ['#about', 'About'],
    ['#nowhere', 'Reminders'],
  ])('opens at %j as %s', (hash, name) => {
    openPage({ section: hash });
    expect(title()).toBe(name);
    expect(document.title).toBe(`${name} – Rill`);
    expect(screen.getByRole('link', { current: 'page' }).textContent).toBe(name);
  });

  it('changes with the address, and moves the focus to the new title', async () => {
    openPage();
    const focused = document.activeElement;
    await goTo('#drinks');
    expect(title()).toBe('Drinks');
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    expect(focused).not.toBe(document.activeElement);
  });

  it('leads from section to section by links', () => {
    openPage();
    const links = within(screen.getByRole('navigation', { name: 'Settings' })).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '#reminders',
      '#schedule',
      '#interruptions',
      '#why',
      '#drinks',
      '#routines',
      '#sound',
      '#appearance',
      '#history',
      '#data',
      '#safety',
      '#about',
    ]);
  });

  it('opens and closes the menu that narrow windows have', async () => {
    vi.spyOn(window, 'matchMedia').mockReturnValue(Object.assign(new EventTarget(), { matches: true }) as MediaQueryList);
    const { user } = openPage({ section: '#safety' });
    const opener = screen.getByRole('button', { name: 'Safety' });
    const show = vi.spyOn(document.getElementById('sections') as HTMLElement, 'showPopover');
    await user.click(opener);
    expect(opener.getAttribute('aria-expanded')).toBe('true');
    expect(show).toHaveBeenCalledOnce();
    await user.keyboard('{Escape}');
    expect(opener.getAttribute('aria-expanded')).toBe('false');
    expect(document.activeElement).toBe(opener);
    await user.click(opener);
    await user.click(screen.getByRole('heading', { level: 1 }));
    expect(opener.getAttribute('aria-expanded')).toBe('false');
    expect(show).toHaveBeenCalledTimes(2);
  });

  it.each(['#reminders', '#schedule', '#interruptions', '#why', '#drinks', '#appearance', '#safety', '#about'])(
    'has no hard-coded words in %s',
    (section) => {
      const { container } = openPage({ section, language: pseudoLanguage });
      const cards = Object.values(safetyCards).flatMap(({ name, intro, items, rules }) => [name, intro, ...items, ...rules]);
      const help = getHelp.flatMap(({ name, items }) => [name, ...items]);
      const keys = shortcuts.all.flatMap((one) => [one.description, one.keys]).filter(Boolean);
      const byOthers = [
        ...licences.flatMap(({ name, version, licence, text }) => [name, version, licence, text]),
        ...sources.flatMap((one) => [one.topic, ...one.sources.flatMap(({ title, publisher }) => [title, publisher])]),
      ];
      const long = disclaimer.long.flatMap((part) => [part.title, part.text]);
      expectNothingHardCoded(container, [
        ...cards,
        ...help,
        ...long,
        stopRule,
        ...defaultSettings.presence.callPages,
        ...keys,
        ...byOthers.filter(Boolean),
        ', ',
      ]);
    },
  );
});

describe('drinks', () => {
  const field = () => row('In a day').getByRole('textbox') as HTMLInputElement;
  const goal = () => storage.settings.drinks.goalMl;

  it('takes a preset, or litres in tenths with a comma or a point', async () => {
    const { user } = openPage({ section: '#drinks' });
    expect(chosen(row('In a day').getByRole('radiogroup'))).toBe('1.6');
    await user.click(row('In a day').getByRole('radio', { name: '2.0 liters' }));
    expect(goal()).toBe(2000);
    expect(field().value).toBe('2.0');
    await user.clear(field());
    await user.type(field(), '2,3{Enter}');
    expect(goal()).toBe(2300);
    await user.tab();
    expect(field().value).toBe('2.3');
  });

  it.each(['0', '0.9', '3.1', '-2', '1.65', '1600', 'much'])('refuses %j and keeps the goal', async (bad) => {
    const { user } = openPage({ section: '#drinks' });
    await user.clear(field());
    await user.type(field(), `${bad}{Enter}`);
    expect(storage.saved).toEqual([]);
    const complaint = document.getElementById(field().getAttribute('aria-describedby') ?? '')?.textContent;
    expect(complaint).toBe('Please enter litres from 1.0 to 3.0 in steps of 0.1. Until then it stays at 1.6 L.');
  });

  it('says above 2.5 litres that it is more than most people need', async () => {
    const { user } = openPage({ section: '#drinks' });
    const type = async (litres: string) => {
      await user.clear(field());
      await user.type(field(), `${litres}{Enter}`);
      await pass(0);
    };
    await type('2.5');
    expect(screen.queryByText(/More than most people need/)).toBeNull();
    await type('2.6');
    expect(screen.getByText(/More than most people need/)).toBeTruthy();
  });
});

describe('appearance', () => {
  it('saves theme, skin, hair and hair tone, each by itself', async () => {
    const { user } = openPage({ section: '#appearance' });
    await user.click(row('Theme').getByRole('radio', { name: 'Dark' }));
    await user.click(row('Skin').getByRole('radio', { name: 'Umber' }));
    await user.click(row('Hair').getByRole('radio', { name: 'Coils' }));
    await user.click(row('Hair tone').getByRole('radio', { name: 'Copper' }));
    expect(storage.settings).toMatchObject({
      theme: 'dark',
      figure: { skin: 'umber', hair: 'coils', hairTone: 'copper', facing: false },
    });
  });

  it('names the colour that is chosen', async () => {
    const { user } = openPage({ section: '#appearance' });
    expect(row('Skin').getByText('Honey')).toBeTruthy();
    row('Skin').getByRole('radio', { checked: true }).focus();
    await user.keyboard('{ArrowRight}');
    expect(storage.settings.figure.skin).toBe('amber');
    expect(row('Skin').getByText('Amber')).toBeTruthy();
  });
});

describe('safety', () => {
  it('says what routines go around; a call ends with the day', async () => {
    const { user } = openPage({ section: '#safety' });
    await user.click(screen.getByRole('switch', { name: 'Glasses on' }));
    await user.click(screen.getByRole('switch', { name: 'On a call' }));
    expect(storage.settings.situation).toEqual({ oneHand: false, glasses: true, makeUp: false, onCallUntil: NOW + (19 * DAY) / 24 });
    await user.click(screen.getByRole('switch', { name: 'Glasses on' }));
    expect(storage.settings.situation.glasses).toBe(false);
  });

  const check = (name: string) => {
    const summary = screen.getByText(name).closest('details');
    if (!summary) throw new Error(`there is no check "${name}"`);
    return within(summary);
  };
  const answers = (name: string) =>
    check(name)
      .getAllByRole('button', { hidden: true })
      .map((button) => [button.textContent, button.getAttribute('aria-pressed')]);

  it('shows each check with its words, and no answer before one was given', () => {
    openPage({ section: '#safety' });
    expect(check('Neck').getByText('Not answered yet')).toBeTruthy();
    for (const words of [safetyCards.neck.intro, ...safetyCards.neck.items, ...safetyCards.neck.rules]) {
      expect(check('Neck').getByText(words)).toBeTruthy();
    }
    expect(answers('Neck')).toEqual([
      ['Fine for me', 'false'],
      ['Leave it out', 'false'],
    ]);
  });

  it('tells what was answered and when, and lets it be changed', async () => {
    const { user } = openPage({ section: '#safety', settings: { checks: { neck: { allowed: true, answeredAt: NOW - 3 * DAY } } } });
    expect(check('Neck').getByText(`Fine for you, answered on ${dateOf(NOW - 3 * DAY)}`)).toBeTruthy();
    expect(answers('Neck')[0]).toEqual(['Fine for me', 'true']);
    await user.click(check('Neck').getByRole('button', { name: 'Leave it out', hidden: true }));
    expect(storage.settings.checks).toEqual({ neck: { allowed: false, answeredAt: NOW } });
    await pass(0);
    expect(check('Neck').getByText(`Left out, answered on ${dateOf(NOW)}`)).toBeTruthy();
  });

  it('does not show an answer as valid when it is too old to count', () => {
    openPage({ section: '#safety', settings: { checks: { general: { allowed: true, answeredAt: NOW - 90 * DAY } } } });
    expect(check('All hands-on routines').getByText(/so it will be asked again/)).toBeTruthy();
    expect(answers('All hands-on routines')).toEqual([
      ['Fine for me', 'false'],
      ['Leave it out', 'false'],
    ]);
  });

  it('says when to stop and when to get help', () => {
    openPage({ section: '#safety' });
    expect(screen.getByText(stopRule)).toBeTruthy();
    for (const { name, items } of getHelp) {
      expect(screen.getByRole('heading', { name })).toBeTruthy();
      for (const item of items) expect(screen.getByText(item)).toBeTruthy();
    }
  });
});

describe('about', () => {
  it('tells the version, the licence, what is kept, and the whole disclaimer', () => {
    openPage({ section: '#about' });
    expect(screen.getByText('1.2.3')).toBeTruthy();
    expect(within(screen.getByRole('region', { name: 'This extension' })).getByText(/MIT/)).toBeTruthy();
    expect(screen.getByText(/makes no network requests/)).toBeTruthy();
    for (const { text } of disclaimer.long)
      expect(screen.getByText((_, node) => node?.textContent?.endsWith(text) === true && node.tagName === 'P')).toBeTruthy();
  });
});

const dateOf = (at: number) => new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long' }).format(at);

async function goTo(hash: string): Promise<void> {
  location.hash = hash;
  dispatchEvent(new Event('hashchange'));
  await pass(0);
}
