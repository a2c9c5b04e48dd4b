import { useState } from 'react';
import type { Feel, FeelEntry, RoutineEntry } from '../../core/log/entry.ts';
import { noteFeel } from '../../stores/change-settings.ts';
import { logFeel } from '../../stores/log-writes.ts';
import { useToday } from '../../stores/today.ts';
import type { PlayerProps } from '../player/player.tsx';
import { useAction } from '../ui/use-action.ts';

/** Saves the answer of how a routine felt: into the log, and after *sore* also into the choice of the next routine. */
export function useFeel(routine: () => RoutineEntry): Pick<PlayerProps, 'feel' | 'onFeel' | 'isFeelLost'> {
  const known = useToday(({ entries }) => entries.find((entry) => entry.kind === 'feel' && entry.routineEntryId === routine().id));
  const [said, setSaid] = useState<FeelEntry | null>(null);
  const answer = said ?? (known as FeelEntry | undefined) ?? null;
  const { run: onFeel, hasFailed: isFeelLost } = useAction(
    async (feel: Feel | null) => {
      const entry = routine();
      const saved = await logFeel(entry, feel);
      if (!saved) return false;
      setSaid(saved);
      noteFeel(entry.routineId, feel, saved.at);
    },
    { isEach: true },
  );
  return { feel: answer && !answer.undone ? answer.feel : null, onFeel, isFeelLost };
}
