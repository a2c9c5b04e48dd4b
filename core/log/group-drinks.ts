import type { Instant } from '../time.ts';
import type { DrinkEntry } from './entry.ts';
import type { DayLine } from './group-held.ts';

/** Several drinks with nothing between them, as one line at the time of the newest. */
interface DrinksLine {
  kind: 'drinks';
  /** The id of the oldest drink, which stays when another drink joins. */
  id: string;
  at: Instant;
  /** Newest first. */
  drinks: DrinkEntry[];
}

export type GroupedLine = DayLine | DrinksLine;

/** A day up to this long is shown as it is. */
const LONG = 10;
/** Fewer drinks in a row than this stand for themselves. */
const REPEATED = 3;

/**
 * Lets repeated drinks of a long day stand in one line each. The newest line is always alone, since that is the one to change or undo.
 * @param lines newest first.
 */
export function groupDrinks(lines: readonly DayLine[]): GroupedLine[] {
  if (lines.length <= LONG) return [...lines];
  const [newest, ...rest] = lines;
  const grouped: GroupedLine[] = newest ? [newest] : [];
  let run: Extract<DayLine, { kind: 'drink' }>[] = [];
  const endRun = () => {
    const [first] = run;
    const last = run.at(-1);
    if (first && last && run.length >= REPEATED) {
      grouped.push({ kind: 'drinks', id: `${last.id}/drinks`, at: first.at, drinks: run.map(({ drink }) => drink) });
    } else grouped.push(...run);
    run = [];
  };
  for (const line of rest) {
    if (line.kind === 'drink') run.push(line);
    else {
      endRun();
      grouped.push(line);
    }
  }
  endRun();
  return grouped;
}
