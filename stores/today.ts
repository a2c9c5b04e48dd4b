import { create } from 'zustand';
import { emptyTotals } from '../core/log/day-totals.ts';
import { localDay } from '../core/log/local-day.ts';
import type { RecentLog } from '../core/log/recent.ts';
import { type Rhythm, rhythm } from '../core/log/rhythm.ts';
import { type ShownDay, shownDay } from '../core/log/shown-day.ts';
import { outboxEntries } from '../core/reminders/outbox.ts';
import type { ReminderState } from '../core/reminders/state.ts';
import { isSame } from '../core/same.ts';
import type { Settings } from '../core/settings/schema.ts';
import { dateToday, dayRule, now } from '../platform/clock.ts';
import { firstPaint } from '../platform/first-paint.ts';
import { loadRecentLog } from '../platform/log/recent.ts';
import { type LogTrouble, troubleOf } from '../platform/log/trouble.ts';
import { sendReminderEvent } from '../platform/messages.ts';
import { readStateOnce, useReminders } from './reminders.ts';
import { readSettingsOnce, useSettings } from './settings.ts';

interface TodayView extends ShownDay {
  /** `unavailable`: the log could not be opened or written; the shown entries may be incomplete. */
  status: 'loading' | 'ready' | 'unavailable';
  /** The reason why the log is unavailable. */
  trouble: LogTrouble | null;
  /** "4 of the last 7 days"; null when there is nothing to tell, or the log cannot be read, and undefined until it has been. */
  rhythm?: Rhythm | null;
}

/** Today's part of the log, live, with what is on its way there: a drink logged in another page appears at once. */
export const useToday = create<TodayView>(() => ({ status: 'loading', trouble: null, entries: [], earlier: 0, totals: emptyTotals('') }));

/** Most first pictures come without it. */
const readDb = () => import('../platform/log/database.ts');

/** Today can be shown when the copy of the last days has been read; where there is no copy, once the log itself has been read. */
export async function connectToday(): Promise<void> {
  useSettings.subscribe((after, before) => {
    if (after.settings.day.startHour !== before.settings.day.startHour) void refreshToday();
  });
  useReminders.subscribe((after, before) => {
    if (before.ready && hasMore(after.state, before.state)) void refreshToday();
  });
  const [kept, around] = await Promise.all([loadRecentLog(), readAround()]).catch(() => [null, null]);
  if (!kept || !around) return void mend(null, await openLog());
  if (useToday.getState().status === 'loading') show(kept, around);
  // The database of a long log keeps a processor busy while it is opened.
  void firstPaint()
    .then(openLog)
    .then((recent) => mend(kept, recent));
}

/** Watches the log, and then reads it, so that nothing is missed in between. */
async function openLog(): Promise<RecentLog | null> {
  await readDb().then(
    ({ watchLog }) => watchLog(() => void refreshToday()),
    // Reading says so as well.
    () => undefined,
  );
  return readLog();
}

/** An entry that is no longer in the outbox is in the log, which tells of it. */
function hasMore(after: ReminderState, before: ReminderState): boolean {
  const known = new Set(before.outbox.map(({ id }) => id));
  return after.outbox.some(({ id }) => !known.has(id));
}

/** Reads today anew; also the way to try again after trouble, or when the day has turned. */
export async function refreshToday(): Promise<void> {
  await readLog();
}

/** @returns the last days of the log, or null when they cannot be read. */
async function readLog(): Promise<RecentLog | null> {
  try {
    // This is read before the log: entries that leave the outbox meanwhile are found in the log.
    const around = await readAround();
    const { readRecentLog } = await readDb();
    const recent = await readRecentLog(dateToday());
    show(recent, around);
    return recent;
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble === 'denied' && (await showBeside().catch(() => false))) return null;
    useToday.setState(({ rhythm = null }) => ({ status: 'unavailable', trouble, rhythm }));
    return null;
  }
}

/** Shows what the background has of the log, where this page has none. @returns whether there is something. */
async function showBeside(): Promise<boolean> {
  const { readBesideLog } = await import('../platform/hand-over.ts');
  const [beside, around] = await Promise.all([readBesideLog(() => void refreshToday()), readAround()]);
  if (beside) show(beside, around);
  return beside !== null;
}

interface Around {
  settings: Settings;
  state: ReminderState;
}

/** Reads the further data that it takes to show today. */
async function readAround(): Promise<Around> {
  const [settings, state] = await Promise.all([readSettingsOnce(), readStateOnce()]);
  return { settings, state };
}

/** Values that are shown already stay the same objects, so that nothing is drawn anew for them. */
function show(recent: RecentLog, { settings, state }: Around): void {
  const day = localDay(now(), dayRule(settings));
  const before = useToday.getState();
  const after: TodayView = {
    ...before,
    ...shownDay(day, recent, outboxEntries(state)),
    status: 'ready',
    trouble: null,
    rhythm: rhythm(recent.days, day),
  };
  if (!isSame(before, after)) useToday.setState(after);
}

/** Keeps what the log has, where something else was kept; then the reminders went by something else as well. */
async function mend(kept: RecentLog | null, recent: RecentLog | null): Promise<void> {
  if (!recent || isSame(kept, recent)) return;
  // Seldom, and after the first picture: a popup that is opened for a look does without.
  const isNews = await import('../platform/log/copies.ts').then(({ mendCopies }) => mendCopies()).catch(() => false);
  if (isNews) await sendReminderEvent({ type: 'log-changed' }).catch(() => undefined);
}
