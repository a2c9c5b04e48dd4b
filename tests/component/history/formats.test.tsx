import 'fake-indexeddb/auto';
import { act, cleanup, waitFor } from '@testing-library/react';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HistorySection } from '../../../components/history/history-section.tsx';
import type { Entry, EntryDraft } from '../../../core/log/entry.ts';
import { stamp } from '../../../core/log/stamp.ts';
import { routineIndex } from '../../../core/routines/library.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import type { Language } from '../../../locales/load-catalogue.ts';
import { closeLog } from '../../../platform/log/database.ts';
import { writeEntries } from '../../../platform/log/write.ts';
import { useHistory } from '../../../stores/history.ts';
import { useReminders } from '../../../stores/reminders.ts';
import { useSettings } from '../../../stores/settings.ts';
import { refreshToday, useToday } from '../../../stores/today.ts';
import { date, dayAmount, expectNoStrayDigits, expectOnlyTheirs, FORMATS, inFormats, languageOf, PEOPLE } from '../people.ts';
import { readBy, renderIn } from '../pseudo-language.tsx';

vi.mock('../../../platform/settings-store.ts', async () => (await import('../settings/world.ts')).platform.settingsStore());
vi.mock('../../../platform/reminder-state-store.ts', async () => (await import('../settings/world.ts')).platform.reminderStateStore());
vi.mock('../../../platform/messages.ts', async () => (await import('../settings/world.ts')).platform.messages());

/** A Sunday, at noon. */
const NOW = Date.parse('2026-11-22T12:00:00Z');
const rule = { timeZone: 'UTC', startHour: 4 };

function on(day: number, hour: number, draft: object): Entry {
  const at = Date.UTC(2026, 10, day, hour);
  return stamp({ ...draft, id: `${at}-${JSON.stringify(draft)}`, at } as EntryDraft, rule) as Entry;
}

const entries = [
  on(22, 9, { kind: 'drink', ml: 1250 }),
  on(22, 10, { kind: 'routine', routineId: 'neck-release', variant: 'full', seconds: 60, finished: true }),
  on(20, 15, { kind: 'drink', ml: 1500 }),
  on(20, 15, { kind: 'routine', routineId: 'neck-release', variant: 'full', seconds: 90, finished: true }),
  on(20, 16, { kind: 'feel', routineEntryId: 'r', routineId: 'neck-release', feel: 'sore' }),
  on(21, 16, { kind: 'held', reminderIds: ['drainage'], by: 'call' }),
  on(21, 10, { kind: 'prompt', promptId: 'p', reminderIds: ['drainage'], outcome: 'later', reason: 'due', heldBy: null }),
];

beforeEach(async () => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  vi.spyOn(Temporal.Now, 'timeZoneId').mockReturnValue('UTC');
  closeLog();
  vi.stubGlobal('indexedDB', new IDBFactory());
  useSettings.setState({ settings: defaultSettings, ready: true });
  useHistory.setState({ ...useHistory.getInitialState() });
  useReminders.setState({ ready: true });
  useToday.setState(useToday.getInitialState(), true);
  await writeEntries(entries);
  await refreshToday();
});
afterEach(() => {
  cleanup();
  closeLog();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function open(language: Language): Promise<Element> {
  const { container } = renderIn(readBy('options', language), <HistorySection />);
  await waitFor(() => expect(useHistory.getState().status).not.toBe('loading'));
  return container;
}

async function openReport(container: Element): Promise<Element> {
  const button = [...container.querySelectorAll('button')].find(({ textContent }) => /report/i.test(textContent ?? ''));
  await act(async () => button?.click());
  return waitFor(() => document.querySelector('[data-sheet]') as Element);
}

const LONG = { day: 'numeric', month: 'long', year: 'numeric' } as const;

it.each(PEOPLE)('history and report are written as people with $languages are used to', async (person) => {
  const container = await open(languageOf(person));
  expect(container.querySelector('[role=grid] tbody th')?.textContent).toContain(person.firstDay);
  expect(container.textContent).toContain(dayAmount(person, { litres: 2.75, ounces: 93 }));
  expectOnlyTheirs(container, person);

  const report = await openReport(container);
  expect(report.textContent).toContain(date(person, '2026-11-22', LONG));
  expect(report.textContent).toContain(dayAmount(person, { litres: 2.75, ounces: 93 }));
  expectOnlyTheirs(report, person);
});

const content = routineIndex.map(({ name }) => name);

it.each(FORMATS)('every number of history and report is written by Intl in %s', async (formats) => {
  const container = await open(inFormats(formats));
  expectNoStrayDigits(container, formats, content);
  const report = await openReport(container);
  expect(report.textContent).toContain(new Intl.DateTimeFormat(formats, { ...LONG, timeZone: 'UTC' }).format(NOW));
  expectNoStrayDigits(report, formats, content);
});

it.each([
  ['ar-EG', ['Saturday', 'Friday']],
  ['fa-IR', ['Friday']],
  ['de-DE, de, en-US, en', ['Saturday', 'Sunday']],
])('days of rest are the weekend of people with %s, as long as they have chosen no hours', async (languages, weekend) => {
  const container = await open(languageOf({ languages }));
  const rows = [...container.querySelectorAll('[role=grid] tbody tr')].filter((row) => row.querySelector('i[class*=rest]'));
  expect(rows.map((row) => row.querySelector('th .sr')?.textContent)).toEqual(weekend);
});
