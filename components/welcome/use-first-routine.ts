import { routineSummary } from '../../core/routines/library.ts';
import { fittingRoutine } from '../../core/routines/safety.ts';
import { useNow } from '../../stores/now.ts';
import { useLibrary } from '../../stores/own-routines.ts';
import { startRoutine } from '../../stores/reminders.ts';
import { useSettings } from '../../stores/settings.ts';
import { useMessages } from '../ui/messages.tsx';
import { useAction } from '../ui/use-action.ts';

const FIRST_ROUTINE = 'breathe-and-open';

/** The routine to begin with: the shortest at a desk, or one without touch for somebody whom the check speaks against it. */
export function useFirstRoutine() {
  const { number } = useMessages();
  const now = useNow();
  const library = useLibrary();
  const checks = useSettings((view) => view.settings.checks);
  const id = fittingRoutine(FIRST_ROUTINE, checks, now, library);
  const summary = routineSummary(id, library);
  const { run: begin, hasFailed } = useAction(() => startRoutine(id));
  return {
    name: summary?.name ?? '',
    length: number(summary?.seconds ?? 0, { style: 'unit', unit: 'second', unitDisplay: 'long' }),
    begin,
    hasFailed,
  };
}
