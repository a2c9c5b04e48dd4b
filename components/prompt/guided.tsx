import { use, useState } from 'react';
import type { PlayerContent, Prompt } from '../../core/reminders/state.ts';
import { type RoutineSummary, routineSummary } from '../../core/routines/library.ts';
import { fittingRoutine, leftOutFamilies, unansweredFamilies } from '../../core/routines/safety.ts';
import type { SafetyChecks } from '../../core/settings/schema.ts';
import { type Situation, situationsAt } from '../../core/settings/situations.ts';
import type { Instant } from '../../core/time.ts';
import { type BreakRun, hasFinished, keptRun, recallRun } from '../../stores/break-run.ts';
import { closeBreakWindow } from '../../stores/break-window.ts';
import { useNow } from '../../stores/now.ts';
import { useLibrary } from '../../stores/own-routines.ts';
import { sayRoutineEnded } from '../../stores/prompt-events.ts';
import { useSettings } from '../../stores/settings.ts';
import { SafetyFlow } from '../safety/safety-flow.tsx';
import { readAhead } from '../ui/read-ahead.ts';
import { useAction } from '../ui/use-action.ts';
import { fittedRoutine } from './fitted.ts';
import { GuidedPlayer } from './guided-player.tsx';
import { NothingToShow } from './nothing-to-show.tsx';
import { useFold } from './use-fold.ts';

export interface Playing extends Prompt {
  content: PlayerContent;
}

/** A routine, after the safety checks that it needs and that have not been read yet. */
export function Guided({ prompt }: { prompt: Playing }) {
  const now = useNow();
  const { checks, situation } = useSettings((view) => view.settings);
  const library = useLibrary();
  const kept = prompt.content.resumed && !prompt.content.ended ? use(keptRunOf(prompt)) : null;
  const [begun] = useState(() => {
    const run = runToGoOnWith(prompt, library, kept);
    const asked = run?.entry.routineId ?? fittingRoutine(prompt.content.routineId, checks, now, library);
    const leftOut = leftOutFamilies(routineSummary(asked, library) ?? { gates: [] }, checks, now);
    return { run, asked, leftOut, situations: situationsAt(situation, now) };
  });
  // Settled before the safety checks: the checks of a routine of which nothing would be left are not asked.
  const fitting = use(fittedRoutine(begun.asked, begun.leftOut, begun.situations)).routine.id;
  return <Settled prompt={prompt} run={begun.run} situations={begun.situations} fitting={fitting} isInstead={fitting !== begun.asked} />;
}

interface SettledProps {
  prompt: Playing;
  run: BreakRun | null;
  situations: readonly Situation[];
  /** The routine that suits what holds now. */
  fitting: string;
  /** Whether the routine comes in the place of the one that was asked for. */
  isInstead: boolean;
}

function Settled({ prompt, run, situations, fitting, isInstead }: SettledProps) {
  const { id, content } = prompt;
  const now = useNow();
  const checks = useSettings((view) => view.settings.checks);
  const library = useLibrary();
  const [isOver] = useState(content.ended && !run);
  const [routineId, setRoutineId] = useState(() => run?.entry.routineId ?? (isCleared(fitting, library, checks, now) ? fitting : null));
  const goOn = useFold(prompt, routineId !== null, checks);
  const { run: leave } = useAction(() =>
    sayRoutineEnded(id)
      .catch(() => undefined)
      .then(closeBreakWindow),
  );

  if (isOver) return <NothingToShow />;
  if (!routineId) return <SafetyFlow routineId={fitting} onReady={setRoutineId} onLeave={leave} />;
  return (
    <GuidedPlayer
      promptId={id}
      routineId={routineId}
      variant={run?.entry.variant ?? content.variant}
      run={run}
      situations={situations}
      isInstead={isInstead}
      onGoOn={goOn}
      onLeave={leave}
    />
  );
}

/** The run of before a reload, or the one that was folded away, unless it had ended before this routine began, or its routine is gone. */
function runToGoOnWith({ id, content }: Playing, library: readonly RoutineSummary[], kept: BreakRun | null): BreakRun | null {
  const run = recallRun(id) ?? kept;
  if (!run || !routineSummary(run.entry.routineId, library)) return null;
  return hasFinished(run) && !content.ended ? null : run;
}

const keptRuns = new Map<string, Promise<BreakRun | null>>();

/** The kept run of a routine that was folded away; a prompt always gets the same promise, as React needs. */
function keptRunOf({ id, content }: Playing): Promise<BreakRun | null> {
  const known = keptRuns.get(id) ?? readAhead(keptRun(content));
  keptRuns.set(id, known);
  return known;
}

/** Whether there is nothing to read before it. */
function isCleared(routineId: string, library: readonly RoutineSummary[], checks: SafetyChecks, now: Instant): boolean {
  const routine = routineSummary(routineId, library);
  return !routine || unansweredFamilies(routine, checks, now).length === 0;
}
