import { act } from '@testing-library/react';
import { vi } from 'vitest';
import { BreakPage } from '../../../components/prompt/break-page.tsx';
import { emptyState } from '../../../core/reminders/empty-state.ts';
import type { OfferContent, PlayerContent, Prompt, ReminderState } from '../../../core/reminders/state.ts';
import { routineIndex } from '../../../core/routines/library.ts';
import { loadRoutine } from '../../../core/routines/load-routine.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import type { Settings } from '../../../core/settings/schema.ts';
import { HOUR } from '../../../core/time.ts';
import { useReminders } from '../../../stores/reminders.ts';
import { useSettings } from '../../../stores/settings.ts';
import { connectToday } from '../../../stores/today.ts';
import { englishLanguage, readBy, renderIn } from '../pseudo-language.tsx';
import { NOW, world } from './world.ts';

// The parts that the page reads late are read beforehand: no timer tells when a chunk has come.
await Promise.all([
  import('../../../components/player/player.tsx'),
  import('../../../components/figure/still-figure.tsx'),
  import('../../../components/safety/check-picture.tsx'),
  ...routineIndex.map(({ id }) => loadRoutine(id)),
]);

export function offer(change: Partial<Prompt> = {}, content: Partial<OfferContent> = {}): Prompt {
  return {
    id: 'drainage:1',
    reminderIds: ['drainage'],
    reason: 'due',
    heldBy: null,
    countedFrom: NOW - HOUR,
    way: 'card',
    content: { view: 'offer', text: 0, routineId: 'breathe-and-open', checkIn: false, ...content },
    phase: 'opening',
    phaseSince: NOW,
    openedAt: NOW,
    attempts: 1,
    ...change,
  };
}

export function playing(content: Partial<PlayerContent> = {}): Prompt {
  return offer({ content: { view: 'player', routineId: 'breathe-and-open', variant: 'full', ended: false, ...content } });
}

/** The two checks of the default routine have been read and passed. */
export const checksPassed: Settings['checks'] = {
  general: { allowed: true, answeredAt: NOW - HOUR },
  collarbone: { allowed: true, answeredAt: NOW - HOUR },
};

interface Opened {
  prompt: Prompt | null;
  settings?: Partial<Settings>;
  state?: Partial<ReminderState>;
  language?: typeof englishLanguage;
}

/** Opens the break page on a prompt, drawn whole. */
export async function openPage({ prompt, settings, state, language = englishLanguage }: Opened) {
  world.settings = { ...defaultSettings, ...settings };
  useSettings.setState({ settings: world.settings, ready: true, saves: 0, last: null, failed: false });
  useReminders.setState({ state: { ...emptyState, prompt, ...state }, ready: true });
  await connectToday();
  const page = await act(async () => renderIn(readBy('break', language), <BreakPage />));
  await settle();
  return page;
}

/** Lets everything come that is already on its way. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    await act(async () => {
      await vi.dynamicImportSettled();
      await vi.advanceTimersByTimeAsync(0);
    });
  }
}

/** An event and all that follows from it. The part that it shows may have to be read first, so this is awaited. */
export async function fire(event: () => void): Promise<void> {
  await act(async () => event());
  await settle();
}

export async function pass(ms: number): Promise<void> {
  await act(() => vi.advanceTimersByTimeAsync(ms));
}

/** As long as the card holds stray keys, and a little more. */
export const STRAY = 801;
