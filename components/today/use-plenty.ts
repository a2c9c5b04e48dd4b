import { isVeryPlenty } from '../../core/reminders/drinks.ts';
import type { Instant } from '../../core/time.ts';
import { useReminders } from '../../stores/reminders.ts';

/** So much was drunk within an hour that the body has enough to do with it. */
export function usePlenty(now: Instant): boolean {
  return isVeryPlenty(
    useReminders((view) => view.state.drinks),
    now,
  );
}
