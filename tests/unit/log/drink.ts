import type { DrinkEntry } from '../../../core/log/entry.ts';

/** A glass at noon. */
export const drink = (id: string, over: Partial<DrinkEntry> = {}): DrinkEntry => ({
  kind: 'drink',
  id,
  revision: 1,
  at: Date.UTC(2026, 10, 22, 12),
  offsetMin: 0,
  day: '2026-11-22',
  ml: 100,
  ...over,
});
