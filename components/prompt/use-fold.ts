import { useEffect, useEffectEvent, useRef } from 'react';
import type { Session } from '../../core/routines/session.ts';
import { MINUTE } from '../../core/time.ts';
import { hasFinished, keepRun, recallRun } from '../../stores/break-run.ts';
import { closeBreakWindow } from '../../stores/break-window.ts';
import { sayRoutineFolded } from '../../stores/prompt-events.ts';
import type { PlayerPrompt } from './guided.tsx';

/** After so long without going on, a routine makes room. */
const LEFT_AFTER = 10 * MINUTE;

/**
 * Puts a routine away that nobody goes on with, so that it can be gone on with later: at its safety questions, in a pause, or in a window
 * that nobody sees, which gets no frames. The place in the routine is also kept at a pause and when the window is hidden, for a page that
 * cannot put anything away any more. The time that the machine sleeps does not count.
 * @param isPlaying whether its safety questions are behind it.
 * @param sign another one is a sign of somebody going on.
 * @returns what to call with each step of the session: this is going on, too.
 */
export function useFold({ id, content }: PlayerPrompt, isPlaying: boolean, sign: unknown): (session: Session) => void {
  const wentOnAt = useRef(performance.now());
  const { ended, resumed } = content;
  const keep = () => {
    const run = isPlaying ? recallRun(id) : null;
    return keepRun(content, run && !hasFinished(run) ? run : null);
  };
  const fold = () =>
    void keep()
      .then(() => sayRoutineFolded(id))
      // A message that did not get through is sent again in a minute.
      .then(closeBreakWindow, () => undefined);

  const begin = useEffectEvent(() => {
    // The kept run of an earlier routine is not to be gone on with.
    if (!resumed) void keepRun(content, null);
  });
  const look = useEffectEvent(() => {
    if (performance.now() - wentOnAt.current >= LEFT_AFTER) fold();
  });
  const hide = useEffectEvent(() => {
    if (document.hidden) void keep();
  });
  useEffect(() => {
    if (ended) return;
    begin();
    const timer = setInterval(() => look(), MINUTE);
    const onChange = () => hide();
    document.addEventListener('visibilitychange', onChange);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onChange);
    };
  }, [ended]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new sign is all there is to it
  useEffect(() => {
    wentOnAt.current = performance.now();
  }, [sign]);

  return ({ status }) => {
    wentOnAt.current = performance.now();
    if (status === 'paused') void keep();
  };
}
