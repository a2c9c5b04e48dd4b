import type { Weeks } from './calendar-places.ts';
import { dayText } from './day-words.ts';

/** A name needs this many columns. */
const NAME_SPAN = 3;

/** The names of the months under the columns of their weeks; a first one that is too narrow has none. */
export function monthSpans(weeks: Weeks, locale: string): { key: string; name: string; span: number }[] {
  const spans: { key: string; name: string; span: number }[] = [];
  for (const { day } of weeks.flatMap((week) => week.find((totals) => totals !== null) ?? [])) {
    // The month of the calendar in use, which may be another than that of the date.
    const key = dayText(day, locale, { month: 'short', year: 'numeric' });
    const last = spans.at(-1);
    if (last?.key === key) last.span += 1;
    else spans.push({ key, name: dayText(day, locale, { month: 'short' }), span: 1 });
  }
  return spans.map((span, i) => (i === 0 && span.span < NAME_SPAN && spans.length > 1 ? { ...span, name: '' } : span));
}
