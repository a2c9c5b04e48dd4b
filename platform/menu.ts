import { browser } from './browser.ts';
import { isToolbarAction, TOOLBAR_ACTIONS, type ToolbarAction } from './toolbar-actions.ts';

/** Set anew at install and update, where browsers keep the items of before. */
export async function buildMenu(): Promise<void> {
  // Firefox on Android has no menus.
  if (!browser.contextMenus) return;
  await browser.contextMenus.removeAll();
  for (const id of TOOLBAR_ACTIONS) {
    browser.contextMenus.create({ id, title: browser.i18n.getMessage(TITLES[id]), contexts: ['action'] });
  }
}

/** Pausing and resuming share one item, which says what it would do. */
export async function showPauseInMenu(isPaused: boolean): Promise<void> {
  if (!browser.contextMenus) return;
  const title = browser.i18n.getMessage(isPaused ? 'menuResume' : TITLES['toggle-pause']);
  // Before the first install event has been dealt with there is no item yet.
  await browser.contextMenus.update('toggle-pause', { title }).catch(() => undefined);
}

export function onMenuClicked(act: (action: ToolbarAction) => void): void {
  browser.contextMenus?.onClicked.addListener(({ menuItemId }) => {
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
