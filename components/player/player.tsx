import { useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Routine, Variant } from '../../core/routines/schema.ts';
import { planOf } from '../../core/routines/session.ts';
import { isHandsOn, stepsOf } from '../../core/routines/variant.ts';
import type { Settings } from '../../core/settings/schema.ts';
import { prepareStep } from '../figure/use-prepared.ts';
import { Elsewhere } from './elsewhere.tsx';
import { Finish, type FinishProps } from './finish.tsx';
import { Guide } from './guide.tsx';
import { PlayerWindow } from './player-window.ts';
import { type Aids, useGuide } from './use-guide.ts';
import { useOnTop } from './use-on-top.ts';
import { type Reports, useReports } from './use-reports.ts';
import { useSession } from './use-session.ts';

export interface PlayerProps extends Reports, Omit<FinishProps, 'name' | 'seconds' | 'figure' | 'isHandsOn'> {
  /** A different routine or version needs a different player: give it a `key`. */
  routine: Routine;
  variant: Variant;
  /** A session given to `onSave` before, to go on with; anything that does not fit is ignored. */
  saved?: unknown;
  figure: Settings['figure'];
  /** A quiet line that is told with the first step. */
  note?: string | null;
  /** The person has turned the figure round. */
  onFacing: (facing: boolean) => void;
  /** The voice, the beat and the vibration that lead besides the figure. */
  aids: Aids;
  /** The person has switched the voice or the sound of the beat. */
  onVoice: (on: boolean) => void;
  onBeat: (on: boolean) => void;
}

/** Reads the drawings with which either version of a routine begins. */
export function readFirstSteps(routine: Routine): void {
  for (const variant of ['full', 'short'] as const) {
    const [first] = stepsOf(routine, variant);
    if (first) prepareStep(first);
  }
}

/**
 * Leads through a routine: the figure with its stroke, the words, the beat and the way there, until it is finished or left. Keys: Space
 * pauses, the arrows step, R begins the step again, V and S switch voice and beat, M turns the figure round, T keeps it on top,
 * Escape pauses and at the second press leaves; the letters can be switched off. The player fills the window in which it stands, which may be a small one above all others.
 */
export function Player({
  routine,
  variant,
  saved,
  figure,
  note = null,
  aids,
  onFacing,
  onVoice,
  onBeat,
  onProgress,
  onSave,
  onFinish,
  onLeave,
  ...finish
}: PlayerProps) {
  const plan = useMemo(() => planOf(routine, variant), [routine, variant]);
  const onTop = useOnTop();
  const [store, moment] = useSession(plan, saved, onTop.window ?? window);
  const [isFacing, setFacing] = useState(figure.facing);
  const news = useGuide(store, aids);
  useReports(store, { onProgress, onSave, onFinish, onLeave });

  const toggleFacing = () => {
    setFacing(!isFacing);
    onFacing(!isFacing);
  };
  const screen =
    moment.status === 'finished' ? (
      <Finish name={routine.name} seconds={moment.doneS} figure={figure} isHandsOn={plan.steps.some(isHandsOn)} {...finish} />
    ) : (
      <Guide
        store={store}
        moment={moment}
        name={routine.name}
        isBrought={routine.from !== undefined}
        note={note}
        look={{ ...figure, facing: isFacing }}
        aids={aids}
        news={news}
        onTop={onTop}
        onToggleFacing={toggleFacing}
        onVoice={onVoice}
        onBeat={onBeat}
      />
    );
  if (!onTop.window) return screen;
  return (
    <>
      <Elsewhere name={routine.name} onBack={() => onTop.window?.close()} />
      {createPortal(<PlayerWindow value={onTop.window}>{screen}</PlayerWindow>, onTop.window.document.body)}
    </>
  );
}
