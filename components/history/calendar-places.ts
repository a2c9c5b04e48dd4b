import type { KeyboardEvent } from 'react';
import type { CalendarWeek } from '../../core/log/calendar.ts';

const WEEK = 7;

/** A day in the grid: its column and its row, from 0. */
export interface Place {
  week: number;
  row: number;
}

export type Weeks = readonly CalendarWeek[];

/** The newest day. */
export function lastDay(weeks: Weeks): Place {
  const week = Math.max(0, weeks.length - 1);
  return { week, row: Math.max(0, weeks[week]?.findLastIndex((day) => day !== null) ?? 0) };
}

/** Where a key leads, which may be outside the grid; null for any other key. */
export function placeAfter(
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
export function nearestDay(weeks: Weeks, { week, row }: Place): Place | null {
  const rows = (weeks[week] ?? []).flatMap((day, i) => (day ? [i] : []));
  const [closest] = rows.sort((a, b) => Math.abs(a - row) - Math.abs(b - row));
  return closest === undefined ? null : { week, row: closest };
}
