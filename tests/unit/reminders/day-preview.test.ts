import { describe, expect, it } from 'vitest';
import { dayPreview, fullHours } from '../../../core/reminders/day-preview.ts';
import { emptyState } from '../../../core/reminders/empty-state.ts';
import type { ReminderState } from '../../../core/reminders/state.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import type { ReminderSettings, Settings } from '../../../core/settings/schema.ts';
import { WAYS, type Way } from '../../../core/settings/ways.ts';
import { HOUR, MINUTE } from '../../../core/time.ts';

const NOW = Date.UTC(2026, 10, 23, 9, 0);
const DAY = { timeZone: 'UTC', startHour: 4 };

function settingsWith(drainage: number | null, drink: number | null, rest: Partial<Settings> = {}): Settings {
  const reminder = (everyMin: number | null): ReminderSettings => ({
    ...defaultSettings.reminders.drainage,
    enabled: everyMin !== null,
    everyMin: everyMin ?? 60,
  });
  return { ...defaultSettings, reminders: { drainage: reminder(drainage), drink: reminder(drink) }, ...rest };
}

function stateWith(clocks: Record<string, number>, rest: Partial<ReminderState> = {}): ReminderState {
  const clock = (countedFrom: number) => ({ countedFrom, snoozed: null, offUntil: null });
  return { ...emptyState, reminders: Object.fromEntries(Object.entries(clocks).map(([id, at]) => [id, clock(at)])), ...rest };
}

/** Minutes from now, and who comes. */
const told = (state: ReminderState, settings: Settings, length?: number) =>
  dayPreview(state, { settings, day: DAY }, NOW, length).breaks.map(({ at, reminderIds }) => [(at - NOW) / MINUTE, reminderIds.join('+')]);

