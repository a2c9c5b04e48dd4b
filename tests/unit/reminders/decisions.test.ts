import { describe, expect, it } from 'vitest';
import type { EntryDraft } from '../../../core/log/entry.ts';
import { stamp } from '../../../core/log/stamp.ts';
import { decisionsAbout, outlook } from '../../../core/reminders/decisions.ts';
import { emptyState } from '../../../core/reminders/empty-state.ts';
import type { ReminderState } from '../../../core/reminders/state.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import type { Settings } from '../../../core/settings/schema.ts';
import { HOUR, MINUTE } from '../../../core/time.ts';

const day = { timeZone: 'UTC', startHour: 4 };
/** A Monday, ten in the morning. */
const NOW = Date.parse('2026-11-23T10:00:00Z');

const about = (ids: string[]) => ({ reminderIds: ids, promptId: 'p1', reason: 'due', heldBy: null }) as const;
const entry = (draft: EntryDraft) => stamp(draft, day);

describe('the decisions of a day', () => {
  const entries = [
    entry({ kind: 'held', id: 'h', at: NOW, reminderIds: ['drainage'], by: 'sound' }),
    entry({
      ...about(['drainage', 'drink']),
      kind: 'prompt',
      id: 'o',
      at: NOW + 42 * MINUTE,
      outcome: 'offered',
      reason: 'owed',
      heldBy: 'sound',
    }),
    entry({ ...about(['drainage', 'drink']), kind: 'prompt', id: 's', at: NOW + 43 * MINUTE, outcome: 'started' }),
    entry({ kind: 'drink', id: 'd', at: NOW + 44 * MINUTE, ml: 200 }),
    entry({ kind: 'credited', id: 'c', at: NOW + 80 * MINUTE, reminderIds: ['drainage'], minutes: 12 }),
    entry({ kind: 'pause', id: 'p', at: NOW + 90 * MINUTE, until: NOW + 2 * HOUR }),
  ];

  it('are told newest first, each with its reason', () => {
    expect(decisionsAbout(entries, 'drainage')).toEqual([
      { id: 'p', at: NOW + 90 * MINUTE, kind: 'paused', until: NOW + 2 * HOUR },
      { id: 'c', at: NOW + 80 * MINUTE, kind: 'credited', minutes: 12 },
      { id: 's', at: NOW + 43 * MINUTE, kind: 'started' },
      { id: 'o', at: NOW + 42 * MINUTE, kind: 'offered', reason: 'owed', heldBy: 'sound' },
      { id: 'h', at: NOW, kind: 'held', by: 'sound' },
    ]);
  });

  it('tell of a pause, of quiet, and that it was over', () => {
    const stops = [
      entry({ kind: 'pause', id: 'p', at: NOW, until: null }),
      entry({ kind: 'resume', id: 'r', at: NOW + MINUTE }),
      entry({ kind: 'quiet', id: 'q', at: NOW + 2 * MINUTE, until: NOW + HOUR }),
    ];
    expect(decisionsAbout(stops, 'drainage')).toEqual([
      { id: 'q', at: NOW + 2 * MINUTE, kind: 'quieted', until: NOW + HOUR },
      { id: 'r', at: NOW + MINUTE, kind: 'resumed' },
      { id: 'p', at: NOW, kind: 'paused', until: null },
    ]);
  });

  it('are those about the reminder, and what stopped all of them', () => {
    expect(decisionsAbout(entries, 'drink').map(({ kind }) => kind)).toEqual(['paused', 'started', 'offered']);
    expect(decisionsAbout(entries, 'own-1').map(({ kind }) => kind)).toEqual(['paused']);
  });

  it('leave out what was undone, and all but the last ten', () => {
    const many = Array.from({ length: 14 }, (_, i) =>
      entry({ ...about(['drink']), kind: 'prompt', id: `n${i}`, at: NOW + i * HOUR, outcome: 'later', later: 10 }),
    );
    const told = decisionsAbout(many, 'drink');
    expect(told).toHaveLength(10);
    expect(told[0]).toEqual({ id: 'n13', at: NOW + 13 * HOUR, kind: 'later', later: 10 });
    expect(
      decisionsAbout(
        many.map((one) => ({ ...one, undone: true })),
        'drink',
      ),
    ).toEqual([]);
  });
});

