import type { Settings } from './schema.ts';
import { WAY_TRAITS } from './ways.ts';

/** The permissions that Rill asks for only when a person chooses something that needs them. */
export const OPTIONAL_PERMISSIONS = ['notifications', 'tabs', 'contextMenus'] as const;
export type OptionalPermission = (typeof OPTIONAL_PERMISSIONS)[number];

/**
 * Whether one of the settings needs the permission. A reminder that is off counts too: it may be switched on again, without a new question.
 */
const NEEDED: Record<Exclude<OptionalPermission, 'contextMenus'>, (settings: Settings) => boolean> = {
  notifications: ({ reminders, ownReminders }) =>
    [...Object.values(reminders), ...ownReminders].some(({ way }) => WAY_TRAITS[way].notifies),
  // Calls and excepted sounds are told by the addresses of their tabs.
  tabs: ({ presence }) => presence.holdCalls || presence.soundExceptions.length > 0,
};

/**
 * The permissions that can be given back under these settings. The menu of the toolbar icon is no setting: only its permission tells
 * whether the person wants it.
 */
export function unneededPermissions(settings: Settings): OptionalPermission[] {
  return (Object.keys(NEEDED) as (keyof typeof NEEDED)[]).filter((permission) => !NEEDED[permission](settings));
}
