import { useEffect, useState } from 'react';
import type { Instant } from '../core/time.ts';
import { now } from '../platform/clock.ts';

export { isZoneKnown, timeZone } from '../platform/clock.ts';

/**
 * The present instant for what is shown in minutes, renewed while the page is visible.
 * @param everyMs how often, 15 s unless told.
 */
export function useNow(everyMs = 15_000): Instant {
  const [at, setAt] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setAt(now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return at;
}
