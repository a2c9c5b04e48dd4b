import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import { expectNothingHardCoded, pseudoLanguage } from '../pseudo-language.tsx';
import { describedBy, openPage, startTime, stopTime, typeTime } from './page.tsx';
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

const NOW = new Date('2026-11-23T09:00:00Z').getTime();

beforeEach(() => stopTime(NOW));
afterEach(() => {
  cleanup();
  startTime();
});

const usual = { from: 540, to: 1050 };
const none: { from: number; to: number }[][] = [[], [], [], [], [], [], []];
const open = (hours: Partial<typeof defaultSettings.hours> = {}) =>
  openPage({ section: '#schedule', settings: { hours: { ...defaultSettings.hours, on: true, ...hours } } });
const week = () => storage.settings.hours.week;
const day = (name: string) => within(screen.getByRole('group', { name }));
const from = (name: string, index = 0) => day(name).getAllByLabelText('From')[index] as HTMLInputElement;
const until = (name: string, index = 0) => day(name).getAllByLabelText('Until')[index] as HTMLInputElement;

describe('working hours', () => {
  it('are switched on and off, and keep their ranges', async () => {
    const { user } = openPage({ section: '#schedule' });
    expect(screen.getByText('These hours count once working hours are on.')).toBeTruthy();
    await user.click(screen.getByRole('switch', { name: 'Only in working hours' }));
    expect(storage.settings.hours).toEqual({ ...defaultSettings.hours, on: true });
    expect(screen.queryByText('These hours count once working hours are on.')).toBeNull();
  });

  it('say when no day has any', () => {
    open({ week: none });
    expect(screen.getByText(/no break comes by itself/)).toBeTruthy();
    expect(screen.getAllByText('No hours')).toHaveLength(7);
  });
});

describe('a browser that does not know its zone', () => {
  it('is told of, with the time that counts', () => {
    vi.spyOn(Temporal.Now, 'timeZoneId').mockReturnValue('Etc/Unknown');
    open();
    expect(screen.getByText(/does not know your time zone.*which shows \d+:00/)).toBeTruthy();
    vi.restoreAllMocks();
  });

  it('is not told of where it knows', () => {
    open();
    expect(screen.queryByText(/does not know your time zone/)).toBeNull();
  });
});

describe('the ranges of a day', () => {
  it('take a time as it is typed, and change no other day', async () => {
    open();
    await typeTime(from('Tuesday'), '08:15');
    expect(week()).toEqual([[usual], [{ from: 495, to: 1050 }], [usual], [usual], [usual], [], []]);
    await typeTime(until('Tuesday'), '16:00');
    expect(week()[1]).toEqual([{ from: 495, to: 960 }]);
  });

  it('get a gap for lunch, and after that more hours', async () => {
    const { user } = open();
    await user.click(day('Monday').getByRole('button', { name: 'Add a gap for lunch on Monday' }));
    expect(week()[0]).toEqual([
      { from: 540, to: 750 },
      { from: 795, to: 1050 },
    ]);
    await user.click(day('Monday').getByRole('button', { name: 'Add hours on Monday' }));
    expect(week()[0]).toHaveLength(3);
    await user.click(day('Saturday').getByRole('button', { name: 'Add hours on Saturday' }));
    expect(week()[5]).toEqual([usual]);
  });

  it('are twelve a day at most, which is said where one more is asked for', async () => {
    const many = Array.from({ length: 12 }, (_, i) => ({ from: 120 * i, to: 120 * i + 60 }));
    const { user } = open({ week: [many, [], [], [], [], [], []] });
    const add = () => day('Monday').getByRole('button', { name: 'Add hours on Monday' });
    await user.click(add());
    day('Monday').getByText('Monday has 12 stretches of hours, which is as many as can be kept.');
    expect(document.activeElement).toBe(add());
    expect(storage.saved).toEqual([]);
  });

  it('can be removed, with the focus kept on the day', async () => {
    const { user } = open();
    await user.click(day('Friday').getByRole('button', { name: /^Remove 9:00/ }));
    expect(week()[4]).toEqual([]);
    expect(day('Friday').getByText('No hours')).toBeTruthy();
    expect(document.activeElement).toBe(day('Friday').getByRole('button', { name: 'Add hours on Friday' }));
  });

  it.each([
    ['22:00', '06:00', /^until 6:00\sAM the next day$/u, { from: 1320, to: 360 }],
    ['18:00', '00:00', /^until midnight$/, { from: 1080, to: 0 }],
    ['00:00', '00:00', /^the whole day$/, { from: 0, to: 0 }],
  ])('may go from %s until %s, said in words', async (begin, end, words, range) => {
    open();
    await typeTime(from('Monday'), begin);
    await typeTime(until('Monday'), end);
    expect(week()[0]).toEqual([range]);
    expect(day('Monday').getByText(words)).toBeTruthy();
  });

  it('refuse to end as they begin, beside the field, until the other end has changed', async () => {
    open();
    await typeTime(from('Monday'), '17:30');
    expect(storage.saved).toEqual([]);
    expect(from('Monday').getAttribute('aria-invalid')).toBe('true');
    expect(describedBy(from('Monday'))).toMatch(/^It would end as it begins. Until then it stays 9:00\sAM to 5:30\sPM.$/u);
    await typeTime(until('Monday'), '19:00');
    expect(week()[0]).toEqual([{ from: 1050, to: 1140 }]);
    expect(describedBy(from('Monday'))).toBe('');
  });

  it('refuse an incomplete time, and bring the old one back on Escape', async () => {
    open();
    await typeTime(until('Monday'), '');
    expect(describedBy(until('Monday'))).toMatch(/^Please enter a whole time/);
    fireEvent.keyDown(until('Monday'), { key: 'Escape' });
    expect(until('Monday').value).toBe('17:30');
    expect(storage.saved).toEqual([]);
  });

  it('say where two lie over each other, and are saved all the same', async () => {
    const split = [
      { from: 540, to: 750 },
      { from: 795, to: 1050 },
    ];
    open({ week: [split, ...none.slice(1)] });
    expect(screen.queryByText(/lies over other hours/)).toBeNull();
    await typeTime(until('Monday'), '14:00');
    expect(week()[0]?.[0]).toEqual({ from: 540, to: 840 });
    expect(day('Monday').getAllByText(/lies over other hours/)).toHaveLength(2);
  });

  it('see a night shift that reaches over the next morning', () => {
    open({ week: [[{ from: 1320, to: 600 }], [usual], ...none.slice(2)] });
    expect(day('Monday').getByText(/lies over other hours/)).toBeTruthy();
    expect(day('Tuesday').getByText(/lies over other hours/)).toBeTruthy();
  });
});

