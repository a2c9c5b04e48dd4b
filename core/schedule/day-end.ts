import { type DayRule, dayStart, nextDayStart } from '../log/local-day.ts';
import { HOUR, type Instant } from '../time.ts';
import { currentSpan, type Span, type WeekHours } from './week.ts';

const DAY = 24 * HOUR;

/**
 * When "today" is over for somebody with these hours: when the next day starts, or with the stretch of hours that is under way then, or that has
 * been since the day before. A night shift is one day of work; hours that never end are none.
 * @param hours null for none.
 */
export function dayEnd(hours: WeekHours | null, now: Instant, rule: DayRule): Instant {
  const turns = nextDayStart(now, rule);
  if (!hours) return turns;
  const isShift = (span: Span | null): span is Span => span !== null && span.end - span.start < DAY;
  const underWay = currentSpan(hours, now, rule.timeZone);
  if (isShift(underWay) && underWay.start < dayStart(now, rule)) return underWay.end;
  const last = currentSpan(hours, turns, rule.timeZone);
  return isShift(last) ? last.end : turns;
}
