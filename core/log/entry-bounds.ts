/**
 * The dates between which an entry that comes in from elsewhere has to lie. Tables and clocks that were never set know dates such as the
 * year 1, 1900 or 1970; an entry with such a date makes a history of hundreds of thousands of days, in which nothing else can be seen.
 *
 * The schema of the log is wider, so that no database and no backup of before becomes unreadable. The code that takes entries in asks here,
 * and gives a reason for every entry that it leaves out.
 */
import { HOUR, type Instant, MINUTE } from '../time.ts';
import type { Entry } from './entry.ts';
import type { Day } from './local-day.ts';

/** Nobody kept a log of drinks or breaks before there were programs for it. */
export const FIRST_DAY: Day = '2000-01-01';
const EARLIEST: Instant = Date.UTC(2000, 0, 1);

/** No clock is trusted beyond it. */
const LATEST: Instant = Date.UTC(2100, 0, 1);

const DAY_MS = 24 * HOUR;
/** A log of this device may have come from a zone that is a day ahead, or have been written by a clock that was. */
const RESTORED_AHEAD_MS = 2 * DAY_MS;
/** A device's clock may be a little behind that of another. */
const TABLE_AHEAD_MS = 10 * MINUTE;

type BoundsFault = 'early' | 'future';

/** Whether the time that a table tells can be one at which something was drunk; null when it can. */
export function tableTimeFault(at: Instant, now: Instant): BoundsFault | null {
  if (at < EARLIEST) return 'early';
  return at > now + TABLE_AHEAD_MS ? 'future' : null;
}

/**
 * The entries of a backup that have a possible date, and how many have none: before the first day, in times to come, or on another day than
 * their time says.
 * @param savedAt when the backup was saved: a device whose clock is behind lets its own entries in again.
 */
export function entriesWithin(
  entries: ReadonlyMap<string, Entry>,
  now: Instant,
  savedAt: Instant | null,
): { entries: Map<string, Entry>; outside: number } {
  const latest = Math.min(Math.max(now, savedAt ?? now), LATEST) + RESTORED_AHEAD_MS;
  const within = new Map([...entries].filter(([, entry]) => isWithin(entry, latest)));
  return { entries: within, outside: entries.size - within.size };
}

function isWithin({ at, offsetMin, day }: Entry, latest: Instant): boolean {
  if (at < EARLIEST || day < FIRST_DAY || at > latest) return false;
  // A day begins at any hour that was chosen, so the small hours may belong to the day before.
  const behind = wallMidnight(at, offsetMin) - Date.parse(day);
  return behind === 0 || behind === DAY_MS;
}

/** A first day that a history or a range can begin with, whatever an earlier version has let in. */
export function firstShown(first: Day): Day {
  return first < FIRST_DAY ? FIRST_DAY : first;
}

/** The calendar date where and when it happened, as its midnight in UTC. */
function wallMidnight(at: Instant, offsetMin: number): Instant {
  const wall = at + offsetMin * MINUTE;
  return wall - (((wall % DAY_MS) + DAY_MS) % DAY_MS);
}
