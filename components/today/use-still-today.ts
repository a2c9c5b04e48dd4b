import { useEffect, useState } from 'react';
import type { PlanContext } from '../../core/reminders/due.ts';
import type { ReminderState } from '../../core/reminders/state.ts';
import type { Instant } from '../../core/time.ts';

type StillToday = typeof import('../../core/reminders/still-today.ts');

let reading: Promise<StillToday> | null = null;
let known: StillToday | null = null;

/** Begins to read what counts them while the page is still reading everything else. */
export function readStillToday(): Promise<StillToday> {
  reading ??= import('../../core/reminders/still-today.ts').then((read) => {
    known = read;
    return read;
  });
  return reading;
}

/**
 * How many breaks for a routine are still to come today. It runs the whole reminder ahead, for which the popup does not wait:
 * none until that has been read.
 */
export function useStillToday(state: ReminderState, plan: PlanContext, now: Instant, dayEnd: Instant): number {
  const [count, setCount] = useState(known);
  useEffect(() => {
    let isHere = true;
    readStillToday().then(
      (read) => isHere && setCount(read),
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, []);
  return count ? count.breaksStillToday(state, plan, now, dayEnd) : 0;
}
