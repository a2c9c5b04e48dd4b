/**
 * A single look by itself, to the millisecond: the model of a browser cannot ring an alarm at an exact moment, and sees no window come
 * forward.
 */
import type { Logged } from '../../../core/log/logged.ts';
import { type Context, NOTHING_AROUND, type Presence, type Surroundings } from '../../../core/reminders/context.ts';
import { emptyState } from '../../../core/reminders/empty-state.ts';
import type { ReminderEvent } from '../../../core/reminders/event.ts';
import { reconcile } from '../../../core/reminders/reconcile.ts';
import type { ReminderList } from '../../../core/reminders/reminder-list.ts';
import type { ReminderState } from '../../../core/reminders/state.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import type { Settings } from '../../../core/settings/schema.ts';
import { MINUTE } from '../../../core/time.ts';

/** A Monday, ten in the morning. */
export const NOW = Date.parse('2026-11-23T10:00:00Z');

export const clock = (minutesAgo: number) => ({ countedFrom: NOW - minutesAgo * MINUTE, snoozed: null, offUntil: null });
/** Face drainage is due in ten minutes, a drink in an hour. */
export const running: ReminderState = {
  ...emptyState,
  lookedAt: NOW - 10 * MINUTE,
  reminders: { drainage: clock(50), drink: clock(0) },
};
export const overdue = { ...running.reminders, drainage: clock(60) };

export function look(state: Partial<ReminderState>, { event = { type: 'look' } as ReminderEvent, at = NOW, ...rest }: Look = {}) {
  const context: Context = {
    settings: { ...defaultSettings, ...rest.settings },
    ...(rest.reminders && { reminders: rest.reminders }),
    presence: { input: 'active', still: true, ...rest.presence },
    surroundings: () => ({ ...NOTHING_AROUND, ...rest.presence }),
    logged: rest.logged ?? null,
    promptOnScreen: rest.promptOnScreen ?? false,
    stealsFocus: rest.stealsFocus ?? false,
    day: { timeZone: 'UTC', startHour: 4 },
    pickRoutine: () => 'breathe-and-open',
  };
  return reconcile({ ...running, ...state }, context, event, at);
}
export interface Look {
  event?: ReminderEvent;
  at?: number;
  settings?: Partial<Settings>;
  /** In place of those of the settings. */
  reminders?: ReminderList;
  presence?: Partial<Presence & Surroundings>;
  promptOnScreen?: boolean;
  stealsFocus?: boolean;
  logged?: Logged;
}

const doneBy = (...given: Parameters<typeof look>) => look(...given).effects;
export const shows = (...given: Parameters<typeof look>) => doneBy(...given).flatMap((effect) => (effect.type === 'show' ? [effect] : []));
export const badge = (...given: Parameters<typeof look>) => doneBy(...given).find((effect) => effect.type === 'badge')?.badge;

/** The card of a drainage that fell due at ten. */
export const opened = look({ reminders: overdue }).state;
export const shown = look(opened, {
  event: { type: 'prompt-shown', promptId: opened.prompt?.id ?? '' },
  promptOnScreen: true,
}).state;
