import { showNotification } from '../platform/notification.ts';
import { askPermission } from './permissions.ts';

/**
 * Sends a system notification to look at; a click on it does nothing. Call it straight from a click: the browser may have to ask.
 * @returns `refused` when the person or the browser did not allow it, `failed` when it was allowed and yet not taken.
 */
export async function tryNotification(words: { title: string; message: string }): Promise<'sent' | 'refused' | 'failed'> {
  if (!(await askPermission('notifications'))) return 'refused';
  return showNotification('rill-test', words).then(
    () => 'sent' as const,
    () => 'failed' as const,
  );
}
