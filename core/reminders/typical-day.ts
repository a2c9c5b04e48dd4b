import { joinTouching, nextClockTime, type Span, spansOfDay } from '../schedule/week.ts';
import type { Instant } from '../time.ts';
import type { PlanContext } from './context.ts';
import { type DayPreview, dayPreview } from './day-preview.ts';
import { emptyState } from './empty-state.ts';
import type { Reminder } from './reminder.ts';
import { remindersOf } from './reminder-list.ts';

/** A whole day of work as the settings would have it. */
export interface TypicalDay extends DayPreview {
  /** The hours, in order; between them nothing comes but what has a clock time. */
  stretches: Span[];
}

/** Yesterday, whose night shift may still be going on, today, and the days until it is the same weekday as yesterday. */
const DAYS = [-1, 0, 1, 2, 3, 4, 5, 6];

/**
 * The day of work that is going on, or the next one, from its first hour to its last: every break as it would come if nothing held it and
 * each was taken at once. The result follows the settings alone, so the real events of that day do not matter.
 * @returns null without working hours, or when no weekday has any.
 */
export function typicalDay(plan: PlanContext, now: Instant): TypicalDay | null {
  if (!plan.settings.hours.on) return null;
  const { timeZone } = plan.day;
  const active = remindersOf(plan).on;
  for (const offset of DAYS) {
    const at = sameTimeOn(now, offset, timeZone);
    const working = spansOfDay(plan.settings.hours.week, at, timeZone);
    const end = working.at(-1)?.end;
    if (end === undefined || (offset < 0 && end <= now)) continue;
    return lookAhead(plan, active, working, at);
  }
  return null;
}

function lookAhead(plan: PlanContext, active: readonly Reminder[], working: Span[], at: Instant): TypicalDay {
  const { timeZone } = plan.day;
  const own = active.flatMap(({ hours }) => (hours && hours !== plan.settings.hours.week ? spansOfDay(hours, at, timeZone) : []));
  const stretches = joinTouching([...working, ...own]);
  const times = active.flatMap((reminder) => clockTimesOf(reminder, at, timeZone));
  const from = Math.min(...stretches.map(({ start }) => start), ...times);
  const to = Math.max(...stretches.map(({ end }) => end), ...times);
  return { ...dayPreview(freshAt(from, active), plan, from, to - from), stretches };
}

/** As if every reminder had been seen for the first time when the day began; a clock time at that very moment still counts. */
function freshAt(from: Instant, active: readonly Reminder[]) {
  const clock = { countedFrom: from - 1, snoozed: null, offUntil: null };
  return { ...emptyState, reminders: Object.fromEntries(active.map(({ id }) => [id, clock])) };
}

function clockTimesOf({ times }: Reminder, at: Instant, timeZone: string): Instant[] {
  const found: Instant[] = [];
  const { start, end } = calendarDay(at, timeZone);
  let next = nextClockTime(times, start - 1, timeZone);
  while (next !== null && next < end) {
    found.push(next);
    next = nextClockTime(times, next, timeZone);
  }
  return found;
}

function calendarDay(at: Instant, timeZone: string): Span {
  const date = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate();
  const midnight = (day: Temporal.PlainDate) => day.toZonedDateTime({ timeZone }).epochMilliseconds;
  return { start: midnight(date), end: midnight(date.add({ days: 1 })) };
}

function sameTimeOn(at: Instant, days: number, timeZone: string): Instant {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).add({ days }).epochMilliseconds;
}
