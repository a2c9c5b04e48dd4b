import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { englishLanguage } from '../pseudo-language.tsx';
import { describedBy, openPage, pass, row, startTime, stopTime } from './page.tsx';
import { storage } from './world.ts';

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

beforeEach(() => stopTime(new Date('2026-11-23T09:00:00Z').getTime()));
afterEach(() => {
  cleanup();
  startTime();
});

const open = (volumes: Partial<typeof storage.settings.volumes> = {}) =>
  openPage({ section: '#drinks', settings: { volumes: { unit: 'auto', portionsMl: [100, 150, 200, 250, 330, 500], ...volumes } } });
const list = () => within(screen.getByRole('list', { name: 'Portions' }));
const fields = () => list().getAllByRole('textbox') as HTMLInputElement[];
const field = (index: number) => fields()[index] as HTMLInputElement;
const values = () => fields().map(({ value }) => value);
const portions = () => storage.settings.volumes.portionsMl;

describe('the unit', () => {
  it('follows the region until one is chosen', async () => {
    const { user } = open();
    expect(screen.getByRole('radio', { name: 'By region (mL)' }).getAttribute('aria-checked')).toBe('true');
    await user.click(screen.getByRole('radio', { name: 'fl oz, US fluid ounces' }));
    expect(storage.settings.volumes.unit).toBe('fl-oz');
    expect(values()).toEqual(['4', '8', '12', '16']);
    expect(portions()).toEqual([100, 150, 200, 250, 330, 500]);
    expect(row('In a day').getByRole('radio', { name: '54 fl oz' }).getAttribute('aria-checked')).toBe('true');
  });

  it('takes a goal in whole ounces of its range', async () => {
    const { user } = open({ unit: 'fl-oz' });
    const goal = row('In a day').getByRole('textbox');
    await user.clear(goal);
    await user.type(goal, '120{Enter}');
    expect(storage.saved).toEqual([]);
    expect(describedBy(goal)).toBe('Please enter whole ounces from 34 fl oz to 101 fl oz. Until then it stays at 54 fl oz.');
    await user.clear(goal);
    await user.type(goal, '60.5{Enter}');
    expect(storage.saved).toEqual([]);
    await user.clear(goal);
    await user.type(goal, '60{Enter}');
    expect(storage.settings.drinks.goalMl).toBe(1774);
  });
});

it('shows each goal in ounces by the number that it is called by', () => {
  open({ unit: 'fl-oz' });
  const goals = within(row('In a day').getByRole('radiogroup')).getAllByRole('radio');
  expect(goals.map((goal) => goal.getAttribute('aria-label'))).toEqual(
    goals.map((goal) => `${Number.parseInt(goal.textContent, 10)} fl oz`),
  );
});

describe('in another language', () => {
  const german = { ...englishLanguage, formats: 'de' };
  const openGerman = (unit: 'ml' | 'fl-oz') =>
    openPage({ section: '#drinks', language: german, settings: { volumes: { unit, portionsMl: [200, 330] } } });

  it('litres are shown and taken with a comma, and with a point', async () => {
    const { user } = openGerman('ml');
    const goal = row('In a day').getByRole('textbox') as HTMLInputElement;
    expect(goal.value).toBe('1,6');
    for (const [typed, ml] of [
      ['1,5', 1500],
      ['2.1', 2100],
    ] as const) {
      await user.clear(goal);
      await user.type(goal, `${typed}{Enter}`);
      expect(storage.settings.drinks.goalMl).toBe(ml);
    }
    await user.tab();
    expect(goal.value).toBe('2,1');
  });

  it('so are halves of an ounce', async () => {
    const { user } = openGerman('fl-oz');
    expect(values()).toEqual(['7', '11']);
    await user.clear(field(0));
    await user.type(field(0), '8,5{Enter}');
    await user.tab();
    expect(portions()[0]).toBe(251);
    expect(values()[0]).toBe('8,5');
  });
});

describe('portions', () => {
  it('take an amount as it is typed', async () => {
    const { user } = open();
    await user.clear(field(2));
    await user.type(field(2), '220{Enter}');
    expect(portions()).toEqual([100, 150, 220, 250, 330, 500]);
  });

  it.each(['0', '19', '2001', '-5', 'cup'])('refuse %j and stay', async (bad) => {
    const { user } = open();
    await user.clear(field(2));
    await user.type(field(2), `${bad}{Enter}`);
    expect(storage.saved).toEqual([]);
    expect(describedBy(field(2))).toBe('Please enter an amount from 20 mL to 2,000 mL. Until then it stays at 200 mL.');
  });

  it('can be fewer, down to one, and up to six', async () => {
    const { user } = open({ portionsMl: [180, 400] });
    await user.click(screen.getByRole('button', { name: 'Remove 180 mL' }));
    expect(portions()).toEqual([400]);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add a portion' }));
    expect(screen.queryByRole('button', { name: /^Remove/ })).toBeNull();
    for (let i = 0; i < 5; i += 1) await user.click(screen.getByRole('button', { name: 'Add a portion' }));
    expect(portions()).toEqual([400, 100, 150, 200, 250, 330]);
    expect(document.activeElement).toBe(field(5));
    expect(screen.queryByRole('button', { name: 'Add a portion' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Back to the usual ones' }));
    expect(portions()).toEqual([100, 150, 200, 250, 330, 500]);
    expect(document.activeElement).toBe(field(0));
  });

  it('say when one is there twice', () => {
    open({ portionsMl: [200, 200] });
    expect(screen.getAllByText('This is there already.')).toHaveLength(1);
  });
});

describe('the day', () => {
  it('starts at the hour that is chosen', async () => {
    const { user } = open();
    const hours = screen.getByRole('combobox', { name: 'A day starts at' });
    await user.selectOptions(hours, '6:00 AM');
    expect(storage.settings.day.startHour).toBe(6);
    expect(within(hours).getAllByRole('option')).toHaveLength(13);
  });

  it('tells no rhythm to who would rather not know', async () => {
    const { user } = open();
    await user.click(screen.getByRole('switch', { name: 'Show the rhythm of your week' }));
    await pass(0);
    expect(storage.settings.rhythm.shown).toBe(false);
  });
});
