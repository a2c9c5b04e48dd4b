import { useRef, useState } from 'react';

export interface Action<Args extends readonly unknown[]> {
  /** Does nothing while it is under way already: a second press is a slip of the hand. */
  run: (...args: Args) => void;
  /** It did not get through the last time; until it is tried again, or called off. */
  hasFailed: boolean;
  /** What was not done is of no concern any more. */
  forget: () => void;
}

/**
 * The one way in which a press writes something: once, and with its failure told beside it.
 * @param act tells by `false` that it did not get through, as it does by throwing.
 */
export function useAction<Args extends readonly unknown[]>(act: (...args: Args) => Promise<boolean>): Action<Args> {
  const isPending = useRef(false);
  const [hasFailed, setFailed] = useState(false);
  const run = async (...args: Args) => {
    if (isPending.current) return;
    isPending.current = true;
    setFailed(false);
    try {
      setFailed(!(await act(...args)));
    } catch {
      setFailed(true);
    } finally {
      isPending.current = false;
    }
  };
  return { run: (...args) => void run(...args), hasFailed, forget: () => setFailed(false) };
}

/** Whether this is the second click of a double click, which was meant for what stood there before. */
export function isSecondClick({ detail }: { detail: number }): boolean {
  return detail > 1;
}
