import { browser } from './browser.ts';
import { word } from './word.ts';

const ID = 'rill-break';

/** A system notification for a break that waits; a click opens its card. Rejects without the permission: then the badge alone tells of it. */
export async function notifyBreak(): Promise<void> {
  await showNotification(ID, { title: word('notificationTitle'), message: word('notificationText') });
}

/** Rejects without the permission. @param id another one of the same id gives way to it. */
export async function showNotification(id: string, words: { title: string; message: string }): Promise<void> {
  await browser.notifications.create(id, { type: 'basic', iconUrl: browser.runtime.getURL('/icon/128.png'), ...words });
}

let isListening = false;

/** Does nothing where the permission has not been given yet, and where it is listened to already. */
export function listenToNotifications(open: () => void): void {
  if (isListening || !browser.notifications) return;
  isListening = true;
  browser.notifications.onClicked.addListener((id) => {
    if (id !== ID) return;
    void browser.notifications.clear(ID);
    open();
  });
}
