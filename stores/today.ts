import { create } from 'zustand';
import { emptyTotals } from '../core/log/day-totals.ts';
import { localDay } from '../core/log/local-day.ts';
import type { ShownDay } from '../core/log/shown-day.ts';
import { outboxEntries } from '../core/reminders/outbox.ts';
import type { ReminderState } from '../core/reminders/state.ts';
import { dayRule, now } from '../platform/clock.ts';
import { readDay, watchLog } from '../platform/log-db.ts';
import { type LogTrouble, troubleOf } from '../platform/log-db-trouble.ts';
import { readStateOnce, useReminders } from './reminders.ts';
import { readSettingsOnce, useSettings } from './settings.ts';

interface TodayView extends ShownDay {
  /** `unavailable`: the log could not be opened or written; what is shown may be missing something. */
  status: 'loading' | 'ready' | 'unavailable';
  /** What is the matter while it is unavailable. */
  trouble: LogTrouble | null;
}

/** Today's part of the log, live, with what is on its way there: a drink logged in another page appears at once. */
export const useToday = create<TodayView>(() => ({ status: 'loading', trouble: null, entries: [], totals: emptyTotals('') }));

export async function connectToday(): Promise<void> {
  watchLog(() => void refreshToday());
  useSettings.subscribe((after, before) => {
    if (after.settings.day.startHour !== before.settings.day.startHour) void refreshToday();
  });
  useReminders.subscribe((after, before) => {
    if (before.ready && hasMore(after.state, before.state)) void refreshToday();
  });
  await refreshToday();
}

/** What is no longer on its way is in the log, which tells of it. */
function hasMore(after: ReminderState, before: ReminderState): boolean {
  const known = new Set(before.outbox.map(({ id }) => id));
  return after.outbox.some(({ id }) => !known.has(id));
}

/** Reads today anew; also the way to try again after trouble, or when the day has turned. */
export async function refreshToday(): Promise<void> {
  try {
    // Before the log: what leaves meanwhile is found there.
    const [settings, state] = await Promise.all([readSettingsOnce(), readStateOnce()]);
    const day = localDay(now(), dayRule(settings));
    useToday.setState({ ...(await readDay(day, outboxEntries(state))), status: 'ready', trouble: null });
  } catch (error) {
    useToday.setState({ status: 'unavailable', trouble: troubleOf(error) });
  }
}
