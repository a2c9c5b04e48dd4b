import { useEffect } from 'react';
import type { SessionStore } from './session-store.ts';

/** Pauses a running routine while something else needs the person, and goes on with it after that unless they have done so themselves. */
export function usePauseWhile(isBusy: boolean, store: SessionStore): void {
  useEffect(() => {
    if (!isBusy || store.moment().status !== 'running') return;
    store.act('pause', performance.now());
    return () => {
      if (store.moment().status === 'paused') store.act('resume', performance.now());
    };
  }, [isBusy, store]);
}
