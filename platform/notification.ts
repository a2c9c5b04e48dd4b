import { browser } from './browser.ts';

const ID = 'rill-break';

/** A system notification for a break that waits; a click opens its card. Without the permission the badge alone tells of it. */
export async function notifyBreak(): Promise<void> {
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
  await browser.notifications.create(ID, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: browser.i18n.getMessage('notificationTitle'),
    message: browser.i18n.getMessage('notificationText'),
  });
}

/** Where the permission has not been given there is nothing to listen to; a background started after it was given listens. */
export function onNotificationClicked(open: () => void): void {
  browser.notifications?.onClicked.addListener((id) => {
    if (id !== ID) return;
    void browser.notifications.clear(ID);
    open();
  });
}
