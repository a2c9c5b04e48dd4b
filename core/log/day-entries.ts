import type { Entry } from './entry.ts';
import type { Day } from './local-day.ts';

/**
 * The entries of a day as they are kept: in one record, since a browser takes about as long to write a record of one entry as one of
 * forty, and a log of ten years is restored record by record.
 */
export interface DayEntries {
  day: Day;
  /** The ids of the entries, for an index. */
  ids: string[];
  /** Undone ones too, in the order of their ids. */
  entries: Entry[];
}

/** @param entries those of that day, each once, in any order. */
export function dayEntries(day: Day, entries: Iterable<Entry>): DayEntries {
  const sorted = [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { day, ids: sorted.map(({ id }) => id), entries: sorted };
}
