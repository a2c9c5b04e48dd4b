import { lastDrinkAt, lastHourMl, VERY_PLENTY_ML } from '../../core/reminders/drinks.ts';
import type { Instant } from '../../core/time.ts';
import { useReminders } from '../../stores/reminders.ts';

/** So much was drunk within an hour that the body has enough to do with it. */
export function usePlenty(now: Instant): boolean {
  const drinks = useReminders((view) => view.state.drinks);
  // A drink of this moment is newer than the present that the page shows.
  return lastHourMl(drinks, Math.max(now, lastDrinkAt(drinks))) >= VERY_PLENTY_ML;
}
