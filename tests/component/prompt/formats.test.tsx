import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { amount, expectNoStrayDigits, expectOnlyTheirs, FORMATS, inFormats, languageOf, PEOPLE } from '../people.ts';
import { checksPassed, offer, openPage, pass, playing } from './open-page.tsx';
import { endWorld, startWorld } from './world.ts';

vi.mock('../../../platform/messages.ts', async () => (await import('./world.ts')).platform.messages());
vi.mock('../../../platform/settings-store.ts', async () => (await import('./world.ts')).platform.settingsStore());
vi.mock('../../../platform/log/database.ts', async () => (await import('./world.ts')).platform.logDb());
vi.mock('../../../platform/log/write.ts', async () => (await import('./world.ts')).platform.logDb());
vi.mock('../../../platform/page/window.ts', async () => (await import('./world.ts')).platform.pageWindow());
vi.mock('../../../platform/page/chime.ts', async () => (await import('./world.ts')).platform.chime());
vi.mock('../../../platform/page/options-page.ts', async () => (await import('./world.ts')).platform.optionsPage());
vi.mock('../../../platform/reminder-state-store.ts', async () => (await import('./world.ts')).platform.reminderStateStore());

beforeEach(startWorld);
afterEach(() => {
  cleanup();
  endWorld();
});

const both = offer({ reminderIds: ['drainage', 'drink'] });
const settings = { checks: checksPassed };

it.each(PEOPLE)('the card offers drinks as people with $languages measure them', async (person) => {
  const { container } = await openPage({ prompt: both, settings, language: languageOf(person) });
  expect(container.textContent?.replaceAll(/\s/g, '')).toContain(amount(person, { ml: 200, ounces: 8 }).replaceAll(/\s/g, ''));
  expectOnlyTheirs(container, person);
});

it.each(FORMATS)('every number of the card is written by Intl in %s', async (formats) => {
  const { container } = await openPage({ prompt: both, settings, language: inFormats(formats) });
  expectNoStrayDigits(container, formats);
});

it.each(FORMATS)('every number of the player is written by Intl in %s', async (formats) => {
  const { container } = await openPage({ prompt: playing(), settings, language: inFormats(formats) });
  await pass(4_000);
  const three = new Intl.NumberFormat(formats).format(3);
  expect(container.textContent).toContain(three);
  expectNoStrayDigits(container, formats);
});
