import type { ReminderState } from '../core/reminders/state.ts';
import type { Repaired } from '../core/settings/repair.ts';
import type { Settings } from '../core/settings/schema.ts';
import { latePart } from './late-parts.ts';

/**
 * These functions make fitting data of stored data without today's seal (`core/seal.ts`). They bring the schemas along, which are otherwise
 * not read: a page imports them late, and the background, which is one file, has them in another file.
 */
const IS_BACKGROUND = import.meta.env.ENTRYPOINT === 'background';

export async function checkSettings(stored: unknown): Promise<Repaired<Settings>> {
  const { readSettings } = await (IS_BACKGROUND ? latePart('checks') : import('../core/settings/read-settings.ts'));
  return readSettings(stored);
}

export async function checkState(stored: unknown): Promise<Repaired<ReminderState>> {
  const { readState } = await (IS_BACKGROUND ? latePart('checks') : import('../core/reminders/read-state.ts'));
  return readState(stored);
}
