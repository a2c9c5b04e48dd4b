import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { WelcomePage } from '../../../components/welcome/welcome-page.tsx';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import { useSettings } from '../../../stores/settings.ts';
import { clock, dayAmount, expectNoStrayDigits, expectOnlyTheirs, FORMATS, inFormats, languageOf, PEOPLE } from '../people.ts';
import { readBy, renderIn } from '../pseudo-language.tsx';

vi.mock('../../../platform/notification.ts', async () => (await import('../settings/world.ts')).platform.notification());
vi.mock('../../../platform/settings-store.ts', async () => (await import('../settings/world.ts')).platform.settingsStore());
vi.mock('../../../platform/reminder-state-store.ts', async () => (await import('../settings/world.ts')).platform.reminderStateStore());
vi.mock('../../../platform/messages.ts', async () => (await import('../settings/world.ts')).platform.messages());
vi.mock('../../../platform/permissions.ts', async () => (await import('../settings/world.ts')).platform.permissions());
vi.mock('../../../platform/menu.ts', async () => (await import('../settings/world.ts')).platform.menu());
vi.mock('../../../platform/page/options-page.ts', () => ({ openOptions: vi.fn(async () => undefined), openOptionsAt: vi.fn() }));

const settings = { ...defaultSettings, hours: { ...defaultSettings.hours, on: true } };

beforeEach(() => useSettings.setState({ settings, ready: true, saves: 0, last: null, failed: false }));
afterEach(cleanup);

const open = (language: ReturnType<typeof languageOf>) =>
  renderIn(readBy('welcome', language), <WelcomePage browser="chromium" />).container;

it.each(PEOPLE)('the welcome page is written as people with $languages are used to', (person) => {
  const container = open(languageOf(person));
  expect(container.textContent).toContain(dayAmount(person, { litres: 1.6, ounces: 54 }));
  expect(container.innerHTML).toContain(`${clock(person, 9, 0)} to ${clock(person, 17, 30)}`);
  expect(container.querySelector('[aria-pressed]')?.getAttribute('aria-description')).toBe(person.firstDay);
  expectOnlyTheirs(container, person);
});

it.each(FORMATS)('every number of the welcome page is written by Intl in %s', (formats) => {
  expectNoStrayDigits(open(inFormats(formats)), formats, ['over 60']);
});
