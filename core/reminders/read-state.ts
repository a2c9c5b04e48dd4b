import { type Repaired, repair } from '../settings/repair.ts';
import { emptyState } from './empty-state.ts';
import { type ReminderState, stateSchema } from './state.ts';

/** Reads stored data as a state that fits today's schema. Never throws. */
export function readState(stored: unknown): Repaired<ReminderState> {
  return repair(stateSchema, stored, emptyState);
}
