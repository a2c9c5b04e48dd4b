import { type Instant, MINUTE } from './time.ts';

const DAY_MIN = 24 * 60;
/** Any will do: only the name is tried. */
const SOME: Instant = 0;

/**
 * The zone to reckon in: the named one where it can be reckoned with, else what the clock is ahead of UTC now, such as `+05:30`, else UTC.
 * Chromium on Linux calls a zone that it does not know `Etc/Unknown`, which is a name that `Temporal` throws at.
 * @param named as the browser names its zone.
 * @param aheadMin minutes ahead of UTC, as the clock has them now.
 */
export function usableZone(named: string, aheadMin: number): string {
  try {
    Temporal.Instant.fromEpochMilliseconds(SOME).toZonedDateTimeISO(named);
    return named;
  } catch {
    return Math.abs(aheadMin) < DAY_MIN ? offsetZone(aheadMin) : 'UTC';
  }
}

function offsetZone(aheadMin: number): string {
  const clock = new Date(Math.abs(aheadMin) * MINUTE).toISOString().slice('1970-01-01T'.length, '1970-01-01T00:00'.length);
  return (aheadMin < 0 ? '-' : '+') + clock;
}
