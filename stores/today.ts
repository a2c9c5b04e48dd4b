import { create } from 'zustand';
import { type DayTotals, emptyTotals } from '../core/log/day-totals.ts';
import type { Entry } from '../core/log/entry.ts';
import { localDay } from '../core/log/local-day.ts';
import { dayRule, now } from '../platform/clock.ts';
import { readDay, watchLog } from '../platform/log-db.ts';
import { type LogTrouble, troubleOf } from '../platform/log-db-trouble.ts';
import { readSettingsOnce, useSettings } from './settings.ts';

interface TodayView {
  /** `unavailable`: the log could not be opened or written; what is shown may be missing something. */
  status: 'loading' | 'ready' | 'unavailable';
  /** What is the matter while it is unavailable. */
  trouble: LogTrouble | null;
  entries: Entry[];
  totals: DayTotals;
}

/** Today's part of the log, live: a drink logged in another page appears at once. */
export const useToday = create<TodayView>(() => ({ status: 'loading', trouble: null, entries: [], totals: emptyTotals('') }));

export async function connectToday(): Promise<void> {
  watchLog(() => void refreshToday());
  useSettings.subscribe((after, before) => {
    if (after.settings.day.startHour !== before.settings.day.startHour) void refreshToday();
  });
  await refreshToday();
}

/** Reads today anew; also the way to try again after trouble, or when the day has turned. */
export async function refreshToday(): Promise<void> {
  try {
    const day = localDay(now(), dayRule(await readSettingsOnce()));
    useToday.setState({ ...(await readDay(day)), status: 'ready', trouble: null });
  } catch (error) {
    useToday.setState({ status: 'unavailable', trouble: troubleOf(error) });
  }
}
