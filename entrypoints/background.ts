import { defineBackground } from 'wxt/utils/define-background';
import type { ReminderEvent } from '../core/reminders/event.ts';
import { isToolbarAction, type ToolbarAction } from '../core/toolbar-action.ts';
import { endAside } from '../platform/aside.ts';
import { browser } from '../platform/browser.ts';
import { now } from '../platform/clock.ts';
import { keepChecks } from '../platform/late-checks.ts';
import { buildMenu, listenToMenu } from '../platform/menu.ts';
import { onReminderEvent } from '../platform/messages.ts';
import { noticeMissedLooks } from '../platform/missed-look.ts';
import { onNotificationClicked } from '../platform/notification.ts';
import { reminderPorts } from '../platform/reminder-ports.ts';
import { handleReminderEvent } from '../platform/reminder-service.ts';
import { act } from '../platform/toolbar-actions.ts';
import { onUpdateAvailable, updateIfFree } from '../platform/update.ts';
import { openWelcome } from '../platform/welcome.ts';

/** Any event reaches a woken background sooner than this. */
const SILENCE_MS = 500;
let silence: ReturnType<typeof setTimeout>;

/** Browser events become reminder events here; nothing else. Listeners stand at the top, or a woken background misses its event. */
export default defineBackground(() => {
  keepChecks();
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
  onNotificationClicked(() => void handle({ type: 'waiting-opened' }));
  onUpdateAvailable();

  // Re-enabling the extension fires none of the above. What does, looks by itself.
  silence = setTimeout(look, SILENCE_MS);
});

function look(): void {
  void handle({ type: 'look' });
}

async function handle(event: ReminderEvent): Promise<void> {
  clearTimeout(silence);
  // A menu that has just been allowed.
  listenToMenu(actAndTell);
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
