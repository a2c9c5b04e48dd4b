import type { EntryDraft } from '../../core/log/entry.ts';
import { emptyState } from '../../core/reminders/empty-state.ts';
import type { ReminderState } from '../../core/reminders/state.ts';
import { FAMILIES } from '../../core/routines/families.ts';
import { defaultSettings } from '../../core/settings/defaults.ts';
import type { Settings } from '../../core/settings/schema.ts';
import { type Instant, MINUTE } from '../../core/time.ts';
import type { Surface } from './harness/surface.ts';

declare const chrome: {
  storage: { local: { set(values: object): Promise<void>; get(key: 'reminders'): Promise<{ reminders?: ReminderState }> } };
  runtime: { sendMessage(message: object): Promise<unknown> };
};

/** Days that pictures are taken of. Everything goes in by the doors that Rill has: the storage and Rill's own messages. */
export type Seed = { state?: Partial<ReminderState>; settings?: Partial<Settings> };

/** Puts a day into Rill. The log is filled by the background itself, from what waits for it in the state. */
export async function plant(page: Surface, { state, settings }: Seed) {
  const values = {
    reminders: { ...emptyState, ...state },
    settings: { ...defaultSettings, checks: passedChecks(), ...settings },
  };
  // Under the lock of the only writer: a state that it is about to save would undo this.
  await page.evaluate((all) => navigator.locks.request('rill-reminders', () => chrome.storage.local.set(all)), values);
  await tell(page, { type: 'look' });
}

/** Takes everything out of the log: a drink of before would meet a card that asks for one. */
export async function emptyLog(page: Surface) {
  await page.evaluate(async () => {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open('rill-log');
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const stores = [...request.result.objectStoreNames];
        const transaction = request.result.transaction(stores, 'readwrite');
        for (const store of stores) transaction.objectStore(store).clear();
        transaction.oncomplete = () => resolve();
        request.result.close();
      };
    });
    await chrome.storage.local.set({ 'log-behind': true });
  });
}

/** Tells the background that something has happened, as the pages of Rill do. */
export async function tell(page: Surface, event: { type: string; [key: string]: unknown }) {
  await page.evaluate((told) => chrome.runtime.sendMessage({ type: 'reminder-event', event: told }), event);
}

/** Whether a prompt is on the screen, or was and has not been dealt with. */
export function isPrompting(page: Surface): Promise<boolean> {
  return page.evaluate(async () => Boolean((await chrome.storage.local.get('reminders')).reminders?.prompt));
}

/** The two reminders, counted from so many minutes ago. */
export function counted(now: Instant, drainageMin: number, drinkMin: number): ReminderState['reminders'] {
  const clock = (minutes: number) => {
    const at = now - minutes * MINUTE;
    return { countedFrom: at, snoozed: null, offUntil: null };
  };
  return { drainage: clock(drainageMin), drink: clock(drinkMin) };
}

/** A day at the desk until now: drinks, routines, one break put off and one left out. */
export function aDay(now: Instant): ReminderState['outbox'] {
  const ago = (minutes: number) => now - minutes * MINUTE;
  const drink = (minutes: number, ml: number): EntryDraft => ({ id: `drink-${minutes}`, kind: 'drink', at: ago(minutes), ml });
  const routine = (minutes: number, routineId: string, seconds: number, variant: 'full' | 'short' = 'full'): EntryDraft => ({
    id: `routine-${minutes}`,
    kind: 'routine',
    at: ago(minutes),
    routineId,
    variant,
    seconds,
    finished: true,
  });
  const prompt = (minutes: number, outcome: 'later' | 'not-now', later?: number): EntryDraft => ({
    id: `prompt-${minutes}`,
    kind: 'prompt',
    at: ago(minutes),
    promptId: `prompt-${minutes}`,
    reminderIds: ['drainage'],
    outcome,
    reason: 'due',
    heldBy: null,
    ...(later ? { later } : {}),
  });
  return [
    drink(342, 250),
    routine(330, 'breathe-and-open', 45),
    drink(270, 200),
    prompt(211, 'not-now'),
    drink(196, 330),
    routine(151, 'breathe-and-open', 29, 'short'),
    prompt(92, 'later', 10),
    routine(81, 'no-touch-flow', 60),
    drink(44, 200),
  ];
}

function passedChecks(): Settings['checks'] {
  const check = { allowed: true, answeredAt: Date.now() };
  return Object.fromEntries(FAMILIES.map((family) => [family, check]));
}

/** A time zone in which it is early afternoon now, so that a day at the desk lies behind. */
export function afternoonZone(now = new Date()): string {
  const eastMost = 14;
  const hours = eastMost - now.getUTCHours();
  // The sign of these names is turned round: Etc/GMT-2 is two hours east.
  return hours >= 0 ? `Etc/GMT-${hours}` : `Etc/GMT+${-hours}`;
}
