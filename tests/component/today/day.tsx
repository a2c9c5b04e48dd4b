import { act } from '@testing-library/react';
import { vi } from 'vitest';
import { Popup } from '../../../components/today/popup.tsx';
import type { DrinkEntry, Entry, PromptEntry, RoutineEntry } from '../../../core/log/entry.ts';
import { emptyState } from '../../../core/reminders/empty-state.ts';
import { isDisturbance } from '../../../core/reminders/hold.ts';
import type { Hold } from '../../../core/reminders/reasons.ts';
import type { ReminderState } from '../../../core/reminders/state.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import type { OwnReminder, Settings } from '../../../core/settings/schema.ts';
import { useReminders } from '../../../stores/reminders.ts';
import { connectSettings, useSettings } from '../../../stores/settings.ts';
import { connectToday, useToday } from '../../../stores/today.ts';
import { englishLanguage, readBy, renderIn } from '../pseudo-language.tsx';
import { world } from './world.ts';

/** The popup has read it by the time somebody clicks; and no timer tells when a part that is read late has come. */
await Promise.all([
  import('../../../stores/log-writes.ts'),
  import('../../../components/today/add-entry.tsx'),
  import('../../../components/drinks/amount-menu.tsx'),
  import('../../../components/today/edit-entry.tsx'),
  import('../../../components/today/pause-menu.tsx'),
  import('../../../components/today/pause-until.tsx'),
  import('../../../components/today/routine-picker.tsx'),
]);

/** A Sunday in November at 14:17, wherever the test runs. */
export const NOW = new Date(2026, 10, 22, 14, 17).getTime();
export const clockTime = (hour: number, minute: number) => new Date(2026, 10, 22, hour, minute).getTime();
export const TOMORROW = new Date(2026, 10, 23, 4).getTime();

const DAY = '2026-11-22';
const base = (kind: string, at: number) => ({
  id: `${kind}-${at}`,
  revision: 1,
  at,
  offsetMin: -new Date(at).getTimezoneOffset(),
  day: DAY,
});

export function drink(at: number, ml = 200): DrinkEntry {
  return { ...base('drink', at), kind: 'drink', ml };
}

export function routine(at: number, over: Partial<RoutineEntry> = {}): RoutineEntry {
  return { ...base('routine', at), kind: 'routine', routineId: 'breathe-and-open', variant: 'full', seconds: 45, finished: true, ...over };
}

export function prompt(at: number, outcome: PromptEntry['outcome'], over: Partial<PromptEntry> = {}): PromptEntry {
  return {
    ...base('prompt', at),
    kind: 'prompt',
    promptId: `p-${at}`,
    reminderIds: ['drainage'],
    outcome,
    reason: 'due',
    heldBy: null,
    ...over,
  };
}

export function pause(at: number, until: number | null): Entry {
  return { ...base('pause', at), kind: 'pause', until };
}

export function quiet(at: number, until: number | null): Entry {
  return { ...base('quiet', at), kind: 'quiet', until };
}

export function held(at: number, by: Hold, reminderIds = ['drainage']): Entry {
  return { ...base(`held-${by}`, at), kind: 'held', by, reminderIds };
}

export function credited(at: number, minutes: number): Entry {
  return { ...base('credited', at), kind: 'credited', reminderIds: ['drainage'], minutes };
}

export function resume(at: number): Entry {
  return { ...base('resume', at), kind: 'resume' };
}

const counted = (from: number) => ({ countedFrom: from, snoozed: null, offUntil: null });

/** Face drainage is due at 14:40, a drink at 15:09. */
export const running: ReminderState = {
  ...emptyState,
  reminders: { drainage: counted(clockTime(13, 40)), drink: counted(clockTime(14, 9)) },
};

/** A state with face drainage due at another time. */
export function dueAt(at: number): ReminderState {
  return { ...running, reminders: { drainage: counted(at - 3_600_000), drink: counted(at) } };
}

/** Face drainage has been due since 14:05, and something has held it since. */
export function heldBy(by: Hold, over: Partial<ReminderState> = {}): ReminderState {
  const since = clockTime(14, 5);
  return {
    ...dueAt(since),
    held: { by, since, owedAfter: null, disturbedSince: isDisturbance(by) ? since : null },
    away: by === 'away' ? { since } : null,
    ...over,
  };
}

/** A reminder that a person has added: every hour, with a routine of its own. */
export function ownReminder(over: Partial<OwnReminder> = {}): OwnReminder {
  return { ...defaultSettings.reminders.drainage, id: 'own-1', name: 'Neck', routineId: 'no-touch-flow', hours: null, ...over };
}

type PromptContent = NonNullable<ReminderState['prompt']>['content'];

export function onScreen(content: PromptContent): ReminderState {
  const opened = { heldBy: null, way: 'card', phase: 'shown', phaseSince: NOW, openedAt: NOW, attempts: 1 } as const;
  return { ...running, prompt: { id: 'p', reminderIds: ['drainage'], reason: 'due', countedFrom: null, content, ...opened } };
}

export interface Day {
  state?: ReminderState;
  settings?: Partial<Settings>;
  entries?: readonly Entry[];
  isLogOpen?: boolean;
}

/** Opens the popup on a day, as its page does: the stores are connected first. */
export async function showPopup({ state = running, settings = {}, entries = [], isLogOpen = true }: Day = {}, language = englishLanguage) {
  Object.assign(world, { entries, isLogOpen, settings: { ...defaultSettings, ...settings } });
  useToday.setState(useToday.getInitialState());
  useSettings.setState(useSettings.getInitialState());
  await Promise.all([connectSettings(), connectToday()]);
  setReminders(state);
  const shown = renderIn(readBy('popup', language), <Popup />);
  await settle();
  return shown;
}

/** Waits for what the popup reads when it is asked for. */
export async function settle(): Promise<void> {
  await act(() => vi.dynamicImportSettled());
}

/** Plays the background: sets the state that it has written last. */
export function setReminders(state: ReminderState): void {
  useReminders.setState({ state, ready: true });
}
