import { browser } from './browser.ts';

/** Opens the page that says what Rill is, in a tab. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
