import 'fake-indexeddb/auto';
import { act, cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HistorySection } from '../../../components/history/history-section.tsx';
import type { Entry, EntryDraft } from '../../../core/log/entry.ts';
import { stamp } from '../../../core/log/stamp.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import type { Settings } from '../../../core/settings/schema.ts';
import { HOUR } from '../../../core/time.ts';
import { closeLog } from '../../../platform/log/database.ts';
import { writeEntries } from '../../../platform/log/write.ts';
import { useHistory } from '../../../stores/history.ts';
import { useReminders } from '../../../stores/reminders.ts';
import { useSettings } from '../../../stores/settings.ts';
import { refreshToday, useToday } from '../../../stores/today.ts';
import { expectAccessible } from '../axe.ts';
import { actOnEverything } from '../focus.ts';
import { englishLanguage, expectNothingHardCoded, pseudoLanguage, readBy, renderIn } from '../pseudo-language.tsx';

// Asking of each of a thousand cells whether it can be seen takes seconds.
configure({ defaultHidden: true });

const saved = vi.hoisted(() => ({ settings: null as Settings | null }));
vi.mock('../../../platform/settings-store.ts', () => ({
  loadSettings: vi.fn(),
  watchSettings: vi.fn(),
  changeSettings: async (change: (settings: Settings) => Settings) => {
    saved.settings = change(saved.settings ?? defaultSettings);
    return saved.settings;
  },
}));

vi.mock('../../../platform/reminder-state-store.ts', () => ({ loadReminderState: vi.fn(), watchReminderState: vi.fn() }));
vi.mock('../../../platform/messages.ts', () => ({ sendReminderEvent: vi.fn() }));

/** A Sunday, at noon. */
const NOW = Date.parse('2026-11-22T12:00:00Z');
const settings: Settings = { ...defaultSettings, volumes: { ...defaultSettings.volumes, unit: 'ml' } };
const rule = { timeZone: 'UTC', startHour: 4 };
let count = 0;

type Draft = EntryDraft extends infer D ? (D extends EntryDraft ? Omit<D, 'id' | 'at'> : never) : never;

/** An entry so many days ago, at that hour. */
function on(daysAgo: number, hour: number, draft: Draft): Entry {
  count += 1;
  const at = NOW - daysAgo * 24 * HOUR - 12 * HOUR + hour * HOUR;
  return stamp({ ...draft, id: `entry-${count}`, at } as EntryDraft, rule) as Entry;
}

const drink = (ml: number): Draft => ({ kind: 'drink', ml });
const routine = (routineId: string, seconds: number): Draft => ({ kind: 'routine', routineId, variant: 'full', seconds, finished: true });
const feel = (answer: 'lighter' | 'same' | 'sore'): Draft => ({
  kind: 'feel',
  routineEntryId: 'r',
  routineId: 'neck-release',
  feel: answer,
});
const prompt = (outcome: 'offered' | 'started' | 'later' | 'not-now' | 'ignored'): Draft => ({
  kind: 'prompt',
  promptId: 'p',
  reminderIds: ['drainage'],
  outcome,
  reason: 'due',
  heldBy: null,
});
const held = (by: 'call' | 'sound'): Draft => ({ kind: 'held', reminderIds: ['drainage'], by });

/** Two days of this week, one a fortnight ago, one last year. */
const someDays = () => [
  on(0, 9, drink(250)),
  on(0, 10, drink(500)),
  on(0, 10, routine('neck-release', 60)),
  on(0, 11, feel('lighter')),
  on(0, 11, { kind: 'note', text: 'Jaw <b>less</b> tight' }),
  on(2, 15, drink(2500)),
  on(2, 15, routine('neck-release', 90)),
  on(2, 16, routine('no-touch-flow', 30)),
  on(2, 16, feel('sore')),
  on(14, 9, drink(1000)),
  on(14, 9, routine('desk-reset', 120)),
  on(340, 9, drink(300)),
  ...['offered', 'offered', 'offered', 'started', 'later', 'not-now'].map((outcome) => on(1, 10, prompt(outcome as 'offered'))),
  ...[15, 15, 16, 17].map((hour) => on(1, hour, held('call'))),
  on(1, 9, held('sound')),
];

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  vi.spyOn(Temporal.Now, 'timeZoneId').mockReturnValue('UTC');
  closeLog();
  vi.stubGlobal('indexedDB', new IDBFactory());
  saved.settings = settings;
  useSettings.setState({ settings, ready: true });
  useHistory.setState({ ...useHistory.getInitialState() });
  useReminders.setState({ ready: true });
  useToday.setState(useToday.getInitialState(), true);
});
afterEach(async () => {
  cleanup();
  closeLog();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function open(entries: readonly Entry[] = someDays(), language = englishLanguage) {
  if (entries.length > 0) await writeEntries(entries);
  await refreshToday();
  const page = renderIn(readBy('options', language), <HistorySection />);
  await waitFor(() => expect(useHistory.getState().status).not.toBe('loading'));
  return { user: userEvent.setup(), ...page };
}

const card = (name: string) => within(screen.getByRole('region', { name }));
const range = () => screen.getByText(/· \d+ days?$/).textContent;

/** The rows of a card's table, cells apart. */
function rows(name: string): string[] {
  const [table] = card(name).getAllByRole('table');
  return within(table as HTMLElement)
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent).join(' | '));
}

