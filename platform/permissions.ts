import type { OptionalPermission } from '../core/settings/needed-permissions.ts';
import { browser } from './browser.ts';

/** Lets the browser ask. Call it straight from the click, before anything is awaited: Firefox refuses otherwise. */
export function requestPermission(permission: OptionalPermission): Promise<boolean> {
  return browser.permissions.request(askable(permission));
}

export function hasPermission(permission: OptionalPermission): Promise<boolean> {
  return browser.permissions.contains({ permissions: [permission] });
}

export async function removePermission(permission: OptionalPermission): Promise<void> {
  await browser.permissions.remove(askable(permission));
}

/** The polyfill's types know what Firefox takes; the menu is asked for in Chromium only. */
function askable(permission: OptionalPermission) {
  return { permissions: [permission as Exclude<OptionalPermission, 'contextMenus'>] };
}

/** Calls back after each change, also one that was made in the browser's own pages. */
export function watchPermissions(onChange: () => void): void {
  browser.permissions.onAdded.addListener(onChange);
  browser.permissions.onRemoved.addListener(onChange);
}
