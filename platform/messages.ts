import type { ReminderEvent } from '../core/reminders/event.ts';
import { isEvent } from '../core/reminders/read-event.ts';
import type { Settings } from '../core/settings/schema.ts';
import { browser } from './browser.ts';

interface EventMessage {
  type: 'reminder-event';
  event: ReminderEvent;
}

interface Sender {
  id?: string;
  url?: string;
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

/** Hears entries that a page cannot write itself, whatever they are; who takes them checks them. */
export function onEntriesHanded(take: (entries: unknown) => Promise<boolean>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
    const { type, entries } = Object(message);
    if (!isFromPage(sender) || type !== 'entries-handed') return undefined;
    return take(entries).then((isWritten) => ({ isWritten }));
  });
}

/** For a page that goes. What the background makes of it nobody is there to hear. */
export async function handOverSettings(settings: Settings): Promise<void> {
  await browser.runtime.sendMessage({ type: 'settings-left', settings });
}

/** Hears the settings that a page has left behind, whatever they are; who takes them checks them. */
export function onSettingsLeft(take: (settings: unknown) => Promise<void>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
    const { type, settings } = Object(message);
    return isFromPage(sender) && type === 'settings-left' ? take(settings) : undefined;
  });
}

export function onReminderEvent(handle: (event: ReminderEvent) => Promise<void>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
    if (!isFromPage(sender) || !isEventMessage(message)) return undefined;
    // A reply is a promise; Chromium before 148 gets it through the polyfill.
    return handle(message.event).then(() => ({ handled: true }));
  });
}

/** From a page of Rill; browsers put the sender there, and nobody else can. */
function isFromPage({ id, url }: Sender): boolean {
  return id === browser.runtime.id && url?.startsWith(browser.runtime.getURL('')) === true;
}

function isEventMessage(message: unknown): message is EventMessage {
  const { type, event } = Object(message);
  return type === 'reminder-event' && isEvent(event);
}