async function showTable(user: ReturnType<typeof userEvent.setup>, name: string): Promise<string[]> {
  await user.click(card(name).getByRole('button', { name: `Show as table ${name}` }));
  return rows(name);
}

const choose = async (user: ReturnType<typeof userEvent.setup>, name: string) => {
  const before = range();
  await user.click(screen.getByRole('radio', { name }));
  await waitFor(() => expect(range()).not.toBe(before));
};

it('names each range by what is written on it, and more, for those who speak to their browser (WCAG 2.5.3)', async () => {
  await open();
  const ranges = within(screen.getByRole('radiogroup', { name: 'Days shown' })).getAllByRole('radio');
  expect(ranges).toHaveLength(5);
  for (const one of ranges) expect(one.getAttribute('aria-label')?.toLowerCase()).toContain(one.textContent?.toLowerCase());
});

describe('a chart over time', () => {
  it('has its numbers in a table', async () => {
    const { user } = await open();
    await choose(user, 'Last 7 days');
    expect(await showTable(user, 'Drinks')).toEqual([
      'Mon, Nov 16, 2026 | 0 | 0 L',
      'Tue, Nov 17, 2026 | 0 | 0 L',
      'Wed, Nov 18, 2026 | 0 | 0 L',
      'Thu, Nov 19, 2026 | 0 | 0 L',
      'Fri, Nov 20, 2026 | 1 | 2.5 L',
      'Sat, Nov 21, 2026 | 0 | 0 L',
      'Sun, Nov 22, 2026 | 2 | 0.75 L',
    ]);
    expect((await showTable(user, 'Routines')).filter((row) => !row.includes('| 0 |'))).toEqual([
      'Fri, Nov 20, 2026 | 2 | 2',
      'Sun, Nov 22, 2026 | 1 | 1',
    ]);
    expect((await showTable(user, 'How it felt, over time')).filter((row) => /[1-9] \||1$/.test(row.slice(17)))).toEqual([
      'Fri, Nov 20, 2026 | 0 | 0 | 1',
      'Sun, Nov 22, 2026 | 1 | 0 | 0',
    ]);
    expect(card('Drinks').getByText('3.25 L in 3 drinks. Bars stop at the goal of 1.6 L.')).toBeTruthy();
  });

  it('has a bar for each week or month instead', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('radio', { name: 'Week' }));
    expect(await showTable(user, 'Drinks')).toEqual(
      [
        'Oct 24, 2026 | 0 | 0 L',
        'Oct 25 – 31, 2026 | 0 | 0 L',
        'Nov 1 – 7, 2026 | 0 | 0 L',
        'Nov 8 – 14, 2026 | 1 | 1 L',
        'Nov 15 – 21, 2026 | 1 | 2.5 L',
        'Nov 22, 2026 | 2 | 0.75 L',
      ].map((row) => row.replaceAll(' – ', '\u2009–\u2009').replace('\u2009–\u2009', '\u2009–\u2009')),
    );
    await choose(user, 'Year: the last 365 days');
    await user.click(screen.getByRole('radio', { name: 'Month' }));
    expect(rows('Drinks').filter((row) => !row.includes('| 0 |'))).toEqual(['December 2025 | 1 | 0.3 L', 'November 2026 | 4 | 4.25 L']);
  });

  it('follows the log', async () => {
    await open();
    expect(card('Drinks').getByText(/4.25 L in 4 drinks/)).toBeTruthy();
    await writeEntries([on(0, 11, drink(250))]);
    expect(await card('Drinks').findByText(/4.5 L in 5 drinks/)).toBeTruthy();
  });
});

