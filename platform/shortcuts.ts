import { browser } from './browser.ts';

export interface Shortcut {
  /** Of the command, as in the manifest. */
  name: string;
  /** The words for the command in the language of the browser; Chromium has no words for opening the popup. */
  description: string;
  /** As the browser writes it, such as `Alt+Shift+O`; empty where no key is set. */
  keys: string;
}

/** Chromium has no function for it. Edge and others know this address by their own name too. */
const CHROMIUM_PAGE = 'chrome://extensions/shortcuts';

/** The keys in force; none on a device without a keyboard. */
export async function readShortcuts(): Promise<Shortcut[]> {
  const all = (await browser.commands?.getAll()) ?? [];
  return all.map(({ name = '', description = '', shortcut = '' }) => ({ name, description, keys: shortcut }));
}

/** Opens the browser's own page for them: Firefox 137 and later have a function for it. @returns whether it could be opened. */
export async function openShortcutPage(): Promise<boolean> {
  const { commands, tabs } = browser;
  const { openShortcutSettings } = commands as { openShortcutSettings?: () => Promise<void> };
  try {
    await (openShortcutSettings ? openShortcutSettings() : tabs.create({ url: CHROMIUM_PAGE }));
    return true;
  } catch {
    return false;
  }
}
