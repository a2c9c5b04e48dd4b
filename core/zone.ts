/** Any instant: only the name matters. */
const SOME = 0;
const HOUR_MIN = 60;
const DAY_MIN = 24 * HOUR_MIN;

/**
 * The zone to reckon in: the named one where it can be reckoned with, else what the clock is ahead of UTC now, such as `+05:30`, else UTC.
 * Chromium on Linux calls a zone that it does not know `Etc/Unknown`, which is a name that `Temporal` throws at.
 * @param named as the browser names its zone.
 * @param aheadMin minutes ahead of UTC, as the clock has them now.
 */
export function usableZone(named: string, aheadMin: number): string {
  if (isKnown(named)) return named;
  return Math.abs(aheadMin) < DAY_MIN ? offsetZone(Math.round(aheadMin)) : 'UTC';
}

function isKnown(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(SOME).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

function offsetZone(aheadMin: number): string {
  const minutes = Math.abs(aheadMin);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${aheadMin < 0 ? '-' : '+'}${two(Math.floor(minutes / HOUR_MIN))}:${two(minutes % HOUR_MIN)}`;
}
