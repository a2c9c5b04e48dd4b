import { create } from 'zustand';
import type { Settings } from '../core/settings/schema.ts';
import {
  hasPermission,
  OPTIONAL_PERMISSIONS,
  type OptionalPermission,
  removePermission,
  requestPermission,
  watchPermissions,
} from '../platform/permissions.ts';

/** Which of the optional permissions Rill has. */
export const usePermissions = create<Record<OptionalPermission, boolean>>(() => ({
  notifications: false,
  tabs: false,
  contextMenus: false,
}));

export async function connectPermissions(): Promise<void> {
  watchPermissions(() => void refresh());
  await refresh();
}

async function refresh(): Promise<void> {
  const granted = await Promise.all(
    OPTIONAL_PERMISSIONS.map(async (permission) => [permission, await hasPermission(permission).catch(() => false)] as const),
  );
  usePermissions.setState(Object.fromEntries(granted));
}

/** Asks the person, by the browser's own question. Call it straight from a click. @returns whether Rill has it now. */
export async function askPermission(permission: OptionalPermission): Promise<boolean> {
  const isGranted = await requestPermission(permission).catch(() => false);
  usePermissions.setState({ [permission]: isGranted });
  return isGranted;
}

/** Gives the addresses of tabs back when neither calls nor sounds are told by them any more. */
export async function dropUnneededTabs({ holdCalls, soundExceptions }: Settings['presence']): Promise<void> {
  if (!holdCalls && soundExceptions.length === 0) await dropPermission('tabs');
}

/** Gives a permission back that nothing needs any more. A browser that keeps it does no harm: it is not used. */
export async function dropPermission(permission: OptionalPermission): Promise<void> {
  await removePermission(permission).catch(() => undefined);
  usePermissions.setState({ [permission]: false });
}
