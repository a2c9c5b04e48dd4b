import { useEffect, useEffectEvent } from 'react';
import type { Session } from '../../core/routines/session.ts';
import type { SessionStore } from './session-store.ts';

export interface Progress {
  /** Really done. */
  seconds: number;
  /** Whether the end has been reached. */
  finished: boolean;
  stepIndex: number;
}

export interface Reports {
  /** Often enough that a crash loses little: every few seconds, at each step, at a pause, and at the end. */
  onProgress: (progress: Progress) => void;
  /** About once a second: hand the session back as `saved` to go on with it after a reload. */
  onSave?: ((session: Session) => void) | undefined;
  onFinish?: (() => void) | undefined;
  onLeave: () => void;
}

const REPORT_EVERY_S = 5;

/** Tells the owner of the player what is done, when there is something new to tell. */
export function useReports(store: SessionStore, reports: Reports): void {
  const report = useEffectEvent((before: string) => {
    const { status, stepIndex, doneS } = store.moment();
    const key = keyOf(store);
    reports.onSave?.(store.session());
    if (key !== before) reports.onProgress({ seconds: doneS, finished: status === 'finished', stepIndex });
    return key;
  });
  const end = useEffectEvent(() => {
    const { status } = store.moment();
    if (status === 'finished') reports.onFinish?.();
    if (status === 'left') reports.onLeave();
  });

  useEffect(() => {
    let key = keyOf(store);
    let { status } = store.session();
    const stop = store.subscribe(() => {
      key = report(key);
      if (status === store.session().status) return;
      status = store.session().status;
      end();
    });
    // The window may be closed at any moment; the time since the last report is not lost.
    const leavePage = () => {
      if (status === 'running' || status === 'paused') report('');
    };
    addEventListener('pagehide', leavePage);
    return () => {
      stop();
      removeEventListener('pagehide', leavePage);
    };
  }, [store]);
}

function keyOf(store: SessionStore): string {
  const { status, stepIndex, doneS } = store.moment();
  return [status, stepIndex, Math.floor(doneS / REPORT_EVERY_S)].join();
}
