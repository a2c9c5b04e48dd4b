import { useEffect, useState } from 'react';
import { stillForeseen } from '../../core/reminders/still-foreseen.ts';
import type { Instant } from '../../core/time.ts';
import { rememberDayAhead, useDayAhead } from '../../stores/day-ahead.ts';
import { planContext, useReminders } from '../../stores/reminders.ts';
import { useSettings } from '../../stores/settings.ts';

type StillToday = typeof import('../../core/reminders/still-today.ts');

/**
 * How many breaks for a routine are still to come today. To count them runs every reminder ahead, for which the popup does not wait: until
 * the count is there, the breaks count that were foreseen when a popup was last open.
 */
export function useStillToday(now: Instant, dayEnd: Instant): number {
  const [ahead, setAhead] = useState<StillToday | null>(null);
  const state = useReminders((view) => view.state);
  const settings = useSettings((view) => view.settings);
  const foreseen = useDayAhead((view) => view.foreseen);
  const plan = planContext(settings);
  const told = stillForeseen(foreseen, state, plan, now, dayEnd);
  const breaks = ahead?.breaksStillToday(state, plan, now, dayEnd);

  useEffect(() => {
    let isHere = true;
    import('../../core/reminders/still-today.ts').then(
      (read) => isHere && setAhead(read),
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, []);
  // A list that is the same as the remembered one need not be written.
  useEffect(() => {
    if (breaks && breaks.length !== told) rememberDayAhead(breaks.filter((at) => at > now));
  }, [breaks, told, now]);

  return breaks?.length ?? told;
}
