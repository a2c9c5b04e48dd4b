import type { DayTotals } from './day-totals.ts';
import { addDays, type Day } from './local-day.ts';

/** How many days are looked back on, and how many of them are rest that nobody has to explain (health dossier, rhythm instead of streak). */
export const RHYTHM_DAYS = 7;
const REST_DAYS = 2;

export interface Rhythm {
  /** Days with a routine, of `RHYTHM_DAYS`. */
  active: number;
  /** The days, oldest first. The newest ones without a routine are rest. */
  days: { day: Day; was: 'active' | 'rest' | 'empty' }[];
}

/**
 * "4 of the last 7 days." Today counts from the moment it has a routine; until then the seven days end yesterday, so that a morning
 * never takes away what was said the evening before. After a week without one there is no rhythm to tell: null, and no loss either.
 */
export function rhythm(totals: Iterable<Pick<DayTotals, 'day' | 'routines'>>, today: Day): Rhythm | null {
  const active = new Set<Day>();
  for (const { day, routines } of totals) if (routines > 0) active.add(day);
  const last = active.has(today) ? today : addDays(today, -1);
  const window = Array.from({ length: RHYTHM_DAYS }, (_, i) => addDays(last, i + 1 - RHYTHM_DAYS));
  const count = window.filter((day) => active.has(day)).length;
  if (count === 0) return null;
  const rest = new Set(window.filter((day) => !active.has(day)).slice(-REST_DAYS));
  return { active: count, days: window.map((day) => ({ day, was: active.has(day) ? 'active' : rest.has(day) ? 'rest' : 'empty' })) };
}
