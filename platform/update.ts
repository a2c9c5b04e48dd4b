import { ask } from './ask.ts';
import { browser } from './browser.ts';
import { knownState } from './known.ts';
import { note, readNote } from './notes.ts';
import { isAnyPageOpen } from './prompt-window.ts';

const WAITING = 'update-waits';

/**
 * An update restarts the extension and closes its pages, with all that is typed in them and not saved, so it waits while there is one.
 * Listening makes the browser leave the moment to us; the browser also applies the update at its own next start.
 */
export function onUpdateAvailable(): void {
  browser.runtime.onUpdateAvailable.addListener(() => {
    void note(WAITING, true).then(updateIfFree);
  });
}

/** Where the state cannot be read, a prompt may be open. */
const isPrompting = () => ask(async () => (await knownState()).prompt !== null, true);

/** To be called when something has ended. */
export async function updateIfFree(): Promise<void> {
  if (!(await readNote(WAITING)) || (await isPrompting()) || (await isAnyPageOpen())) return;
  browser.runtime.reload();
}
