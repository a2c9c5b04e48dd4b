/**
 * Between which dates an entry that comes in from elsewhere has to lie. Tables and clocks that were never set know dates such as the year 1,
 * 1900 or 1970; one entry there makes a history of hundreds of thousands of days, in which nothing else can be seen.
 *
 * The schema of the log is wider, so that no database and no backup of before becomes unreadable. Who lets entries in asks here, and says of
 * each one that it leaves out why it does.
 */
import { HOUR, type Instant, MINUTE } from '../time.ts';
import type { Entry } from './entry.ts';
import type { Day } from './local-day.ts';

/** Nobody kept a log of drinks or breaks before there were programs for it. */
export const FIRST_DAY: Day = '2000-01-01';
const EARLIEST: Instant = Date.UTC(2000, 0, 1);

const DAY_MS = 24 * HOUR;
/** A log of this device may have come from a zone that is a day ahead, or have been written by a clock that was. */
const RESTORED_AHEAD_MS = 2 * DAY_MS;
/** A device's clock may be a little behind that of another. */
const TABLE_AHEAD_MS = 10 * MINUTE;

export type BoundsFault = 'early' | 'future';

/** Whether the time that a table tells can be one at which something was drunk; null when it can. */
export function tableTimeFault(at: Instant, now: Instant): BoundsFault | null {
  if (at < EARLIEST) return 'early';
  return at > now + TABLE_AHEAD_MS ? 'future' : null;
}

/**
 * Whether an entry of a backup lies where entries can; null when it does. `day` means that it says another day than its time does.
 * @param now the later one of what the clock shows and when the backup was saved, so that a device whose clock is behind lets its own entries in.
 */
export function restoredEntryFault(
  { at, offsetMin, day }: Pick<Entry, 'at' | 'offsetMin' | 'day'>,
  now: Instant,
): BoundsFault | 'day' | null {
  if (at < EARLIEST || day < FIRST_DAY) return 'early';
  if (at > now + RESTORED_AHEAD_MS) return 'future';
  // A day begins at any hour that was chosen, so the small hours may belong to the day before.
  const behind = wallMidnight(at, offsetMin) - Date.parse(day);
  return behind === 0 || behind === DAY_MS ? null : 'day';
}

/** The calendar date where and when it happened, as its midnight in UTC. */
function wallMidnight(at: Instant, offsetMin: number): Instant {
  const wall = at + offsetMin * MINUTE;
  return wall - (((wall % DAY_MS) + DAY_MS) % DAY_MS);
}
