import { create } from 'zustand';
import type { Instant } from '../core/time.ts';
import { loadDayAhead, saveDayAhead } from '../platform/day-ahead-store.ts';

/** The breaks for a routine that were still to come when a popup was last open. The next one shows them before it has looked itself. */
export const useDayAhead = create<{ foreseen: readonly Instant[] }>(() => ({ foreseen: [] }));

/** A page that cannot read the foreseen breaks does without them. */
export async function connectDayAhead(): Promise<void> {
  useDayAhead.setState({ foreseen: await loadDayAhead().catch(() => []) });
}

/** @param foreseen the breaks after now: an overdue break is known without having been foreseen. */
export function rememberDayAhead(foreseen: readonly Instant[]): void {
  if (String(foreseen) === String(useDayAhead.getState().foreseen)) return;
  useDayAhead.setState({ foreseen });
  saveDayAhead(foreseen).catch(() => undefined);
}
