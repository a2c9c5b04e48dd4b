import { emptyState } from '../core/reminders/empty-state.ts';
import type { ReminderState } from '../core/reminders/state.ts';
import { aside, type Check, fitting, sealed } from './seal.ts';
import { readLocal, watchLocal, writeLocal } from './storage.ts';

const STATE_KEY = 'reminders';

/** The state as it is stored; what is damaged in it is replaced, and the damaged original is kept aside. */
export async function readStoredState(check: Check<ReminderState>): Promise<ReminderState> {
  const stored = await readLocal(STATE_KEY);
  const state = fitting(stored, emptyState);
  if (state) return state;
  const mended = await check(stored);
  // Where it cannot be put aside now, it is tried again until the mended state is saved.
  if (mended.damaged.length > 0) await writeLocal(aside(STATE_KEY, stored, mended)).catch(() => undefined);
  return mended.value;
}

export async function saveStoredState(state: ReminderState): Promise<void> {
  await writeLocal(sealed(STATE_KEY, state));
}

export function watchStoredState(check: Check<ReminderState>, onChange: (state: ReminderState) => void): () => void {
  return watchLocal(STATE_KEY, async (stored) => onChange(fitting(stored, emptyState) ?? (await check(stored)).value));
}
