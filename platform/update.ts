import { loadReminderState } from './background-stores.ts';
import { browser } from './browser.ts';
import { note, readNote } from './notes.ts';

const WAITING = 'update-waits';

/**
 * An update restarts the extension and closes its windows, so it waits while a prompt or a routine is on the screen.
 * Listening makes the browser leave the moment to us; it also applies the update at its own next start.
 */
export function onUpdateAvailable(): void {
  browser.runtime.onUpdateAvailable.addListener(() => {
    void note(WAITING, true).then(updateIfFree);
  });
}

/** To be called when something has ended. */
export async function updateIfFree(): Promise<void> {
  if (!(await readNote(WAITING)) || (await loadReminderState()).prompt) return;
  browser.runtime.reload();
}
