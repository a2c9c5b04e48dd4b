import type { Instant } from '../time.ts';
import type { TimelineLine } from './timeline.ts';

type HeldLine = Extract<TimelineLine, { kind: 'held' }>;

/** Holds for the same reason with nothing between them, as one line at the time of the newest. */
export type HeldLines = HeldLine & {
  /** How many they were. */
  times: number;
  /** When the first of them began. */
  since: Instant;
};

export type DayLine = Exclude<TimelineLine, HeldLine> | HeldLines;

/** @param lines newest first. */
export function groupHeld(lines: readonly TimelineLine[]): DayLine[] {
  const grouped: DayLine[] = [];
  for (const line of lines) {
    const newer = grouped.at(-1);
    if (line.kind !== 'held') grouped.push(line);
    else if (newer?.kind === 'held' && newer.held.by === line.held.by) grouped[grouped.length - 1] = joined(newer, line);
    else grouped.push({ ...line, times: 1, since: line.at });
  }
  return grouped;
}

/** The outcome of the newest break counts for all of them: together they were owed once. */
function joined(newer: HeldLines, older: HeldLine): HeldLines {
  return { ...newer, times: newer.times + 1, since: older.at };
}