describe('the range', () => {
  it('changes everything at once', async () => {
    const { user } = await open();
    expect(range()).toBe('October 24 – November 22, 2026 · 30 days'.replaceAll(' – ', '\u2009–\u2009'));
    expect(rows('By routine')).toEqual(['Neck release | 2 | 2.5 min', 'Desk reset | 1 | 2 min', 'No-touch flow | 1 | 30 s']);
    await choose(user, 'Last 7 days');
    expect(rows('By routine')).toEqual(['Neck release | 2 | 2.5 min', 'No-touch flow | 1 | 30 s']);
    await choose(user, 'All, from the first entry');
    expect(range()).toMatch(/^December 17, 2025.*341 days$/);
  });

  it('can be any, and says what is wrong with one that cannot be', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('radio', { name: 'Own: days of your choice' }));
    const from = screen.getByLabelText('From');
    const type = async (field: HTMLElement, day: string) => {
      await user.clear(field);
      await user.type(field, day);
      await user.tab();
    };
    const complaint = () => document.getElementById(from.getAttribute('aria-describedby') ?? '')?.textContent;
    await type(from, '2026-11-08');
    await type(screen.getByLabelText('To'), '2026-11-10');
    await waitFor(() => expect(range()).toMatch(/November 8.*10, 2026 · 3 days/));
    expect(rows('By routine')).toEqual(['Desk reset | 1 | 2 min']);
    expect(complaint()).toBe('');
    await type(from, '2026-11-12');
    expect(complaint()).toBe('The first day is after the last. Please swap them or choose others.');
    expect(from.getAttribute('aria-invalid')).toBe('true');
    await type(screen.getByLabelText('To'), '2026-12-24');
    expect(complaint()).toBe('Please choose days up to today.');
    await type(screen.getByLabelText('To'), '2026-11-20');
    expect(complaint()).toBe('');
    await type(from, '2024-01-01');
    expect(complaint()).toBe('Your log begins on December 17, 2025. Please choose days from then on.');
    await user.clear(from);
    await user.tab();
    expect(complaint()).toBe('Please fill in both days.');
    expect(range()).toMatch(/November 12.*20, 2026 · 9 days/);
  });
});

describe('at a glance', () => {
  it('tells the rhythm, and hides it when asked', async () => {
    const { user } = await open();
    expect(await card('Rhythm').findByText('of the last 7 days')).toBeTruthy();
    expect(card('Rhythm').getByText('2')).toBeTruthy();
    await user.click(card('Rhythm').getByRole('button', { name: 'Hide' }));
    expect(await screen.findByRole('button', { name: 'Show rhythm' })).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Rhythm' })).toBeNull();
    expect(saved.settings?.rhythm.shown).toBe(false);
  });

  it('says nothing of a loss after a quiet week', async () => {
    await open([on(20, 10, routine('neck-release', 60))]);
    expect(await card('Rhythm').findByText('A new week can begin any day.')).toBeTruthy();
  });

  it('names what was done most often and how it felt', async () => {
    await open();
    expect(card('Most often').getByText('Neck release').nextElementSibling?.textContent).toBe('2 times, 2.5 min in all');
    expect([...screen.getByRole('region', { name: 'How it felt' }).querySelectorAll('dd')].map((dd) => dd.textContent)).toEqual([
      '1',
      '0',
      '1',
    ]);
  });
});

describe('the calendar', () => {
  it('is one stop for Tab; arrows go from day to day and each one is told', async () => {
    const { user } = await open();
    const grid = screen.getByRole('grid', { name: 'Breaks' });
    const stops = [...grid.querySelectorAll('[tabindex="0"]')];
    expect(stops).toHaveLength(1);
    (stops[0] as HTMLElement).focus();
    const at = () => document.activeElement?.getAttribute('aria-label');
    expect(at()).toBe('Sunday, November 22, 2026: 1 break, 2 drinks');
    await user.keyboard('{ArrowUp}');
    expect(at()).toBe('Saturday, November 21, 2026: no breaks, no drinks');
    await user.keyboard('{ArrowUp}');
    expect(at()).toBe('Friday, November 20, 2026: 2 breaks, 1 drink');
    expect(card('Breaks').getByText(at() ?? '')).toBeTruthy();
    await user.keyboard('{ArrowLeft}');
    expect(at()).toMatch(/^Friday, November 13/);
    await user.keyboard('{Control>}{Home}{/Control}');
    expect(at()).toMatch(/^Saturday, October 24/);
    await user.keyboard('{ArrowLeft}');
    expect(at()).toMatch(/^Saturday, October 24/);
  });

  it('has its days in a table', async () => {
    const { user } = await open();
    expect((await showTable(user, 'Breaks')).at(-1)).toBe('Sun, Nov 22, 2026 | 1 | 1 | 2 | 0.75 L');
  });
});

