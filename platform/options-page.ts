import { browser } from './browser.ts';

/** Opens the options page in a tab, or goes to the one that is open. */
export async function openOptionsPage(): Promise<void> {
  await browser.runtime.openOptionsPage();
}
