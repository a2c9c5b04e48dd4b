import { buildMenu, isMenuOptional, takeMenuAway } from '../platform/menu.ts';
import { askPermission, dropIfThere, dropPermission } from './permissions.ts';
import { lookAgain, useReminders } from './reminders.ts';

export { isMenuOptional };

/** Puts the menu of the toolbar icon there, or takes it away. Call it straight from a click. @returns false when the browser refuses. */
export async function switchMenu(isOn: boolean): Promise<boolean> {
  if (!isOn) {
    await takeMenuAway();
    await dropPermission('contextMenus');
    return true;
  }
  if (!(await askPermission('contextMenus'))) return false;
  const { pause, quiet } = useReminders.getState().state;
  await buildMenu(Boolean(pause || quiet));
  // The background listens from here on, also one that was running before.
  await lookAgain().catch(() => undefined);
  return true;
}

/** Gives back all that a person was asked for, and the menu with it: Rill begins as if new. */
export async function giveEverythingBack(): Promise<void> {
  await Promise.all([dropIfThere('notifications'), dropIfThere('tabs'), isMenuOptional && switchMenu(false)]);
}
