import type { DayEntries } from '../../core/log/day-entries.ts';
import type { Entry } from '../../core/log/entry.ts';
import type { ReminderState } from '../../core/reminders/state.ts';
import { until } from './harness/driver.ts';
import type { Rill } from './harness/rill.ts';
import type { Surface } from './harness/surface.ts';

/** Sentences that several tests say. */

export const EVERY_MINUTES = 'Face drainage every so many minutes min';

/** Sets how often face drainage is offered, as a person does: on the options page, by typing. */
export async function setDrainageEvery(options: Surface, minutes: number) {
  await options.fill('textbox', EVERY_MINUTES, String(minutes));
  await options.read('Saved');
}

declare const chrome: {
  alarms: { getAll(): Promise<{ scheduledTime: number }[]> };
  windows: {
    getCurrent(): Promise<{ id: number; type: string }>;
    update(id: number, change: { state: 'fullscreen' | 'normal' }): Promise<{ state: string }>;
  };
  storage: { local: { get(key: 'reminders'): Promise<{ reminders: ReminderState }> } };
};

/** The state that the background has written last. */
export async function reminderState(surface: Surface): Promise<ReminderState> {
  return surface.evaluate(async () => (await chrome.storage.local.get('reminders')).reminders);
}

/** The whole log, as it is kept, in the order of ids. */
export function entriesOf(page: Surface): Promise<Entry[]> {
  return page.evaluate(
    () =>
      new Promise<Entry[]>((resolve, reject) => {
        const opening = indexedDB.open('rill-log');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const asking = opening.result.transaction('dayEntries').objectStore('dayEntries').getAll();
          asking.onerror = () => reject(asking.error);
          asking.onsuccess = () => {
            opening.result.close();
            const days: DayEntries[] = asking.result;
            resolve(days.flatMap(({ entries }) => entries).sort((a, b) => (a.id < b.id ? -1 : 1)));
          };
        };
      }),
  );
}

/** Lets the window of this page fill the screen, or no longer. */
export async function fillScreen(surface: Surface, fills: boolean) {
  const state: 'fullscreen' | 'normal' = fills ? 'fullscreen' : 'normal';
  const became = await surface.evaluate(async (wanted: 'fullscreen' | 'normal') => {
    const { id } = await chrome.windows.getCurrent();
    return (await chrome.windows.update(id, { state: wanted })).state;
  }, state);
  if (became !== state) throw new Error(`The window is ${became} and not ${state}.`);
}

/** Lets a page play a soft tone without end, until the page is closed. */
export async function startSound(page: Surface) {
  await page.evaluate(async () => {
    const context = new AudioContext();
    const tone = context.createOscillator();
    tone.connect(context.destination);
    tone.start();
    await context.resume();
  });
}

/** When the background will look next, by the browser's own alarm; this alarm is set soon after the installation. */
export function alarmTime(surface: Surface): Promise<number> {
  return until('an alarm', 5_000, () => surface.evaluate(async () => (await chrome.alarms.getAll())[0]?.scheduledTime));
}

/** The window that shows a page: its sort, its width inside, and whether all of the page fits. */
export function windowOf(surface: Surface) {
  return surface.evaluate(async () => {
    const { type } = await chrome.windows.getCurrent();
    return { type, width: innerWidth, isHighEnough: document.documentElement.scrollHeight <= innerHeight };
  });
}

/** The answer of a person to a safety check when nothing in it fits. */
const NOTHING_FITS = /^(None of these|Understood)\. Continue$/;

/** Reads and passes each safety check that comes before the routine, until the player is there. */
export async function passSafetyChecks(page: Surface) {
  await until('the player', 20_000, async () => {
    if (await page.has('button', NOTHING_FITS)) await page.click('button', NOTHING_FITS);
    return page.has('button', 'Pause');
  });
}

/** Steps through the routine that is under way. */
export async function stepToTheEnd(player: Surface) {
  while (!(await player.has('button', 'Finish'))) await player.click('button', 'Next step');
  await player.click('button', 'Finish');
  await player.read('Done. Notice how that feels.');
}

/** Opens the popup and waits until it says the words. */
export async function readInPopup(rill: Rill, words: string | RegExp) {
  const popup = await rill.open('popup');
  await popup.read(words);
  await popup.close();
}
