import { defineBackground } from 'wxt/utils/define-background';
import type { ReminderEvent } from '../core/reminders/event.ts';
import { isToolbarAction, type ToolbarAction } from '../core/toolbar-action.ts';
import { endAside } from '../platform/aside.ts';
import { browser } from '../platform/browser.ts';
import { now } from '../platform/clock.ts';
import { keepLateParts } from '../platform/late-parts.ts';
import { buildMenu, listenToMenu } from '../platform/menu.ts';
import { onEntriesHanded, onReminderEvent, onSettingsLeft } from '../platform/messages.ts';
import { noticeMissedLooks } from '../platform/missed-look.ts';
import { listenToNotifications } from '../platform/notification.ts';
import { reminderPorts } from '../platform/reminder-ports.ts';
import { handleReminderEvent } from '../platform/reminder-service.ts';
import { takeSettings } from '../platform/settings-store.ts';
import { takeEntries } from '../platform/take-entries.ts';
import { act } from '../platform/toolbar-actions.ts';
import { onUpdateAvailable, updateIfFree } from '../platform/update.ts';

/** Any event reaches a woken background sooner than this. */
const SILENCE_MS = 500;
let silence: ReturnType<typeof setTimeout>;

/** Browser events become reminder events here; nothing else. Listeners stand at the top, or a woken background misses its event. */
export default defineBackground(() => {
  keepLateParts();
  browser.alarms.onAlarm.addListener(look);
  browser.runtime.onStartup.addListener(() => {
    look();
    void endAside(now()).catch(() => undefined);
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void buildMenu();
    if (reason === 'install') void openWelcome();
    look();
  });
  browser.windows?.onRemoved.addListener(look);
  browser.idle.onStateChanged.addListener(look);
  noticeMissedLooks(() => clearTimeout(silence), look);
  browser.commands?.onCommand.addListener((command) => {
    if (isToolbarAction(command)) actAndTell(command);
  });
  listenToMenu(actAndTell);
  onReminderEvent(handle);
  if (import.meta.env.FIREFOX) {
    onSettingsLeft((settings) => takeSettings(settings).then(look));
    onEntriesHanded(async (entries) => {
      const isWritten = await takeEntries(entries);
      look();
      return isWritten;
    });
  }
  listenToNotifications(openWaiting);
  onUpdateAvailable();

  // Re-enabling the extension fires none of the above. An event that does fire looks by itself.
  silence = setTimeout(look, SILENCE_MS);
});

function look(): void {
  void handle({ type: 'look' });
}

function openWaiting(): void {
  void handle({ type: 'waiting-opened' });
}

async function handle(event: ReminderEvent): Promise<void> {
  clearTimeout(silence);
  // The person may just have allowed the menu.
  listenToMenu(actAndTell);
  listenToNotifications(openWaiting);
  await handleReminderEvent(reminderPorts, event);
  await updateIfFree();
}

function actAndTell(action: ToolbarAction): void {
  // A drink that could not be saved is told by the popup, which cannot read the log either.
  void act(action).then(
    (event) => event && handle(event),
    () => undefined,
  );
}

/** Opens the page that says what Rill is, in a tab. */
async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
