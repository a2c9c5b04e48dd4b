import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import { SettingsPage } from '../../../components/settings/settings-page.tsx';
import { emptyTotals } from '../../../core/log/day-totals.ts';
import type { Entry } from '../../../core/log/entry.ts';
import { emptyState } from '../../../core/reminders/empty-state.ts';
import type { ReminderState } from '../../../core/reminders/state.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import type { OwnReminder, ReminderSettings, Settings } from '../../../core/settings/schema.ts';
import { usePermissions } from '../../../stores/permissions.ts';
import { useReminders } from '../../../stores/reminders.ts';
import { useSettings } from '../../../stores/settings.ts';
import { useToday } from '../../../stores/today.ts';
import { englishLanguage, readBy, renderIn } from '../pseudo-language.tsx';
import { chime, notifications, permissions, shortcuts, storage } from './world.ts';

/** Stops the clock at an instant. Testing Library advances stopped timers only for Jest, so it is told that this is Jest. */
export function stopTime(at: number): void {
  vi.useFakeTimers({ now: at });
  vi.stubGlobal('jest', { advanceTimersByTime: (ms: number) => vi.advanceTimersByTime(ms) });
}

export function startTime(): void {
  vi.unstubAllGlobals();
  vi.useRealTimers();
}

export interface Opened {
  section?: string;
  settings?: Partial<Settings>;
  state?: Partial<ReminderState>;
  entries?: Entry[];
  /** The permissions that Rill has. */
  granted?: { notifications?: boolean; tabs?: boolean };
  language?: typeof englishLanguage;
}

/** Opens the options page at a section. Time stands still; `user` moves it only where it says so. */
export function openPage({ section = '', settings, state, entries = [], granted, language = englishLanguage }: Opened = {}) {
  storage.settings = { ...defaultSettings, ...settings };
  storage.saved = [];
  storage.isBroken = false;
  storage.left = null;
  storage.busy = Promise.resolve();
  Object.assign(permissions, { answer: true, asked: [], removed: [], granted: new Set(Object.keys(granted ?? {})) });
  Object.assign(chime, { played: [], canPlay: true });
  Object.assign(shortcuts, { canOpen: true, opened: 0 });
  Object.assign(notifications, { sent: [], canSend: true });
  location.hash = section;
  useSettings.setState({ settings: storage.settings, ready: true, saves: 0, last: null, failed: false });
  useReminders.setState({ state: { ...emptyState, ...state }, ready: true });
  useToday.setState({ status: 'ready', entries, totals: emptyTotals('') });
  usePermissions.setState({ notifications: false, tabs: false, ...granted });
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
  return { user, ...renderIn(readBy('options', language), <SettingsPage version="1.2.3" />) };
}

/** The two reminders that everybody has, with a few things changed. */
export function reminders(drainage?: Partial<ReminderSettings>, drink?: Partial<ReminderSettings>): Settings['reminders'] {
  return {
    drainage: { ...defaultSettings.reminders.drainage, ...drainage },
    drink: { ...defaultSettings.reminders.drink, ...drink },
  };
}

export function ownReminder(change: Partial<OwnReminder> = {}): OwnReminder {
  return {
    id: 'own-1',
    name: 'Evening stretch',
    enabled: true,
    routineId: 'no-touch-flow',
    everyMin: 60,
    times: [],
    way: 'card',
    hours: null,
    ...change,
  };
}

/** Lets time pass on the page, and what is read late come. */
export async function pass(ms: number): Promise<void> {
  await act(() => vi.advanceTimersByTimeAsync(ms));
  await act(() => vi.dynamicImportSettled());
}

export function row(name: string) {
  return within(screen.getByRole('group', { name }));
}

export function chosen(group: HTMLElement): string | null {
  return within(group).queryByRole('radio', { checked: true })?.textContent ?? null;
}

/** The words that a field is described by: the complaint of the field, while it has one. */
export function describedBy(input: HTMLElement): string {
  return document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent ?? '';
}

export function alerts(): string {
  return screen
    .getAllByRole('alert')
    .map(({ textContent }) => textContent)
    .join('');
}

/** Types a time as the browser's field hands it over: whole, or empty while it is incomplete. */
export async function typeTime(field: HTMLElement, time: string): Promise<void> {
  fireEvent.focus(field);
  fireEvent.change(field, { target: { value: time } });
  fireEvent.blur(field);
  await pass(0);
}
