import { browser } from '../browser.ts';

/** Opens the options page in a tab, or goes to the one that is open. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** Opens the options page in a new tab, at one of its sections; in Chromium and Firefox a prompt window hands it to a window with tabs. */
export async function openOptionsAt(section: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`options.html#${section}`) });
}
