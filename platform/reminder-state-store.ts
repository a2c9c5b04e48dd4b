import type { ReminderState } from '../core/reminders/state.ts';
import { readStoredState, watchStoredState } from './stored-state.ts';

/** The reminder state as pages reach it: they read it, and never write it. */

export const loadReminderState = (): Promise<ReminderState> => readStoredState(check);
export const watchReminderState = (onChange: (state: ReminderState) => void): (() => void) => watchStoredState(check, onChange);

/** Brings the schema along, which is otherwise not read. */
async function check(stored: unknown) {
  const { readState } = await import('../core/reminders/read-state.ts');
  return readState(stored);
}
