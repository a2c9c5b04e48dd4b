import { isToolbarAction, TOOLBAR_ACTIONS, type ToolbarAction } from '../core/toolbar-action.ts';
import { browser } from './browser.ts';
import { word } from './word.ts';

/**
 * In Chromium the menu comes when a person asks for it, by an optional permission that is given without a question: an extension that
 * listens to it has the browser read scripts of its own at each start of the background, which is a tenth of all that a prompt costs
 * (docs/benchmarks.md). Without the permission there is no `contextMenus`. Firefox, where none of this is so, cannot make it optional:
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/manifest.json/optional_permissions
 */
export const isMenuOptional = !import.meta.env.FIREFOX;

/** Set anew at install and update, where browsers keep the items of before, and when the menu has been allowed. */
export async function buildMenu(isPaused = false): Promise<void> {
  // Firefox on Android has no menus.
  if (!browser.contextMenus) return;
  await browser.contextMenus.removeAll();
  for (const id of TOOLBAR_ACTIONS) browser.contextMenus.create({ id, title: titleOf(id, isPaused), contexts: ['action'] });
}

/** To be called while it is still allowed: the items of the menu would outlive the permission. */
export async function takeMenuAway(): Promise<void> {
  await browser.contextMenus?.removeAll();
}

/** Pausing and resuming share one item, which says what it would do. */
export async function showPauseInMenu(isPaused: boolean): Promise<void> {
  if (!browser.contextMenus) return;
  // Before the first install event has been dealt with there is no item yet.
  await browser.contextMenus.update('toggle-pause', { title: titleOf('toggle-pause', isPaused) }).catch(() => undefined);
}

let isListening = false;

/** Does nothing where there is no menu, and where it is listened to already. */
export function listenToMenu(act: (action: ToolbarAction) => void): void {
  if (isListening || !browser.contextMenus) return;
  isListening = true;
  browser.contextMenus.onClicked.addListener(({ menuItemId }) => {
    if (isToolbarAction(String(menuItemId))) act(menuItemId as ToolbarAction);
  });
}

const TITLES: Record<ToolbarAction, string> = {
  'start-drainage': 'menuStart',
  'log-drink': 'menuDrink',
  'toggle-pause': 'menuPause',
  'quiet-hour': 'menuQuiet',
  why: 'menuWhy',
};

function titleOf(action: ToolbarAction, isPaused: boolean): string {
  return word(action === 'toggle-pause' && isPaused ? 'menuResume' : TITLES[action]);
}
