import type { Settings } from '../core/settings/schema.ts';
import { type Instant, SECOND } from '../core/time.ts';
import { now } from './clock.ts';
import { readSurroundings } from './presence.ts';

/** Speech pauses for some seconds; the browser tells of a tab that sounds for some seconds longer than it does. */
const EVERY = 2 * SECOND;

let isHearing = false;

/**
 * Whether something that disturbs begins before `until`; asked again and again, since no browser tells of it. A second caller meanwhile hears nothing.
 * A background that dies in between hears no more: then the alarm at `until` looks once.
 */
export async function hear(until: Instant, settings: Settings): Promise<boolean> {
  if (isHearing) return false;
  isHearing = true;
  try {
    // Counted, and not timed by a clock that may be set meanwhile.
    for (let left = Math.floor((until - now()) / EVERY); left > 0; left -= 1) {
      await new Promise((resolve) => void setTimeout(resolve, EVERY));
      const { fullScreen, sound, call } = await readSurroundings(settings);
      if (fullScreen || sound || call) return true;
    }
    return false;
  } finally {
    isHearing = false;
  }
}
