import { type RefObject, useEffect, useRef } from 'react';
import type { Step } from '../../core/routines/schema.ts';
import type { StrokeProgress } from '../../core/routines/stroke-frame.ts';
import { SECOND } from '../../core/time.ts';
import type { FigureHandle } from './figure.tsx';

type Pace = Pick<Step, 'leadS' | 'beatS' | 'reps'>;

/** Draws a step over and over at its own pace. The loop stops where it is when it no longer runs, and goes on from there. */
export function useStrokeLoop(figure: RefObject<FigureHandle | null>, { leadS, beatS, reps }: Pace, isRunning = true): void {
  const doneMs = useRef(0);
  useEffect(() => {
    if (!isRunning) return;
    const began = performance.now() - doneMs.current;
    let frame = 0;
    const draw = (now: number) => {
      doneMs.current = Math.max(0, now - began);
      figure.current?.draw(progressAt({ leadS, beatS, reps }, doneMs.current / SECOND));
      frame = requestAnimationFrame(draw);
    };
    frame = requestAnimationFrame(draw);
    return () => cancelAnimationFrame(frame);
  }, [figure, leadS, beatS, reps, isRunning]);
}

/** Where a step is after so many seconds, if it begins again whenever it ends. */
function progressAt({ leadS, beatS, reps }: Pace, seconds: number): StrokeProgress {
  const at = seconds % (leadS + reps * beatS);
  const leadMs = leadS * SECOND;
  if (at < leadS) return { phase: 'lead', lead: at / leadS, leadMs, beat: 0, rep: 0 };
  const beats = (at - leadS) / beatS;
  return { phase: 'rep', lead: 1, leadMs, beat: beats % 1, rep: Math.min(Math.floor(beats), reps - 1) };
}
