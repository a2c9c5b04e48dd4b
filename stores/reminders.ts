import { create } from 'zustand';
import { nextDayStart } from '../core/log/local-day.ts';
import type { PlanContext } from '../core/reminders/context.ts';
import { emptyState } from '../core/reminders/empty-state.ts';
import type { ReminderEvent } from '../core/reminders/event.ts';
import type { ReminderState } from '../core/reminders/state.ts';
import { dayEnd } from '../core/schedule/day-end.ts';
import type { Settings } from '../core/settings/schema.ts';
import type { Instant } from '../core/time.ts';
import { dayRule } from '../platform/clock.ts';
import { sendReminderEvent } from '../platform/messages.ts';
import { loadReminderState, watchReminderState } from '../platform/reminder-state-store.ts';
import { readIsUnread, watchIsUnread } from '../platform/unread.ts';
import { readUnsaved, watchUnsaved } from '../platform/unsaved-state.ts';
import { readTogether } from './read-together.ts';
import { useSettings } from './settings.ts';

interface RemindersView {
  state: ReminderState;
  ready: boolean;
  /** The browser cannot save the state: it is lost when the browser is closed, unless it can be saved by then. */
  isUnsaved: boolean;
  /** The background cannot read what is stored. */
  isUnread: boolean;
}

/** The state that the background has written last. Pages never write the state: they send events. */
export const useReminders = create<RemindersView>(() => ({ state: emptyState, ready: false, isUnsaved: false, isUnread: false }));

export async function connectReminders(): Promise<void> {
  watchReminderState((state) => useReminders.setState({ state }));
  watchUnsaved((state) => useReminders.setState(state ? { state, isUnsaved: true } : { isUnsaved: false }));
  watchIsUnread((isUnread) => useReminders.setState({ isUnread }));
  void readIsUnread().then((isUnread) => isUnread && useReminders.setState({ isUnread }));
  useReminders.setState({ state: await readStateOnce(), ready: true });
}

const readState = readTogether(async () => {
  const [stored, unsaved] = await Promise.all([loadReminderState(), readUnsaved()]);
  if (unsaved) useReminders.setState({ isUnsaved: true });
  return unsaved ?? stored;
});

/** The state for a store that connects beside this one: the state is read once for both. */
export async function readStateOnce(): Promise<ReminderState> {
  const { ready, state } = useReminders.getState();
  return ready ? state : readState();
}

const send = (event: ReminderEvent) => sendReminderEvent(event);

/** Lets the background compare the world with its state, which mends whatever a browser has lost. */
export const lookAgain = () => send({ type: 'look' });
/** Has the background look, and write the entries that wait for the log. */
export const sayLogOpened = () => send({ type: 'log-opened' });
export const askForPrompt = () => send({ type: 'prompt-asked' });
/** Opens the card of the break that waits at the toolbar icon. */
export const openWaiting = () => send({ type: 'waiting-opened' });
export const startRoutine = (routineId: string) => send({ type: 'routine-asked', routineId });
/** @param until when reminders come back by themselves; null pauses until resumed. */
export const pauseReminders = (until: Instant | null) => send({ type: 'paused', until });
/** Counts on and shows nothing. @param until when it ends by itself; null is quiet until resumed. */
export const quietReminders = (until: Instant | null) => send({ type: 'quieted', until });
/** Ends a pause or a quiet time. */
export const resumeReminders = () => send({ type: 'resumed' });

/** The end of a person's day, as seen from `at`, of a night shift at its end; this is meant by "until tomorrow". */
export function tomorrowStart(at: Instant): Instant {
  const { settings } = useSettings.getState();
  return dayEnd(settings.hours.on ? settings.hours.week : null, at, dayRule(settings));
}

/** When the log turns to its next day. */
export const nextLogDay = (at: Instant): Instant => nextDayStart(at, dayRule(useSettings.getState().settings));

/** The data from which due times follow, besides the state: the settings, and how this device's days turn. */
export const planContext = (settings: Settings): PlanContext => ({ settings, day: dayRule(settings) });
