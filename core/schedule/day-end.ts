import { type DayRule, nextDayStart } from '../log/local-day.ts';
import { HOUR, type Instant } from '../time.ts';
import { currentSpan, type WeekHours } from './week.ts';

const DAY = 24 * HOUR;

/**
 * When "today" is over for somebody with these hours: when the next day starts, or with the stretch of hours that is under way then. A night
 * shift is one day of work; hours that never end are none.
 * @param hours null for none.
 */
export function dayEnd(hours: WeekHours | null, now: Instant, rule: DayRule): Instant {
  const turns = nextDayStart(now, rule);
  const span = hours && currentSpan(hours, turns, rule.timeZone);
  return span && span.end - span.start < DAY ? span.end : turns;
}
