import { type RefObject, useEffect, useRef, useState } from 'react';
import { lastKind } from '../../core/drinks/last-kind.ts';
import type { DrinkEntry, DrinkKind } from '../../core/log/entry.ts';
import { SECOND } from '../../core/time.ts';
import { useToday } from '../../stores/today.ts';
import { isAt } from '../ui/is-at.ts';
import { useAction } from '../ui/use-action.ts';

/** How long a chip says what became of it, and offers to take it back. */
export const SAID_FOR = 8 * SECOND;

/** The last event of a drink. `drink` is the entry that can be undone. */
export type DrinkNews =
  | { kind: 'logged'; ml: number; drink: DrinkEntry }
  | { kind: 'undone'; ml: number }
  | { kind: 'not-saved'; ml: number };

export interface DrinkLog {
  /** Null when nothing has happened for a while, in which nobody was at the place that tells the news. */
  news: DrinkNews | null;
  /** For the button that tells the news. */
  toldBy: RefObject<HTMLButtonElement | null>;
  /** The kind of the next drink: chosen here, or the same as the last one today. */
  kind: DrinkKind;
  chooseKind: (kind: DrinkKind) => void;
  /** Logs once until the drink is saved: only then the same amount is another glass. */
  log: (ml: number) => void;
  /** Also tells whether it is undone. */
  undo: (drink: DrinkEntry) => Promise<boolean>;
}

/** Not needed for a look: read when the page has come to rest, and waited for by a click that is quicker. */
const READ_AFTER = SECOND / 2;
const readWrites = () => import('../../stores/log-writes.ts');

/** Logs drinks and takes them back, and says only what has really been saved. */
export function useDrinkLog(): DrinkLog {
  const [news, setNews] = useState<DrinkNews | null>(null);
  const [chosen, setChosen] = useState<DrinkKind | null>(null);
  const last = useToday((view) => lastKind(view.entries));
  const kind = chosen ?? last;
  const toldBy = useRef<HTMLButtonElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    // Without them nothing is saved, and a click says so.
    const soon = setTimeout(() => readWrites().catch(() => undefined), READ_AFTER);
    return () => {
      clearTimeout(soon);
      clearTimeout(timer.current);
    };
  }, []);

  const say = (next: DrinkNews) => {
    setNews(next);
    runOut();
  };
  const runOut = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => (isAt(toldBy.current) ? runOut() : setNews(null)), SAID_FOR);
  };

  const { run: log } = useAction(
    async (ml: number) => {
      const drink = await readWrites().then(
        ({ logDrink }) => logDrink(ml, kind === 'water' ? {} : { of: kind }),
        () => null,
      );
      say(drink ? { kind: 'logged', ml, drink } : { kind: 'not-saved', ml });
    },
    { isEach: true },
  );

  return {
    news,
    toldBy,
    kind,
    chooseKind: setChosen,
    log,
    undo: async (drink) => {
      const isUndone = await readWrites().then(
        async ({ undo }) => (await undo(drink)) !== null,
        () => false,
      );
      say({ kind: isUndone ? 'undone' : 'not-saved', ml: drink.ml });
      return isUndone;
    },
  };
}
