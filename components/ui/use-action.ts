import { useRef, useState } from 'react';

export interface Action<Args extends readonly unknown[]> {
  /** Does nothing while it is under way already: a second press is a slip of the hand. */
  run: (...args: Args) => void;
  /** The action did not get through the last time; until it is tried again, or called off. */
  hasFailed: boolean;
  /** For who must leave alone what it writes meanwhile. */
  isUnderWay: () => boolean;
  /** Forgets a failure that is of no concern any more. */
  forget: () => void;
}

/** Hears that something did not get through, and with `false` that it is tried again: where several actions have one place for that. */
export type TellFailure = (hasFailed: boolean) => void;

export interface ActionOptions {
  tell?: TellFailure | undefined;
  /** A press with other arguments is a press on something else: the two presses both act. */
  isEach?: boolean;
}

/**
 * The only way in which a press writes something: once, and with its failure told beside it.
 * @param act begins within the press, as a browser wants it that is to ask for a permission. A result of `false` means that it did not get
 * through, and so does an error.
 */
export function useAction<Args extends readonly unknown[]>(
  act: (...args: Args) => Promise<unknown>,
  { tell, isEach = false }: ActionOptions = {},
): Action<Args> {
  const underWay = useRef<Args[]>([]);
  const [hasFailed, setFailed] = useState(false);
  const say = (failed: boolean) => {
    setFailed(failed);
    tell?.(failed);
  };
  const run = async (...args: Args) => {
    if (underWay.current.some((others) => !isEach || args.every((arg, i) => arg === others[i]))) return;
    underWay.current.push(args);
    say(false);
    try {
      if ((await act(...args)) === false) say(true);
    } catch {
      say(true);
    } finally {
      underWay.current = underWay.current.filter((others) => others !== args);
    }
  };
  return {
    run: (...args) => void run(...args),
    hasFailed,
    isUnderWay: () => underWay.current.length > 0,
    forget: () => say(false),
  };
}

/** Hears clicks but for the second one of a double click, which was meant for what stood there before. Keys have no such second click. */
export function onFirstClick(act: () => void): (event: { detail: number }) => void {
  return ({ detail }) => {
    if (detail <= 1) act();
  };
}
