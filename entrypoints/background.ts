import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../platform/browser.ts';
import { onReminderEvent } from '../platform/messages.ts';
import { onNotificationClicked } from '../platform/notification.ts';
import { reminderPorts } from '../platform/reminder-ports.ts';
import { handleReminderEvent } from '../platform/reminder-service.ts';
import { SETTINGS_KEY } from '../platform/settings-store.ts';

/** Browser events become reminder events here; nothing else. Listeners stand at the top, or a woken background misses its event. */
export default defineBackground(() => {
  const look = () => void handleReminderEvent(reminderPorts, { type: 'look' });

  browser.alarms.onAlarm.addListener(look);
  browser.runtime.onStartup.addListener(look);
  browser.runtime.onInstalled.addListener(look);
  browser.windows?.onRemoved.addListener(look);
  browser.idle.onStateChanged.addListener(look);
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && SETTINGS_KEY in changes) look();
  });
  onReminderEvent((event) => handleReminderEvent(reminderPorts, event));

  onNotificationClicked(() => void handleReminderEvent(reminderPorts, { type: 'waiting-opened' }));

  // Re-enabling the extension fires none of the above.
  look();
});
