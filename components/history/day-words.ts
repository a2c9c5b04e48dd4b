import type { DayRange } from '../../core/log/history.ts';
import type { Day } from '../../core/log/local-day.ts';
import type { PeriodUnit } from '../../core/log/periods.ts';
import { HOUR } from '../../core/time.ts';
import { formatters } from '../../locales/formatters.ts';

/** Days are dates without a zone, so they are told as they would be in UTC. */
function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return formatters.getDateTimeFormat(locale, { ...options, timeZone: 'UTC' });
}

const LONG = { day: 'numeric', month: 'long', year: 'numeric' } as const;

/** A day such as 22 November 2026. @param options what is told of it; all but the weekday unless said. */
export function dayText(day: Day, locale: string, options: Intl.DateTimeFormatOptions = LONG): string {
  return format(locale, options).format(Date.parse(day));
}

/** A stretch of days, such as 24 October to 22 November 2026, in the locale's own form. */
export function rangeText({ from, to }: DayRange, locale: string, options: Intl.DateTimeFormatOptions = LONG): string {
  return format(locale, options).formatRange(Date.parse(from), Date.parse(to));
}

/** The period that a bar stands for: in full, and as short as fits under it. */
export function periodText(period: DayRange, unit: PeriodUnit, locale: string): { name: string; tick: string } {
  const { from } = period;
  switch (unit) {
    case 'day':
      return {
        name: dayText(from, locale, { weekday: 'short', ...LONG, month: 'short' }),
        tick: dayText(from, locale, { day: 'numeric', month: 'short' }),
      };
    case 'week':
      return {
        name: rangeText(period, locale, { ...LONG, month: 'short' }),
        tick: dayText(from, locale, { day: 'numeric', month: 'short' }),
      };
    // Months are those of the dates, also where people count by another calendar.
    case 'month':
      return {
        name: dayText(from, locale, { calendar: 'gregory', month: 'long', year: 'numeric' }),
        tick: dayText(from, locale, { calendar: 'gregory', month: 'short', year: 'numeric' }),
      };
  }
}

/** The start of an hour on the wall, such as 14:00. @param hour 0 to 23. */
export function hourText(hour: number, locale: string): string {
  return format(locale, { hour: 'numeric', minute: '2-digit' }).format(hour * HOUR);
}

/** An hour where there is little room, such as 14 or 2 PM. */
export function hourTick(hour: number, locale: string): string {
  return format(locale, { hour: 'numeric' }).format(hour * HOUR);
}
