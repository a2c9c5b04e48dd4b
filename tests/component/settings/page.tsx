import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import { SettingsPage } from '../../../components/settings/settings-page.tsx';
import { emptyState, type ReminderState } from '../../../core/reminders/state.ts';
import { defaultSettings, type Settings } from '../../../core/settings/schema.ts';
import { useReminders } from '../../../stores/reminders.ts';
import { useSettings } from '../../../stores/settings.ts';
import { englishLanguage, renderIn } from '../pseudo-language.tsx';

/** What stands in storage: the settings store writes it through the platform, which the tests replace by this. */
export const storage = {
  settings: defaultSettings,
  /** Every change that was saved, in order. */
  saved: [] as Settings[],
  isBroken: false,
};

export async function changeStored(change: (settings: Settings) => Settings): Promise<Settings> {
  if (storage.isBroken) throw new Error('storage is full');
  storage.settings = change(storage.settings);
  storage.saved.push(storage.settings);
  return storage.settings;
}

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
  language?: typeof englishLanguage;
}

/** Opens the options page at a section. Time stands still; `user` moves it only where it says so. */
export function openPage({ section = '', settings, state, language = englishLanguage }: Opened = {}) {
  storage.settings = { ...defaultSettings, ...settings };
  storage.saved = [];
  storage.isBroken = false;
  location.hash = section;
  useSettings.setState({ settings: storage.settings, ready: true, saves: 0, failed: false });
  useReminders.setState({ state: { ...emptyState, ...state }, ready: true });
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
  return { user, ...renderIn(language, <SettingsPage version="1.2.3" />) };
}

/** Lets time pass on the page. */
export async function pass(ms: number): Promise<void> {
  await act(() => vi.advanceTimersByTimeAsync(ms));
}

export function row(name: string) {
  return within(screen.getByRole('group', { name }));
}

export function chosen(group: HTMLElement): string | null {
  return within(group).queryByRole('radio', { checked: true })?.textContent ?? null;
}
