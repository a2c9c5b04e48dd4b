import { create } from 'zustand';
import { addDays, localDay } from '../core/log/local-day.ts';
import { RHYTHM_DAYS, type Rhythm, rhythm } from '../core/log/rhythm.ts';
import { dayRule, now } from '../platform/clock.ts';
import { watchLog } from '../platform/log-db.ts';
import { readDays } from '../platform/log-db-history.ts';
import { readSettingsOnce } from './settings.ts';

/** "4 of the last 7 days", live; null when there is nothing to tell, or the log cannot be read, and undefined until it has been. */
export const useRhythm = create<{ rhythm?: Rhythm | null }>(() => ({}));

/** @returns a function that ends it. */
export async function connectRhythm(): Promise<() => void> {
  const end = watchLog(() => void refresh());
  await refresh();
  return end;
}

async function refresh(): Promise<void> {
  try {
    const today = localDay(now(), dayRule(await readSettingsOnce()));
    useRhythm.setState({ rhythm: rhythm(await readDays(addDays(today, -RHYTHM_DAYS), today), today) });
  } catch {
    useRhythm.setState({ rhythm: null });
  }
}
