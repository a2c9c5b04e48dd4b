import { ask } from './ask.ts';
import { browser } from './browser.ts';
import { watchStorage } from './storage.ts';

/** The note by which pages are told that the background cannot read its storage (`known.ts`). */
export const UNREAD = 'unread';

/** Never rejects. */
export async function readIsUnread(): Promise<boolean> {
  return ((await ask(() => browser.storage.session.get(UNREAD), {})) as Record<string, unknown>)[UNREAD] === true;
}

export function watchIsUnread(onChange: (isUnread: boolean) => void): void {
  watchStorage('session', UNREAD, (is) => onChange(is === true));
}
