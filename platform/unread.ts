import { ask } from './ask.ts';
import { browser } from './browser.ts';
import { watchStorage } from './storage.ts';

/** What pages are told where the background cannot read its storage (`known.ts`); it lies among the notes. */
export const UNREAD = 'unread';

/** Never rejects. */
export async function readIsUnread(): Promise<boolean> {
  return ((await ask(() => browser.storage.session.get(UNREAD), {})) as Record<string, unknown>)[UNREAD] === true;
}

export function watchIsUnread(onChange: (isUnread: boolean) => void): void {
  watchStorage('session', UNREAD, (is) => onChange(is === true));
}
