import { emptyState } from '../core/reminders/empty-state.ts';
import type { ReminderState } from '../core/reminders/state.ts';
import { checkState } from './checks.ts';
import { aside, fitting, sealed } from './seal.ts';
import { readLocal, watchLocal, writeLocal } from './storage.ts';

/** The only door to the stored state of the reminders. Pages read it; the background alone writes it, through `known.ts`. */
const KEY = 'reminders';

/** The stored state; damaged parts of it are replaced, and the damaged original is kept aside. */
export async function loadReminderState(): Promise<ReminderState> {
  const stored = await readLocal(KEY);
  const state = fitting(stored, emptyState);
  if (state) return state;
  const mended = await checkState(stored);
  // Where the original cannot be put aside now, this is tried again until the mended state is saved.
  if (mended.damaged.length > 0) await writeLocal(aside(KEY, stored, mended)).catch(() => undefined);
  return mended.value;
}

/** @throws the browser's error; then the state is as before. */
export async function saveReminderState(state: ReminderState): Promise<void> {
  await writeLocal(sealed(KEY, state));
}

export function watchReminderState(onChange: (state: ReminderState) => void): () => void {
  return watchLocal(KEY, async (stored) => onChange(fitting(stored, emptyState) ?? (await checkState(stored)).value));
}