describe('copying a day', () => {
  const long = { from: 600, to: 720 };
  const copy = async (user: ReturnType<typeof open>['user'], target: string) => {
    await user.click(day('Monday').getByRole('button', { name: 'Copy Monday to other days' }));
    await user.click(screen.getByRole('menuitem', { name: target }));
  };

  it.each([
    ['All days', [[long], [long], [long], [long], [long], [long], [long]]],
    ['Monday to Friday', [[long], [long], [long], [long], [long], [], []]],
    ['Sunday', [[long], [usual], [usual], [usual], [usual], [], [long]]],
  ])('to %s', async (target, expected) => {
    const { user } = open({ week: [[long], [usual], [usual], [usual], [usual], [], []] });
    await copy(user, target);
    expect(week()).toEqual(expected);
  });

  it('can be undone, until something else is changed', async () => {
    const before = [[long], [usual], [], [], [], [], []];
    const { user } = open({ week: before });
    await copy(user, 'All days');
    expect(screen.getByText('Monday is copied: All days.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(week()).toEqual(before);
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    await copy(user, 'All days');
    await typeTime(from('Friday'), '11:00');
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('leaves days that can be changed apart from each other', async () => {
    const { user } = open({ week: [[long], ...none.slice(1)] });
    await copy(user, 'Tuesday');
    await typeTime(from('Tuesday'), '11:00');
    expect(week().slice(0, 2)).toEqual([[long], [{ from: 660, to: 720 }]]);
  });
});

it('has no hard-coded words', async () => {
  const { container, user } = openPage({
    section: '#schedule',
    language: pseudoLanguage,
    settings: {
      hours: { on: true, week: [[{ from: 1320, to: 600 }, usual], [usual], [{ from: 0, to: 0 }], [{ from: 60, to: 0 }], [], [], []] },
    },
  });
  await typeTime(screen.getAllByLabelText(/From/)[2] as HTMLElement, '17:30');
  await typeTime(screen.getAllByLabelText(/From/)[1] as HTMLElement, '');
  await user.click(screen.getAllByRole('button', { name: /to other days/ })[0] as HTMLElement);
  expectNothingHardCoded(container);
  await user.click(screen.getAllByRole('menuitem')[0] as HTMLElement);
  expectNothingHardCoded(container);
});
