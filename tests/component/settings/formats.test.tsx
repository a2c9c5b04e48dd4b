import { cleanup, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DrinksSection } from '../../../components/settings/drinks-section.tsx';
import { OwnReminders } from '../../../components/settings/own-reminders.tsx';
import { ScheduleSection } from '../../../components/settings/schedule-section.tsx';
import { routineIndex } from '../../../core/routines/library.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import { clock, dayAmount, expectNoStrayDigits, expectOnlyTheirs, inFormats, languageOf, PEOPLE, type Person } from '../people.ts';
import { readBy, renderIn } from '../pseudo-language.tsx';
import { openPage, ownReminder, startTime, stopTime } from './page.tsx';
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

/** A Sunday. */
const NOW = new Date(2026, 10, 22, 9).getTime();

beforeEach(() => stopTime(NOW));
afterEach(() => {
  cleanup();
  startTime();
});

const everySunday = [{ at: 16 * 60, weekdays: [7] }];
const settings = {
  ownReminders: [ownReminder({ times: everySunday })],
  checks: { general: { allowed: true, answeredAt: NOW } },
  hours: { ...defaultSettings.hours, on: true },
};

function open(person: Person, section: ReactNode) {
  openPage({ settings }).unmount();
  return renderIn(readBy('options', languageOf(person)), section);
}

describe.each(PEOPLE)('people with $languages', (person) => {
  it('find their week in the schedule', () => {
    const { container } = open(person, <ScheduleSection />);
    const days = [...container.querySelectorAll('[role=group]')].map((group) => group.getAttribute('aria-label') ?? '');
    expect(days.filter((name) => name.endsWith('day'))).toHaveLength(7);
    expect(days.find((name) => name.endsWith('day'))).toBe(person.firstDay);
    expectOnlyTheirs(container, person);
  });

  it('find their measures in the drinks', () => {
    const { container } = open(person, <DrinksSection />);
    expect(container.textContent).toContain(dayAmount(person, { litres: 1.6, ounces: 54 }));
    expect(container.textContent).toContain(clock(person, 4, 0));
    expectOnlyTheirs(container, person);
  });

  it('find their clock among the reminders', () => {
    const { container } = open(person, <OwnReminders />);
    expect(container.textContent).toContain(`${clock(person, 16, 0)} Sun`);
    expectOnlyTheirs(container, person);
  });
});

/** CLDR's weekends, in its own words. */
describe.each([
  ['en-US', 'Monday to Friday'],
  ['de-DE, de, en-US, en', 'Monday to Friday'],
  ['ar-EG', 'Sunday to Thursday'],
  ['fa-IR', 'Saturday to Thursday'],
  ['hi-IN', 'Monday to Saturday'],
])('the working days of %s', (languages, words) => {
  const language = languageOf({ languages });

  it('are a choice where hours are copied, and what working hours begin with, until somebody chooses others', async () => {
    const { user } = openPage({ section: '#schedule', language });
    await user.click(screen.getByRole('switch', { name: 'Only in working hours' }));
    const days = storage.settings.hours.week.flatMap((ranges, day) => (ranges.length > 0 ? [NAMES[day]] : []));
    expect(storage.settings.hours.on).toBe(true);
    expect(days).toEqual(NAMES.filter((name) => isWithin(name, words)));
    await user.click(screen.getByRole('button', { name: 'Copy Tuesday to other days' }));
    expect(screen.getByRole('menuitem', { name: words })).toBeTruthy();
  });
});

it('hours that somebody has chosen stay in every region', async () => {
  const week = defaultSettings.hours.week.with(6, [{ from: 600, to: 700 }]);
  const { user } = openPage({
    section: '#schedule',
    settings: { hours: { on: false, week } },
    language: languageOf({ languages: 'ar-EG' }),
  });
  await user.click(screen.getByRole('switch', { name: 'Only in working hours' }));
  expect(storage.settings.hours).toEqual({ on: true, week });
});

const NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function isWithin(name: string, words: string): boolean {
  const week = ['Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
  const [first = '', last = ''] = words.split(' to ');
  const from = week.indexOf(first);
  const to = week.indexOf(last, from);
  return week.some((day, i) => day === name && from <= i && i <= to);
}

it.each([
  ['fa-IR', '۹۰', 90],
  ['fa-IR', '75', 75],
  ['en-US', '٩٠', 90],
])('a number typed in the formats of %s as %s is understood', async (formats, typed, everyMin) => {
  const { user } = openPage({ section: '#reminders', language: { ...languageOf({ languages: 'en-US' }), formats } });
  const field = screen.getByRole('textbox', { name: /^Face drainage every so many minutes/ });
  await user.clear(field);
  await user.type(field, `${typed}{Enter}`);
  expect(storage.settings.reminders.drainage.everyMin).toBe(everyMin);
});

const SECTIONS = ['reminders', 'schedule', 'interruptions', 'why', 'drinks', 'routines', 'sound', 'appearance', 'data'];
const content = routineIndex.map(({ name }) => name);

it.each(SECTIONS)('every number of the section %s is written by Intl', (section) => {
  const { container } = openPage({ section: `#${section}`, settings, language: inFormats('fa-IR') });
  expectNoStrayDigits(container, 'fa-IR', content);
});
