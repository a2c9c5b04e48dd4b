import { create } from 'zustand';
import { OPTIONAL_PERMISSIONS, type OptionalPermission, unneededPermissions } from '../core/settings/needed-permissions.ts';
import type { Settings } from '../core/settings/schema.ts';
import { SECOND } from '../core/time.ts';
import { hasPermission, removePermission, requestPermission, watchPermissions } from '../platform/permissions.ts';

/** For each optional permission, whether Rill has it. */
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

/** A setting that needs a permission is saved once the permission has been given, and something else may be saved in between. */
const ABOUT_TO_BE_SAVED = 10 * SECOND;
const askedAt = new Map<OptionalPermission, number>();

/** Asks the person, by the browser's own question. Call it straight from a click. @returns whether Rill has it now. */
export async function askPermission(permission: OptionalPermission): Promise<boolean> {
  askedAt.set(permission, Number.POSITIVE_INFINITY);
  const isGranted = await requestPermission(permission).catch(() => false);
  if (isGranted) askedAt.set(permission, performance.now());
  else askedAt.delete(permission);
  usePermissions.setState({ [permission]: isGranted });
  return isGranted;
}

/** To be called whenever the settings have changed, by whatever cause: a permission that no setting needs any more is given back. */
export async function dropUnneeded(settings: Settings): Promise<void> {
  const unneeded = unneededPermissions(settings);
  for (const permission of askedAt.keys()) if (!unneeded.includes(permission)) askedAt.delete(permission);
  const isAwaited = (permission: OptionalPermission) => performance.now() - (askedAt.get(permission) ?? -Infinity) < ABOUT_TO_BE_SAVED;
  await Promise.all(unneeded.map((permission) => !isAwaited(permission) && dropIfThere(permission)));
}

/** Never rejects. */
export async function dropIfThere(permission: OptionalPermission): Promise<void> {
  if (await hasPermission(permission).catch(() => false)) await dropPermission(permission);
}

/** Gives a permission back that nothing needs any more. A browser that keeps the permission does no harm: nothing uses it. */
export async function dropPermission(permission: OptionalPermission): Promise<void> {
  await removePermission(permission).catch(() => undefined);
  usePermissions.setState({ [permission]: false });
}
