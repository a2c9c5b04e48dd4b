import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dayEntries } from '../../../core/log/day-entries.ts';
import type { Entry, EntryDraft } from '../../../core/log/entry.ts';
import { stamp } from '../../../core/log/stamp.ts';
import { HOLDS } from '../../../core/reminders/reasons.ts';
import { HOUR, MINUTE } from '../../../core/time.ts';
import { readRecentLog } from '../../../platform/log/database.ts';
import { useToday } from '../../../stores/today.ts';
import { expectNothingHardCoded, pseudoLanguage } from '../pseudo-language.tsx';
import { alerts, openPage, ownReminder, pass, reminders, startTime, stopTime } from './page.tsx';

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

const NOW = new Date('2026-11-23T12:00:00').getTime();
const time = (at: number) => new Intl.DateTimeFormat('en', { hour: 'numeric', minute: '2-digit' }).format(at);

beforeEach(() => stopTime(NOW));
afterEach(() => {
  cleanup();
  startTime();
});

const clock = (minutesAgo: number) => ({ countedFrom: NOW - minutesAgo * MINUTE, snoozed: null, offUntil: null });
const counting = { reminders: { drainage: clock(20), drink: clock(50) } };
const entry = (draft: EntryDraft): Entry => stamp(draft, { timeZone: Temporal.Now.timeZoneId(), startHour: 4 });
const offer = { kind: 'prompt' as const, promptId: 'p', reminderIds: ['drainage'], reason: 'due' as const, heldBy: null };
const reminder = (name: string) => within(screen.getByRole('region', { name }));
const next = (name: string) => reminder(name).getByRole('heading').nextElementSibling?.textContent;
const told = (name: string) =>
  reminder(name)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

describe('when each reminder comes next', () => {
  it('is told by the clock', () => {
    openPage({ section: '#why', state: counting });
    expect(next('Face drainage')).toBe(`Next at ${time(NOW + 40 * MINUTE)}`);
    expect(next('Drink')).toBe(`Next at ${time(NOW + 10 * MINUTE)}`);
    expect(reminder('Drink').getByText('Nothing has been decided today yet.')).toBeTruthy();
  });

  it('is told of own reminders too, and of those that are off', () => {
    openPage({
      section: '#why',
      state: counting,
      settings: { reminders: reminders({ enabled: false }), ownReminders: [ownReminder({ times: [{ at: 780, weekdays: [1] }] })] },
    });
    expect(next('Face drainage')).toBe('Switched off');
    expect(next('Evening stretch')).toBe(`Next at ${time(NOW + HOUR)}`);
  });

  it('has its weekday on another day', () => {
    openPage({ section: '#why', state: counting, settings: { reminders: reminders({ times: [{ at: 600, weekdays: [3] }] }) } });
    expect(next('Face drainage')).toMatch(/^Next at Wed,? 10:00/);
  });

  it.each([
    [{ pause: { since: NOW, until: null } }, 'Paused until you resume'],
    [{ pause: { since: NOW, until: NOW + HOUR } }, `Paused until ${time(NOW + HOUR)}`],
    [{ quiet: { since: NOW, until: NOW + HOUR } }, `Due at ${time(NOW + 40 * MINUTE)}, offered once quiet ends at ${time(NOW + HOUR)}`],
    [
      { waiting: { since: NOW - MINUTE, reminderIds: ['drainage'], way: 'badge' as const } },
      `Waits at the toolbar icon since ${time(NOW - MINUTE)}`,
    ],
    [
      {
        reminders: { drainage: clock(70) },
        held: { by: 'sound' as const, since: NOW - 10 * MINUTE, owedAfter: 'sound' as const, disturbedSince: null },
      },
      `Due, and held since ${time(NOW - 10 * MINUTE)}: sound in a tab`,
    ],
    [
      { reminders: { drainage: { ...clock(70), snoozed: { at: NOW, until: NOW + 5 * MINUTE, atLull: false } } } },
      `Next at ${time(NOW + 5 * MINUTE)}, the later time you chose`,
    ],
  ])('says what it waits for: %#', (state, words) => {
    openPage({ section: '#why', state: { ...counting, ...state } });
    expect(next('Face drainage')).toBe(words);
  });
});

