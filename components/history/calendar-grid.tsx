import { type KeyboardEvent, memo, useCallback, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { toneOf } from '../../core/log/calendar.ts';
import type { DayTotals } from '../../core/log/day-totals.ts';
import { weekdaysOf } from '../../locales/week.ts';
import { today } from '../../stores/history.ts';
import { onPageKey } from '../ui/on-page-key.ts';
import { useWorkingHours } from '../ui/use-working-hours.ts';
import { weekdayName } from '../words/weekdays.ts';
import styles from './break-calendar.module.css';
import { lastDay, nearestDay, type Place, placeAfter, type Weeks } from './calendar-places.ts';
import { dayText } from './day-words.ts';
import { monthSpans } from './month-spans.ts';
import { useWords } from './use-words.ts';

/** Up to here days are large. */
const FEW_WEEKS = 20;

/** The grid pattern of WAI-ARIA: one stop for Tab, arrows from day to day; the day that is pointed at is told below. */
export function CalendarGrid({ weeks }: { weeks: Weeks }) {
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
    const place = nearestDay(weeks, next);
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
