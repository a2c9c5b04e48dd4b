import { useState } from 'react';
import type { Feel, FeelEntry, RoutineEntry } from '../../core/log/entry.ts';
import { noteFeel } from '../../stores/change-settings.ts';
import { logFeel } from '../../stores/log-writes.ts';
import { useToday } from '../../stores/today.ts';
import type { PlayerProps } from '../player/player.tsx';

/** What is said about a routine after it: into the log, and where it was sore, into what is offered next. */
export function useFeel(routine: () => RoutineEntry): Pick<PlayerProps, 'feel' | 'onFeel'> {
  const known = useToday(({ entries }) => entries.find((entry) => entry.kind === 'feel' && entry.routineEntryId === routine().id));
  const [said, setSaid] = useState<FeelEntry | null>(null);
  const answer = said ?? (known as FeelEntry | undefined) ?? null;
  const onFeel = (feel: Feel | null) => {
    const entry = routine();
    void logFeel(entry, feel).then((saved) => {
      if (!saved) return;
      setSaid(saved);
      noteFeel(entry.routineId, feel, saved.at);
    });
  };
  return { feel: answer && !answer.undone ? answer.feel : null, onFeel };
}
