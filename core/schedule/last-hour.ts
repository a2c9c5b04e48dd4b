import { HOUR, type Instant } from '../time.ts';
import { currentSpan, nextSpanStart, type WeekHours } from './week.ts';

/** Working hours that go on sooner than this were only interrupted. */
const LONGEST_GAP = 5 * HOUR;

/** Whether `at` lies in the last hour of a working day; the hour before lunch is none. */
export function isLastHour(hours: WeekHours, at: Instant, timeZone: string): boolean {
  const span = currentSpan(hours, at, timeZone);
  if (!span || span.end - at > HOUR) return false;
  const next = nextSpanStart(hours, span.end, timeZone);
  return next === null || next - span.end >= LONGEST_GAP;
}