describe('dayPreview', () => {
  it('counts from the last break, then from break to break', () => {
    expect(told(stateWith({ drainage: NOW - 20 * MINUTE }), settingsWith(60, null), 4 * HOUR)).toEqual([
      [40, 'drainage'],
      [100, 'drainage'],
      [160, 'drainage'],
      [220, 'drainage'],
    ]);
  });

  it('puts a drink that is due within ten minutes into the same break', () => {
    const state = stateWith({ drainage: NOW - 20 * MINUTE, drink: NOW - 12 * MINUTE });
    expect(told(state, settingsWith(60, 60), 2 * HOUR)).toEqual([
      [40, 'drainage+drink'],
      [100, 'drainage+drink'],
    ]);
  });

  it('keeps reminders apart that fall due at different times', () => {
    expect(told(stateWith({ drainage: NOW, drink: NOW }), settingsWith(90, 45), 2 * HOUR)).toEqual([
      [45, 'drink'],
      [90, 'drainage+drink'],
    ]);
  });

  it('offers at once what a shorter interval has made due', () => {
    expect(told(stateWith({ drainage: NOW - 50 * MINUTE }), settingsWith(45, null), HOUR)).toEqual([
      [0, 'drainage'],
      [45, 'drainage'],
    ]);
  });

  it('looks eight hours ahead, both ends included', () => {
    const { from, to, breaks } = dayPreview(stateWith({ drainage: NOW }), { settings: settingsWith(120, null), day: DAY }, NOW);
    expect([from, to]).toEqual([NOW, NOW + 8 * HOUR]);
    expect(breaks.map(({ at }) => (at - NOW) / HOUR)).toEqual([2, 4, 6, 8]);
  });

  it('shows a later time that was chosen', () => {
    const state = stateWith({ drainage: NOW - 10 * MINUTE });
    const drainage = { countedFrom: NOW - 10 * MINUTE, offUntil: null, snoozed: { at: NOW, until: NOW + 30 * MINUTE, atLull: false } };
    expect(told({ ...state, reminders: { drainage } }, settingsWith(60, null), 2 * HOUR)).toEqual([
      [30, 'drainage'],
      [90, 'drainage'],
    ]);
  });

  it('goes on where it stopped after a pause, and shows nothing while paused without end', () => {
    const clocks = { drainage: NOW - 20 * MINUTE };
    const settings = settingsWith(60, null);
    expect(told(stateWith(clocks, { pause: { since: NOW, until: NOW + HOUR } }), settings, 2 * HOUR)).toEqual([[100, 'drainage']]);
    expect(told(stateWith(clocks, { pause: { since: NOW, until: null } }), settings)).toEqual([]);
  });

  it('is empty when both reminders are off', () => {
    expect(told(stateWith({ drainage: NOW - 5 * HOUR, drink: NOW - 5 * HOUR }), settingsWith(null, null))).toEqual([]);
  });

  it.each(WAYS)('is the same when breaks arrive by %s', (way) => {
    const arriving = (by: Way, drainage: number | null, drink: number | null, own: boolean) => {
      const { reminders, ...rest } = settingsWith(drainage, drink);
      const tea = { ...reminders.drink, enabled: own, id: 'own-1', name: 'Tea', routineId: null, hours: null, way: by };
      return {
        ...rest,
        reminders: { drainage: { ...reminders.drainage, way: by }, drink: { ...reminders.drink, way: by } },
        ownReminders: [tea],
      };
    };
    const state = stateWith({ drainage: NOW - 20 * MINUTE, drink: NOW - 50 * MINUTE, 'own-1': NOW - 30 * MINUTE });
    for (const [drainage, drink, own] of [
      [30, null, false],
      [null, 60, false],
      [null, null, true],
      [30, 60, true],
    ] as const) {
      const asCards = told(state, arriving('card', drainage, drink, own));
      expect(asCards.length).toBeGreaterThan(5);
      expect(told(state, arriving(way, drainage, drink, own))).toEqual(asCards);
    }
  });

  it('leaves out what is going on: a routine, a quiet time, a moment away or just back, an alarm that came late', () => {
    const clocks = { drainage: NOW - 60 * MINUTE };
    const calm = told(stateWith(clocks), settingsWith(60, null), HOUR);
    expect(calm).toEqual([
      [0, 'drainage'],
      [60, 'drainage'],
    ]);
    const prompt: ReminderState['prompt'] = {
      id: 'asked:1',
      reminderIds: [],
      reason: 'asked',
      heldBy: null,
      countedFrom: null,
      way: 'card',
      content: { view: 'player', routineId: 'r', variant: 'full', ended: false },
      phase: 'shown',
      phaseSince: NOW - MINUTE,
      openedAt: NOW - MINUTE,
      attempts: 1,
    };
    const goingOn: Partial<ReminderState>[] = [
      { prompt },
      { quiet: { since: NOW - MINUTE, until: NOW + 30 * MINUTE } },
      { away: { since: NOW - 20 * MINUTE } },
      { returnedAt: NOW - MINUTE },
      { armedFor: NOW - 20 * MINUTE },
    ];
    for (const state of goingOn) expect(told(stateWith(clocks, state), settingsWith(60, null), HOUR)).toEqual(calm);
  });

  it('takes nobody for typing, and no call for one', () => {
    const presence = { ...defaultSettings.presence, lullS: 120, holdCalls: true };
    expect(told(stateWith({ drainage: NOW - 20 * MINUTE }), settingsWith(60, null, { presence }), HOUR)).toEqual([[40, 'drainage']]);
  });

  it('keeps to the working hours and to the limit of a day', () => {
    const week = Array.from({ length: 7 }, () => [{ from: 9 * 60, to: 12 * 60 + 30 }]);
    expect(told(stateWith({ drainage: NOW }), settingsWith(60, null, { hours: { on: true, week } })).map(([minute]) => minute)).toEqual([
      60, 120, 180,
    ]);
    expect(told(stateWith({ drainage: NOW }), settingsWith(60, null, { perDay: 2 })).map(([minute]) => minute)).toEqual([60, 120]);
  });

  it('leaves out no break of a reminder that comes each minute', () => {
    expect(told(stateWith({ drainage: NOW }), settingsWith(1, null)).map(([minute]) => minute)).toEqual(
      Array.from({ length: 480 }, (_, i) => i + 1),
    );
  });
});

describe('fullHours', () => {
  it('gives the hours of the wall clock, also where the zone is half an hour off', () => {
    const span = { from: NOW + 10 * MINUTE, to: NOW + 3 * HOUR };
    expect(fullHours(span, 'UTC').map((at) => (at - NOW) / MINUTE)).toEqual([60, 120, 180]);
    expect(fullHours(span, 'Asia/Kolkata').map((at) => (at - NOW) / MINUTE)).toEqual([30, 90, 150]);
  });

  it('are none in a span between two of them', () => {
    expect(fullHours({ from: NOW + 10 * MINUTE, to: NOW + 50 * MINUTE }, 'UTC')).toEqual([]);
  });

  it('includes an hour that falls on the edge', () => {
    expect(fullHours({ from: NOW, to: NOW + HOUR }, 'UTC')).toEqual([NOW, NOW + HOUR]);
  });
});
