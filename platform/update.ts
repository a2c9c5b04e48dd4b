import { browser } from './browser.ts';
import { loadReminderState } from './reminder-state-store.ts';

const WAITING = 'update-waits';

/**
 * An update restarts the extension and closes its windows, so it waits while a prompt or a routine is on the screen.
 * Listening makes the browser leave the moment to us; it also applies the update at its own next start.
 */
export function onUpdateAvailable(): void {
  browser.runtime.onUpdateAvailable.addListener(() => {
    void browser.storage.session.set({ [WAITING]: true }).then(updateIfFree);
  });
}

/** To be called when something has ended. */
export async function updateIfFree(): Promise<void> {
  const waits = (await browser.storage.session.get(WAITING))[WAITING];
  if (!waits || (await loadReminderState()).prompt) return;
  browser.runtime.reload();
}
