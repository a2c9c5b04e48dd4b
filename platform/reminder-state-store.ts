import { emptyState } from '../core/reminders/empty-state.ts';
import { type ReminderState, stateSchema } from '../core/reminders/state.ts';
import { repair } from '../core/settings/repair.ts';
import { readLocal, watchLocal, writeLocal } from './storage.ts';

const STATE_KEY = 'reminders';
const DAMAGED_KEY = 'reminders.damaged';

export async function loadReminderState(): Promise<ReminderState> {
  const stored = await readLocal(STATE_KEY);
  const { value, damaged } = readState(stored);
  if (damaged.length > 0) await writeLocal({ [DAMAGED_KEY]: { damaged, original: stored } });
  return value;
}

export async function saveReminderState(state: ReminderState): Promise<void> {
  await writeLocal({ [STATE_KEY]: state });
}

export function watchReminderState(onChange: (state: ReminderState) => void): () => void {
  return watchLocal(STATE_KEY, (value) => onChange(readState(value).value));
}

function readState(stored: unknown) {
  return stored === undefined ? { value: emptyState, damaged: [] } : repair(stateSchema, stored, emptyState);
}
