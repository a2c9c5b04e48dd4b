import type { ReminderEvent } from '../core/reminders/event.ts';
import { browser } from './browser.ts';

interface EventMessage {
  type: 'reminder-event';
  event: ReminderEvent;
}

/** Hands an event to the background, the one writer of the reminder state; settles when it has been dealt with. */
export async function sendReminderEvent(event: ReminderEvent): Promise<void> {
  await browser.runtime.sendMessage({ type: 'reminder-event', event } satisfies EventMessage);
}

/**
 * After something has been saved that the reminders go by. Told by a message, since the background would hear of its own writing too if it
 * listened to the storage. One that cannot be reached is starting anew, and looks by itself.
 */
export async function askToLook(): Promise<void> {
  await sendReminderEvent({ type: 'look' }).catch(() => undefined);
}

export function onReminderEvent(handle: (event: ReminderEvent) => Promise<void>): void {
  browser.runtime.onMessage.addListener((message: unknown) => {
    if (!isEventMessage(message)) return undefined;
    // A reply is a promise; Chromium before 148 gets it through the polyfill.
    return handle(message.event).then(() => ({ handled: true }));
  });
}

function isEventMessage(message: unknown): message is EventMessage {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === 'reminder-event';
}
