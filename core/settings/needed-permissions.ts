import type { Settings } from './schema.ts';
import { WAY_TRAITS } from './ways.ts';

/** What Rill asks for only when a person chooses something that needs it. */
export const OPTIONAL_PERMISSIONS = ['notifications', 'tabs', 'contextMenus'] as const;
export type OptionalPermission = (typeof OPTIONAL_PERMISSIONS)[number];

/** Whether something that is set needs the permission. One that is off may be switched on again, and nobody is asked anew then. */
const NEEDED: Record<Exclude<OptionalPermission, 'contextMenus'>, (settings: Settings) => boolean> = {
  notifications: ({ reminders, ownReminders }) =>
    [...Object.values(reminders), ...ownReminders].some(({ way }) => WAY_TRAITS[way].notifies),
  // Calls and excepted sounds are told by the addresses of their tabs.
  tabs: ({ presence }) => presence.holdCalls || presence.soundExceptions.length > 0,
};

/** What can be given back under these settings. The menu of the toolbar icon is no setting: its permission is all that tells of it. */
export function unneededPermissions(settings: Settings): OptionalPermission[] {
  return (Object.keys(NEEDED) as (keyof typeof NEEDED)[]).filter((permission) => !NEEDED[permission](settings));
}
