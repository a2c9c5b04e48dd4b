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
 * To be called after something has been saved that the reminders go by. The background is told by a message, since the background would
 * hear of its own writing too if it listened to the storage. A background that cannot be reached is starting anew, and looks by itself.
 */
export async function askToLook(): Promise<void> {
  await sendReminderEvent({ type: 'look' }).catch(() => undefined);
}

/** Hears entries that a page cannot write itself. Their form is not checked here: `take` does that. */
export function onEntriesHanded(take: (entries: unknown) => Promise<boolean>): void {
  onMessage('entries-handed', ({ entries }) => take(entries).then((isWritten) => ({ isWritten })));
}

/** For a page that goes. Nobody is there to hear the background's answer. */
export async function handOverSettings(settings: Settings): Promise<void> {
  await browser.runtime.sendMessage({ type: 'settings-left', settings });
}

/** Hears the settings that a page has left behind. Their form is not checked here: `take` does that. */
export function onSettingsLeft(take: (settings: unknown) => Promise<void>): void {
  onMessage('settings-left', ({ settings }) => take(settings));
}

export function onReminderEvent(handle: (event: ReminderEvent) => Promise<void>): void {
  onMessage('reminder-event', ({ event }) => (isEvent(event) ? handle(event).then(() => ({ handled: true })) : undefined));
}

/**
 * Hears one type of messages from pages of Rill, whatever else is in them.
 * @param hear its promise is the reply, for which Chromium has to be 148 or later.
 */
function onMessage(type: string, hear: (message: Record<string, unknown>) => Promise<unknown> | undefined): void {
  browser.runtime.onMessage.addListener((raw: unknown, sender: Sender) => {
    const message = Object(raw);
    return isFromPage(sender) && message.type === type ? hear(message) : undefined;
  });
}

/** From a page of Rill; browsers put the sender there, and nobody else can. */
function isFromPage({ id, url }: Sender): boolean {
  return id === browser.runtime.id && url?.startsWith(browser.runtime.getURL('')) === true;
}
