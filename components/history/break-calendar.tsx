import { useMemo, useState } from 'react';
import { calendarWeeks, TONES } from '../../core/log/calendar.ts';
import type { DayTotals } from '../../core/log/day-totals.ts';
import { firstWeekdayOf } from '../../locales/week.ts';
import { useHistory } from '../../stores/history.ts';
import { Icon } from '../ui/more-icon.tsx';
import styles from './break-calendar.module.css';
import { CalendarGrid } from './calendar-grid.tsx';
import { ChartCard } from './chart-card.tsx';
import type { Table } from './data-table.tsx';
import { dayText, rangeText } from './day-words.ts';
import { type HistoryWords, useWords } from './use-words.ts';

/** A year and a bit: more columns are too narrow to point at. Older ones are a page away. */
const WEEKS_A_PAGE = 53;

/** Breaks day by day: a column for each week, darker for more. */
export function BreakCalendar() {
  const words = useWords();
  const { t, locale, length } = words;
  const days = useHistory((view) => view.days);
  const [pagesBack, setPagesBack] = useState(0);
  const weeks = useMemo(() => calendarWeeks(days, firstWeekdayOf(locale)), [days, locale]);
  const pages = Math.max(1, Math.ceil(weeks.length / WEEKS_A_PAGE));
  // A different range may have fewer pages.
  const back = Math.min(pagesBack, pages - 1);
  const end = weeks.length - back * WEEKS_A_PAGE;
  const shown = useMemo(() => weeks.slice(Math.max(0, end - WEEKS_A_PAGE), end), [weeks, end]);
  const shownDays = shown.flat().filter((day) => day !== null);
  const active = shownDays.filter(({ routines }) => routines > 0);
  const sum = (of: (day: DayTotals) => number) => active.reduce((all, day) => all + of(day), 0);
  const text = t('history.calendar.text', {
    breaks: sum(({ routines }) => routines),
    days: active.length,
    length: length(sum(({ routineSeconds }) => routineSeconds)),
  });
  return (
    <ChartCard title={t('history.calendar')} text={text} table={() => dayTable(shownDays, words)} controls={<Key />}>
      <CalendarGrid key={`${shownDays[0]?.day}/${shown.length}`} weeks={shown} />
      {pages > 1 && (
        <div className={styles.pages}>
          <button type="button" className="btn btn-soft btn-sm" disabled={back === pages - 1} onClick={() => setPagesBack(back + 1)}>
            <Icon name="left" size={16} />
            {t('history.calendar.earlier')}
          </button>
          <span className="sm tnum" aria-live="polite">
            {yearsOf(shownDays, locale)}
          </span>
          <button type="button" className="btn btn-soft btn-sm" disabled={back === 0} onClick={() => setPagesBack(back - 1)}>
            {t('history.calendar.later')}
            <Icon name="right" size={16} />
          </button>
        </div>
      )}
    </ChartCard>
  );
}

function Key() {
  const { t } = useWords();
  return (
    <span className={`xs ${styles.key}`} aria-hidden="true">
      {t('history.calendar.fewer')}
      {TONES.map((from, tone) => (
        <i key={from} className={styles.stone} data-tone={tone} />
      ))}
      {t('history.calendar.more')}
    </span>
  );
}

function yearsOf(days: readonly DayTotals[], locale: string): string {
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last) return '';
  return rangeText({ from: first.day, to: last.day }, locale, { month: 'short', year: 'numeric' });
}

function dayTable(days: readonly DayTotals[], { t, locale, number, minutes, volume }: HistoryWords): Table {
  return {
    columns: [
      t('history.column.day'),
      t('history.column.breaks'),
      t('history.column.minutes'),
      t('history.column.drinks'),
      t('history.column.amount'),
    ],
    rows: days.map(({ day, routines, routineSeconds, drinks, drinkMl }) => ({
      key: day,
      head: dayText(day, locale, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }),
      cells: [number(routines), minutes(routineSeconds), number(drinks), volume(drinkMl)],
    })),
  };
}
