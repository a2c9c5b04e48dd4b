import { useRef, useState } from 'react';
import type { RoutineEntry } from '../../core/log/entry.ts';
import { saveRoutineProgress } from '../../stores/log-writes.ts';
import type { Progress } from '../player/use-reports.ts';

/** Less was looking in, not doing it; unless it was the end. */
const WORTH_LOGGING_S = 5;

export interface RoutineLog {
  record: (progress: Pick<Progress, 'seconds' | 'finished'>) => void;
  /** The entry as it was told last. */
  entry: () => RoutineEntry;
  /** The log has taken the last of it. */
  isSaved: boolean;
}

/** Keeps the entry of a routine up to date while it goes on. */
export function useRoutineLog(first: RoutineEntry): RoutineLog {
  const entry = useRef(first);
  const [isSaved, setSaved] = useState(true);

  const record = ({ seconds, finished }: Pick<Progress, 'seconds' | 'finished'>) => {
    const before = entry.current;
    const isNews = seconds !== before.seconds || finished !== before.finished;
    if (!isNews || (seconds < WORTH_LOGGING_S && !finished)) return;
    // Noted here and now: reports may come faster than the log writes, above all while the window closes.
    entry.current = { ...before, seconds, finished };
    void saveRoutineProgress(before, seconds, finished).then(setSaved);
  };
  return { record, entry: () => entry.current, isSaved };
}