describe('what was decided today', () => {
  it('is told newest first, with its reasons', () => {
    const entries = [
      entry({ kind: 'held', id: '1', at: NOW - 120 * MINUTE, reminderIds: ['drainage'], by: 'sound' }),
      entry({ ...offer, id: '2', at: NOW - 78 * MINUTE, outcome: 'offered', reason: 'owed', heldBy: 'sound' }),
      entry({ ...offer, id: '3', at: NOW - 77 * MINUTE, outcome: 'started' }),
      entry({ kind: 'credited', id: '4', at: NOW - 20 * MINUTE, reminderIds: ['drainage'], minutes: 12 }),
      entry({ kind: 'drink', id: '5', at: NOW - 10 * MINUTE, ml: 200 }),
    ];
    openPage({ section: '#why', state: counting, entries });
    expect(told('Face drainage')).toEqual([
      `${time(NOW - 20 * MINUTE)}Credited: away 12 min`,
      `${time(NOW - 77 * MINUTE)}Started`,
      `${time(NOW - 78 * MINUTE)}Offered after a wait: sound in a tab`,
      `${time(NOW - 120 * MINUTE)}Held: sound in a tab`,
    ]);
    expect(reminder('Drink').queryByRole('list')).toBeNull();
  });

  it('stops at the last ten', () => {
    const entries = Array.from({ length: 15 }, (_, i) => entry({ ...offer, id: `${i}`, at: NOW - i * MINUTE, outcome: 'not-now' }));
    openPage({ section: '#why', state: counting, entries });
    expect(told('Face drainage')).toHaveLength(10);
    expect(told('Face drainage')[0]).toBe(`${time(NOW)}Not now`);
  });

  it('says when the log cannot be read, and tries again', async () => {
    const { user } = openPage({ section: '#why', state: counting });
    useToday.setState({ status: 'unavailable' });
    await pass(0);
    expect(alerts()).toContain('cannot open its log');
    expect(screen.queryByText('Nothing has been decided today yet.')).toBeNull();
    const ignored = entry({ ...offer, id: 'x', at: NOW, outcome: 'ignored' });
    vi.mocked(readRecentLog).mockResolvedValueOnce({ entries: [dayEntries(ignored.day, [ignored])], days: [] });
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    await pass(0);
    expect(told('Face drainage')).toEqual([`${time(NOW)}Left unanswered`]);
  });
});

it('has no hard-coded words, whatever was decided', () => {
  const both = ['drainage', 'own-1'];
  const outcomes = ['offered', 'started', 'not-now', 'not-today', 'ignored', 'failed'] as const;
  const decided: EntryDraft[][] = [
    outcomes.map((outcome, i) => ({ ...offer, reminderIds: both, id: `o${i}`, at: NOW - i * MINUTE, outcome })),
    HOLDS.map((by, i) => ({ kind: 'held', id: `h${i}`, at: NOW - i * MINUTE, reminderIds: both, by }) as const),
    [
      { ...offer, id: 'l1', at: NOW, outcome: 'later', later: 10 },
      { ...offer, id: 'l2', at: NOW, outcome: 'later', later: 'quiet-moment' },
      { ...offer, id: 'r1', at: NOW, outcome: 'offered', reason: 'held-long', heldBy: 'call' },
      { ...offer, id: 'r2', at: NOW, outcome: 'offered', reason: 'asked' },
      { ...offer, id: 'r3', at: NOW, outcome: 'offered', reason: 'again' },
      { kind: 'pause', id: 'p', at: NOW, until: null },
      { kind: 'quiet', id: 'q', at: NOW, until: NOW + 30 * HOUR },
      { kind: 'resume', id: 'r', at: NOW },
    ],
  ];
  for (const drafts of decided) {
    const { container } = openPage({
      section: '#why',
      language: pseudoLanguage,
      state: counting,
      entries: drafts.map(entry),
      settings: { ownReminders: [ownReminder()] },
    });
    expectNothingHardCoded(container, ['Evening stretch']);
    cleanup();
  }
});
