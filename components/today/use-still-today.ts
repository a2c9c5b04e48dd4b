import { useEffect, useState } from 'react';
import type { PlanContext } from '../../core/reminders/due.ts';
import type { ReminderState } from '../../core/reminders/state.ts';
import type { Instant } from '../../core/time.ts';

type StillToday = typeof import('../../core/reminders/still-today.ts').breaksStillToday;

/**
 * How many breaks for a routine are still to come today. It runs the whole reminder ahead, which is read after the popup is there:
 * none until then.
 */
export function useStillToday(state: ReminderState, plan: PlanContext, now: Instant, dayEnd: Instant): number {
  const [count, setCount] = useState<{ breaksStillToday: StillToday } | null>(null);
  useEffect(() => {
    let isHere = true;
    void import('../../core/reminders/still-today.ts').then((read) => isHere && setCount(read));
    return () => {
      isHere = false;
    };
  }, []);
  return count ? count.breaksStillToday(state, plan, now, dayEnd) : 0;
}