describe('prompts', () => {
  it('are told by what became of them', async () => {
    await open();
    expect(rows('Prompts')).toEqual(['Taken | 1', 'Later | 1', 'Not now | 1', 'Not answered | 0']);
    expect(card('Prompts').getByText('3 prompts were shown.')).toBeTruthy();
  });

  it('that were held back have their reasons, and what most have in common', async () => {
    await open();
    expect(rows('Held back')).toEqual(['A call page is open | 4', 'Sound in a tab | 1']);
    expect(card('Held back').getByText(/Most of your held prompts came during calls, after 3:00.PM\./)).toBeTruthy();
  });
});

describe('hours', () => {
  it('are those on the wall', async () => {
    const { user } = await open();
    const told = (await showTable(user, 'By hour of the day')).filter((row) => !/\| 0 L \| 0$/.test(row));
    expect(told.map((row) => row.replace('\u202f', ' '))).toEqual([
      '9:00 AM | 1.25 L | 2',
      '10:00 AM | 0.5 L | 1',
      '3:00 PM | 2.5 L | 1.5',
      '4:00 PM | 0 L | 0.5',
    ]);
  });
});

describe('the report', () => {
  it('is about the days chosen, and is printed by the browser', async () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    const { user } = await open();
    await choose(user, 'Last 7 days');
    await user.click(screen.getByRole('button', { name: 'Report' }));
    const sheet = within(await screen.findByRole('article'));
    expect(document.activeElement?.textContent).toBe('Breaks and drinks');
    expect(sheet.getByText(/November 16.*22, 2026 \(7 days\)/)).toBeTruthy();
    expect(sheet.getByText('Made with Rill on November 22, 2026')).toBeTruthy();
    expect(sheet.getByText('3 routines, 3 min in all, on 2 days.')).toBeTruthy();
    expect(sheet.getByText('3.25 L in all; 1.63 L on each of 2 days with a drink, on average.')).toBeTruthy();
    expect(sheet.getByText('Lighter 1, same 0, sore 1.')).toBeTruthy();
    expect(sheet.getByText('Sore after Neck release').previousElementSibling?.textContent).toBe('November 20, 2026');
    expect(sheet.getByText('Jaw <b>less</b> tight').previousElementSibling?.textContent).toBe('November 22, 2026');
    expect(document.title).toBe('Rill report 2026-11-16 to 2026-11-22');
    await user.click(screen.getByRole('button', { name: 'Print or save as PDF' }));
    expect(print).toHaveBeenCalledOnce();
    await user.click(screen.getByRole('button', { name: 'Back to history' }));
    expect(screen.getByRole('grid', { name: 'Breaks' })).toBeTruthy();
    expect(range()).toMatch(/7 days$/);
  });
});

/** Names of months and weekdays, long and short, and what stands beside hours and between days. */
function dateWords(): string[] {
  const names = (['long', 'short'] as const).flatMap((form) => {
    const months = new Intl.DateTimeFormat('en', { month: form });
    const weekdays = new Intl.DateTimeFormat('en', { weekday: form });
    return Array.from({ length: 12 }, (_, i) => [months.format(new Date(2026, i, 1)), weekdays.format(new Date(2026, 0, i + 1))]).flat();
  });
  return [...names, 'AM', 'PM', '–', '·'];
}

describe('a log', () => {
  it('that is new is met with a kind word in place of charts', async () => {
    await open([]);
    expect(screen.getByRole('heading', { name: 'Nothing to look back on yet' })).toBeTruthy();
    expect(screen.queryByRole('radiogroup')).toBeNull();
  });

  it('that the browser does not allow says why, and offers nothing in vain', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    await open([]);
    expect(screen.getByRole('alert').textContent).toContain('The browser does not let Rill keep a log here');
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    vi.restoreAllMocks();
  });

  it('that cannot be opened says so, and is tried again', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'UnknownError');
    });
    const { user } = await open([]);
    expect(screen.getByRole('alert').textContent).toContain('The browser cannot read the log.');
    vi.restoreAllMocks();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: 'Nothing to look back on yet' })).toBeTruthy();
  });

  it('has nothing that was hard-coded on its page', async () => {
    const { container } = await open(undefined, pseudoLanguage);
    expectNothingHardCoded(container, ['Neck release', 'No-touch flow', 'Desk reset', ...dateWords()]);
  });

  it('is shown without an error that axe can find', async () => {
    const { user, container } = await open();
    for (const button of screen.getAllByRole('button', { name: /^Show as table/ })) await user.click(button);
    await expectAccessible(container);
  });
});

it('keeps the focus on something that is seen, whatever is done by the keyboard', async () => {
  const { acted, lost } = await actOnEverything({
    open: () => open([...someDays(), on(700, 9, drink(300))]),
    settle: () => act(async () => void (await new Promise((go) => setTimeout(go, 30)))),
    written: () => 0,
    only: /^(?!Print)/u,
  });
  expect(acted.length).toBeGreaterThan(10);
  expect(lost).toEqual([]);
});
