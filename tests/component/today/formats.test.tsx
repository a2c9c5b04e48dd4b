import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { routineIndex } from '../../../core/routines/library.ts';
import { amount, clock, dayAmount, expectNoStrayDigits, expectOnlyTheirs, FORMATS, inFormats, languageOf, PEOPLE } from '../people.ts';
import { clockTime, credited, type Day, drink, held, NOW, pause, prompt, quiet, routine, showPopup } from './day.tsx';
import { resetWorld } from './world.ts';

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
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const day: Day = {
  entries: [
    drink(clockTime(9, 20), 250),
    routine(clockTime(10, 42), { variant: 'short', seconds: 130, finished: false }),
    prompt(clockTime(12, 0), 'later', { later: 10 }),
    held(clockTime(12, 50), 'sound'),
    held(clockTime(12, 51), 'sound'),
    credited(clockTime(12, 54), 485),
    quiet(clockTime(12, 56), clockTime(13, 30)),
    pause(clockTime(13, 1), clockTime(13, 30)),
    drink(clockTime(13, 16), 1500),
  ],
};

it.each(PEOPLE)('the popup is written as people with $languages are used to', async (person) => {
  const { container } = await showPopup(day, languageOf(person));
  const text = container.textContent ?? '';
  expect(text).toContain(clock(person, 14, 40));
  expect(text).toContain(clock(person, 9, 20));
  expect(text).toContain(amount(person, { ml: 250, ounces: 8.5 }));
  expect(text).toContain(dayAmount(person, { litres: 1.6, ounces: 54 }));
  expectOnlyTheirs(container, person);
});

it.each(FORMATS)('every number of the popup is written by Intl in %s', async (formats) => {
  const { container } = await showPopup(day, inFormats(formats));
  expect(container.textContent).toContain(
    new Intl.DateTimeFormat(formats, { hour: 'numeric', minute: '2-digit' }).format(clockTime(9, 20)),
  );
  expectNoStrayDigits(
    container,
    formats,
    routineIndex.map(({ name }) => name),
  );
});
