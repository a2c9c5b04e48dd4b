import { useEffect, useRef, useState } from 'react';
import type { LongWork } from '../../stores/own-data.ts';

export interface Work {
  /** The words of the work, and how far it is: 0 to 1, or null where that is not known. Null while there is none. */
  going: { words: string; share: number | null } | null;
  /**
   * Runs the work, in place of work that is still going on. @returns the result of the work, or null when other work has taken its place or
   * the page has gone on.
   */
  run: <T>(words: string, work: (long: LongWork) => Promise<T>) => Promise<T | null>;
  cancel: () => void;
}

/** Work that takes its time: shown as it goes on, and cancelled when its part of the page goes away. */
export function useLongWork(): Work {
  const [going, setGoing] = useState<Work['going']>(null);
  const current = useRef<AbortController | null>(null);
  const stop = () => {
    current.current?.abort();
    current.current = null;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: at the end alone
  useEffect(() => stop, []);
  return {
    going,
    cancel: () => current.current?.abort(),
    async run(words, work) {
      stop();
      const mine = new AbortController();
      current.current = mine;
      const show = (share: number | null) => current.current === mine && setGoing({ words, share });
      show(null);
      const result = await work({ signal: mine.signal, onProgress: (done, total) => show(total > 0 ? done / total : null) });
      if (current.current !== mine) return null;
      setGoing(null);
      return result;
    },
  };
}
