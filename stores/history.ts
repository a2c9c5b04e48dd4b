import { create } from 'zustand';
import { type Parts, readParts } from '../core/log/day-parts.ts';
import type { DayTotals } from '../core/log/day-totals.ts';
import { firstShown } from '../core/log/entry-bounds.ts';
import { type DayRange, fillDays, type RangeName, rangeOf } from '../core/log/history.ts';
import { type Day, localDay } from '../core/log/local-day.ts';
import { type Report, report } from '../core/log/report.ts';
import { dayRule, now } from '../platform/clock.ts';
import { watchLog } from '../platform/log/database.ts';
import { readDays, readEntries, readSpan } from '../platform/log/history.ts';
import { type LogTrouble, troubleOf } from '../platform/log/trouble.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { useSettings } from './settings.ts';

interface HistoryView {
  status: 'loading' | 'ready' | 'unavailable';
  trouble: LogTrouble | null;
  range: DayRange;
  /** Every day of the range, oldest first. */
  days: DayTotals[];
  parts: Parts;
  /** The first day with an entry, from 2000 on; null while the log is empty. */
  first: Day | null;
  /** The stretch of days that has been asked for; its days may still be loading. */
  wanted: RangeName | DayRange;
}

/** The days one looks at, live. Costs days, however many entries they have. */
export const useHistory = create<HistoryView>(() => ({
  status: 'loading',
  trouble: null,
  range: { from: '', to: '' },
  days: [],
  parts: readParts([]),
  first: null,
  wanted: '30-days',
}));

/** @returns a function that ends it. */
export async function connectHistory(): Promise<() => void> {
  const end = watchLog(() => void refreshHistory());
  await refreshHistory();
  return end;
}

/** Looks at another stretch of days: a usual one, or any other. */
export async function showRange(range: RangeName | DayRange): Promise<void> {
  useHistory.setState({ wanted: range });
  await refreshHistory();
}

/** Reads those days anew; also the way to try again after trouble. */
export async function refreshHistory(): Promise<void> {
  const { wanted: asked } = useHistory.getState();
  try {
    const span = await readSpan();
    const first = span && firstShown(span.from);
    const range = typeof asked === 'string' ? rangeOf(asked, today(), first) : asked;
    const days = fillDays(await readDays(range.from, range.to), range);
    // Somebody may have clicked on while this was read.
    if (asked === useHistory.getState().wanted)
      useHistory.setState({ status: 'ready', trouble: null, range, days, parts: readParts(days), first });
  } catch (error) {
    useHistory.setState({ status: 'unavailable', trouble: troubleOf(error) });
  }
}

/** Loads the report about a stretch of days. */
export function loadReport(range: DayRange): Promise<Outcome<Report>> {
  return outcomeOf(async () => {
    const [days, entries] = await Promise.all([readDays(range.from, range.to), readEntries(range.from, range.to)]);
    return report(days, entries, range);
  });
}

/** The day it is, as a person counts days. */
export function today(): Day {
  return localDay(now(), dayRule(useSettings.getState().settings));
}
