/** What one look does, to the millisecond: the model of a browser cannot ring an alarm at an exact moment, and sees no window come forward. */
import { describe, expect, it } from 'vitest';
import type { Context } from '../../../core/reminders/context.ts';
import type { ReminderEvent } from '../../../core/reminders/event.ts';
import { reconcile } from '../../../core/reminders/reconcile.ts';
import { emptyState, type ReminderState } from '../../../core/reminders/state.ts';
import { defaultSettings, type Settings } from '../../../core/settings/schema.ts';
import { MINUTE } from '../../../core/time.ts';

/** A Monday, ten in the morning. */
const NOW = Date.parse('2026-11-23T10:00:00Z');

const clock = (minutesAgo: number) => ({ countedFrom: NOW - minutesAgo * MINUTE, snoozed: null, offUntil: null });
/** Face drainage is due in ten minutes, a drink in an hour. */
const running: ReminderState = {
  ...emptyState,
  lookedAt: NOW - 10 * MINUTE,
  reminders: { drainage: clock(50), drink: clock(0) },
};
const overdue = { ...running.reminders, drainage: clock(60) };

function look(state: Partial<ReminderState>, { event = { type: 'look' } as ReminderEvent, at = NOW, ...rest }: Look = {}) {
  const context: Context = {
    settings: { ...defaultSettings, ...rest.settings },
    presence: { input: 'active', still: true, fullScreen: false, sound: false, call: false, ...rest.presence },
    promptOnScreen: rest.promptOnScreen ?? false,
    stealsFocus: rest.stealsFocus ?? false,
    day: { timeZone: 'UTC', startHour: 4 },
    pickRoutine: () => 'breathe-and-open',
  };
  return reconcile({ ...running, ...state }, context, event, at);
}
interface Look {
  event?: ReminderEvent;
  at?: number;
  settings?: Partial<Settings>;
  presence?: Partial<Context['presence']>;
  promptOnScreen?: boolean;
  stealsFocus?: boolean;
}

const doneBy = (...given: Parameters<typeof look>) => look(...given).effects;
const shows = (...given: Parameters<typeof look>) => doneBy(...given).flatMap((effect) => (effect.type === 'show' ? [effect] : []));
const badge = (...given: Parameters<typeof look>) => doneBy(...given).find((effect) => effect.type === 'badge')?.badge;

/** The card of a drainage that fell due at ten. */
const opened = look({ reminders: overdue }).state;
const shown = look(opened, {
  event: { type: 'prompt-shown', promptId: opened.prompt?.id ?? '' },
  promptOnScreen: true,
}).state;

describe('the card on the screen', () => {
  it('is opened once, and no later look opens it again', () => {
    expect(shows({ reminders: overdue })).toMatchObject([{ asked: false }]);
    expect(shows(shown, { promptOnScreen: true, at: NOW + MINUTE })).toEqual([]);
  });

  it.each([{ type: 'prompt-asked' }, { type: 'routine-asked', routineId: 'neck-release' }, { type: 'waiting-opened' }] as const)(
    'comes to the front when it is asked for: $type',
    (event) => {
      expect(shows(shown, { event, promptOnScreen: true, at: NOW + MINUTE })).toMatchObject([{ asked: true }]);
    },
  );

  it('stays behind other windows when nobody asks', () => {
    const event = { type: 'drink-logged', id: 'd', at: NOW, ml: 200 } as const;
    expect(shows(shown, { event, promptOnScreen: true, at: NOW + MINUTE })).toEqual([]);
  });
});

describe('the badge before a break', () => {
  it('comes a minute before the first of the reminders, to the millisecond', () => {
    expect(badge({}, { at: NOW + 9 * MINUTE - 1 })).toBe('none');
    expect(badge({}, { at: NOW + 9 * MINUTE })).toBe('soon');
    expect(badge({}, { settings: { headsUp: false }, at: NOW + 9 * MINUTE })).toBe('none');
  });
});

describe('a hold ends to the millisecond', () => {
  it('for a lull', () => {
    const presence = { ...defaultSettings.presence, lullS: 60 };
    const waiting = look({ reminders: overdue }, { settings: { presence }, presence: { still: false } }).state;
    const cardAfter = (ms: number) => look(waiting, { settings: { presence }, presence: { still: false }, at: NOW + ms }).state.prompt;
    expect(cardAfter(MINUTE - 1)).toBeNull();
    expect(cardAfter(MINUTE)).not.toBeNull();
  });
});
