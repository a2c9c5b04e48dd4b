import type { Instant } from '../core/time.ts';
import { readLocal, writeLocal } from './storage.ts';

const KEY = 'day-ahead';

/** The breaks of the day ahead as they were last foreseen; an empty list when no fitting list is stored. */
export async function loadDayAhead(): Promise<Instant[]> {
  const stored = await readLocal(KEY);
  return Array.isArray(stored) ? stored.filter(Number.isFinite) : [];
}

export const saveDayAhead = (breaks: readonly Instant[]): Promise<void> => writeLocal({ [KEY]: breaks });