describe('what stands to be decided', () => {
  const clock = (minutesAgo: number) => ({ countedFrom: NOW - minutesAgo * MINUTE, snoozed: null, offUntil: null });
  const look = (state: Partial<ReminderState> = {}, settings: Partial<Settings> = {}, id = 'drainage') => {
    const full = { ...emptyState, reminders: { drainage: clock(20), drink: clock(20) }, ...state };
    return outlook(full, { settings: { ...defaultSettings, ...settings }, day }, id, NOW);
  };
  const overdue = { drainage: clock(70), drink: clock(20) };
  const only = (change: object) => ({
    reminders: { ...defaultSettings.reminders, drainage: { ...defaultSettings.reminders.drainage, ...change } },
  });

  it('is the next due time of a reminder', () => {
    expect(look()).toEqual({ kind: 'due', at: NOW + 40 * MINUTE, waitsFor: null });
  });

  it('is that it is switched off, or has no time', () => {
    expect(look({}, only({ enabled: false }))).toEqual({ kind: 'off' });
    expect(look({}, only({ times: [{ at: 600, weekdays: [] }] }))).toEqual({ kind: 'never' });
    const short = Array.from({ length: 7 }, () => [{ from: 11 * 60, to: 11 * 60 + 30 }]);
    expect(look({}, { hours: { on: true, week: short } })).toEqual({ kind: 'never' });
    expect(look({}, {}, 'own-gone')).toEqual({ kind: 'off' });
  });

  it('is what holds it, once it is due', () => {
    const held = { by: 'sound' as const, since: NOW - 5 * MINUTE, owedAfter: 'sound' as const, disturbedSince: null };
    expect(look({ reminders: overdue, held })).toEqual({ kind: 'held', by: 'sound', since: NOW - 5 * MINUTE });
    expect(look({ reminders: overdue, held }, {}, 'drink')).toMatchObject({ kind: 'due' });
    expect(look({ reminders: { ...overdue, drainage: clock(60) }, held })).toMatchObject({ kind: 'held' });
  });

  it('is a pause, as long as it lasts', () => {
    expect(look({ pause: { since: NOW, until: null } })).toEqual({ kind: 'paused', until: null });
    expect(look({ pause: { since: NOW - HOUR, until: NOW } })).toMatchObject({ kind: 'due' });
  });

  it('is the end of quiet, for what falls due before it', () => {
    expect(look({ quiet: { since: NOW, until: NOW + HOUR } })).toEqual({ kind: 'after-quiet', at: NOW + 40 * MINUTE, until: NOW + HOUR });
    expect(look({ quiet: { since: NOW, until: NOW + 10 * MINUTE } })).toMatchObject({ kind: 'due' });
  });

  it('is a card that is on the screen, for what it stands for', () => {
    const prompt: ReminderState['prompt'] = {
      id: 'p',
      reminderIds: ['drainage'],
      reason: 'due',
      heldBy: null,
      countedFrom: null,
      way: 'card',
      content: { view: 'offer', text: 0, routineId: 'r', checkIn: false },
      phase: 'shown',
      phaseSince: NOW,
      openedAt: NOW,
      attempts: 1,
    };
    expect(look({ reminders: overdue, prompt })).toEqual({ kind: 'on-screen' });
    expect(look({ reminders: overdue, prompt }, {}, 'drink')).toMatchObject({ kind: 'due' });
  });

  it('is the badge where it waits', () => {
    const waiting = { since: NOW - MINUTE, reminderIds: ['drainage'], way: 'badge' as const };
    expect(look({ waiting })).toEqual({ kind: 'waiting', since: NOW - MINUTE });
    expect(look({ waiting }, {}, 'drink')).toMatchObject({ kind: 'due' });
  });

  it('is the working hours, outside of them', () => {
    const week = Array.from({ length: 7 }, () => [{ from: 11 * 60, to: 15 * 60 }]);
    expect(look({}, { hours: { on: true, week } })).toEqual({ kind: 'due', at: NOW + 2 * HOUR, waitsFor: 'hours' });
  });
});
