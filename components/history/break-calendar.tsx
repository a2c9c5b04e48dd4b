import { type KeyboardEvent, memo, useCallback, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type CalendarWeek, calendarWeeks, TONES, toneOf } from '../../core/log/calendar.ts';
import type { DayTotals } from '../../core/log/day-totals.ts';
import { firstWeekdayOf, weekdaysOf } from '../../locales/week.ts';
import { today, useHistory } from '../../stores/history.ts';
import { Icon } from '../ui/more-icon.tsx';
import { onPageKey } from '../ui/on-page-key.ts';
import { useWorkingHours } from '../ui/use-working-hours.ts';
import { weekdayName } from '../words/weekdays.ts';
import styles from './break-calendar.module.css';
import { ChartCard } from './chart-card.tsx';
import type { Table } from './data-table.tsx';
import { dayText, rangeText } from './day-words.ts';
import { type HistoryWords, useWords } from './use-words.ts';

/** A year and a bit: more columns are too narrow to point at. Older ones are a page away. */
const WEEKS_A_PAGE = 53;
/** Up to here days are large. */
const FEW_WEEKS = 20;
const WEEK = 7;

/** Breaks day by day: a column for each week, darker for more. */
export function BreakCalendar() {
  const words = useWords();
  const { t, locale, length } = words;
  const days = useHistory((view) => view.days);
  const [pagesBack, setPagesBack] = useState(0);
  const weeks = useMemo(() => calendarWeeks(days, firstWeekdayOf(locale)), [days, locale]);
  const pages = Math.max(1, Math.ceil(weeks.length / WEEKS_A_PAGE));
  // Another range may have fewer pages.
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
      <Grid key={`${shownDays[0]?.day}/${shown.length}`} weeks={shown} />
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

/** The grid pattern of WAI-ARIA: one stop for Tab, arrows from day to day; the day that is pointed at is told below. */
function Grid({ weeks }: { weeks: Weeks }) {
  const { t, locale, dir } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const keys = useId();
  const [current, setCurrent] = useState(lastDay(weeks));
  const [pointed, setPointed] = useState<DayTotals | null>(null);
  const told = pointed ?? weeks[current.week]?.[current.row] ?? null;
  const labelOf = useCallback(
    (totals: DayTotals) =>
      t('history.calendar.day', { day: dayText(totals.day, locale, WHOLE_DAY), breaks: totals.routines, drinks: totals.drinks }),
    [t, locale],
  );
  // Where there is little room, the newest days are in sight.
  useLayoutEffect(() => {
    const { current: box } = frame;
    if (box) box.scrollLeft = box.scrollWidth * (dir === 'rtl' ? -1 : 1);
  }, [dir]);
  const move = onPageKey((event: KeyboardEvent) => {
    const next = placeAfter(event, current, weeks.length, dir);
    if (!next) return;
    event.preventDefault();
    const place = nearest(weeks, next);
    if (!place) return;
    setCurrent(place);
    setPointed(null);
    frame.current?.querySelector<HTMLElement>(`[data-place="${place.week}/${place.row}"]`)?.focus();
  });
  return (
    <>
      <div ref={frame} className={styles.frame} data-size={weeks.length <= FEW_WEEKS ? 'large' : 'small'}>
        <table
          className={styles.grid}
          style={{
            maxInlineSize: `calc(2.875rem + var(--column) * ${weeks.length})`,
            minInlineSize: `calc(2.875rem + var(--stone) * ${weeks.length})`,
          }}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table is what a grid is made of
          role="grid"
          aria-label={t('history.calendar')}
          aria-describedby={keys}
          aria-readonly="true"
          onKeyDown={move}
          onPointerLeave={() => setPointed(null)}
        >
          <Days weeks={weeks} current={current} labelOf={labelOf} onFocus={setCurrent} onPoint={setPointed} />
          <tfoot aria-hidden="true">
            <tr>
              <td />
              {monthSpans(weeks, locale).map(({ key, name, span }) => (
                <td key={key} className={styles.month} colSpan={span}>
                  {name}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      <p className={`sm ${styles.told}`}>{told && labelOf(told)}</p>
      <p id={keys} hidden>
        {t('history.calendar.keys')}
      </p>
    </>
  );
}

const WHOLE_DAY = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;

interface DaysProps {
  weeks: Weeks;
  /** Where Tab stops. */
  current: Place;
  labelOf: (totals: DayTotals) => string;
  onFocus: (place: Place) => void;
  onPoint: (totals: DayTotals) => void;
}

/** By itself, so that pointing at one day does not write all of them anew. */
const Days = memo(function Days({ weeks, current, labelOf, onFocus, onPoint }: DaysProps) {
  const { locale } = useWords();
  const { week: hours } = useWorkingHours();
  const labels = useMemo(() => new Map(weeks.flat().flatMap((day) => (day ? [[day, labelOf(day)] as const] : []))), [weeks, labelOf]);
  const now = today();
  return (
    <tbody>
      {weekdaysOf(locale).map((weekday, row) => (
        <tr key={weekday}>
          <th scope="row">
            <span className="sr">{weekdayName(weekday, locale)}</span>
            <span aria-hidden="true">{row % 2 === 0 && weekdayName(weekday, locale, 'short')}</span>
          </th>
          {weeks.map((week, column) => {
            const totals = week[row];
            // biome-ignore lint/suspicious/noArrayIndexKey: a place in the grid is what it is
            if (!totals) return <td key={column} className={styles.day} />;
            const isRest = totals.routines === 0 && hours[weekday - 1]?.length === 0;
            return (
              <td
                key={totals.day}
                className={styles.day}
                // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of the grid
                role="gridcell"
                data-place={`${column}/${row}`}
                tabIndex={column === current.week && row === current.row ? 0 : -1}
                aria-label={labels.get(totals)}
                aria-current={totals.day === now ? 'date' : undefined}
                onFocus={() => onFocus({ week: column, row })}
                onPointerEnter={() => onPoint(totals)}
              >
                <i className={isRest ? styles.rest : styles.stone} data-tone={toneOf(totals.routines)} />
              </td>
            );
          })}
        </tr>
      ))}
    </tbody>
  );
});

interface Place {
  week: number;
  row: number;
}

type Weeks = readonly CalendarWeek[];

function lastDay(weeks: Weeks): Place {
  const week = Math.max(0, weeks.length - 1);
  return { week, row: Math.max(0, weeks[week]?.findLastIndex((day) => day !== null) ?? 0) };
}

function placeAfter(
  { key, ctrlKey, metaKey, altKey }: KeyboardEvent,
  { week, row }: Place,
  weeks: number,
  dir: 'ltr' | 'rtl',
): Place | null {
  if (metaKey || altKey) return null;
  const step = dir === 'rtl' ? -1 : 1;
  switch (key) {
    case 'ArrowUp':
      return row === 0 ? { week: week - 1, row: WEEK - 1 } : { week, row: row - 1 };
    case 'ArrowDown':
      return row === WEEK - 1 ? { week: week + 1, row: 0 } : { week, row: row + 1 };
    case 'ArrowLeft':
      return { week: week - step, row };
    case 'ArrowRight':
      return { week: week + step, row };
    case 'Home':
      return ctrlKey ? { week: 0, row: 0 } : { week: 0, row };
    case 'End':
      return ctrlKey ? { week: weeks - 1, row: WEEK - 1 } : { week: weeks - 1, row };
    default:
      return null;
  }
}

/** That place, or the day of the same week that is closest to it; null outside the grid. */
function nearest(weeks: Weeks, { week, row }: Place): Place | null {
  const rows = (weeks[week] ?? []).flatMap((day, i) => (day ? [i] : []));
  const [closest] = rows.sort((a, b) => Math.abs(a - row) - Math.abs(b - row));
  return closest === undefined ? null : { week, row: closest };
}

/** A name needs this many columns. */
const NAME_SPAN = 3;

function monthSpans(weeks: Weeks, locale: string): { key: string; name: string; span: number }[] {
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
