import type { DrinkEntry, Entry, NoteEntry, RoutineEntry } from './entry.ts';
import { type DayRule, localDay, utcOffsetMinutes } from './local-day.ts';

/** The parts of an entry that a person can change. All other parts say what happened, and stay. */
export type Change =
  | ({ kind: 'drink' } & Partial<Pick<DrinkEntry, 'at' | 'ml' | 'of'>>)
  | ({ kind: 'routine' } & Partial<Pick<RoutineEntry, 'at' | 'routineId'>>)
  | ({ kind: 'note' } & Partial<Pick<NoteEntry, 'at' | 'text'>>);

export type EditableEntry = DrinkEntry | RoutineEntry | NoteEntry;

/**
 * The entry with a change, as its next revision. Only another time gives the entry another day and offset, by `rule`, since the time was
 * chosen on this clock. A change that changes nothing gives null; so does a change for another kind of entry.
 */
export function edited(entry: Entry, change: Change, rule: DayRule): EditableEntry | null {
  if (entry.kind !== change.kind || entry.undone) return null;
  const changed = { ...entry, ...change } as EditableEntry;
  const isNews = Object.entries(change).some(([key, value]) => entry[key as keyof Entry] !== value);
  if (!isNews) return null;
  const place = changed.at === entry.at ? {} : { day: localDay(changed.at, rule), offsetMin: utcOffsetMinutes(changed.at, rule.timeZone) };
  return { ...changed, ...place, revision: entry.revision + 1 };
}

/** The entry as a tombstone: kept, so that no merge brings it back. */
export function undone<E extends Entry>(entry: E): E {
  return { ...entry, revision: entry.revision + 1, undone: true };
}

/** Takes the undoing back. */
export function redone<E extends Entry>(entry: E): E {
  const { undone: _, ...rest } = entry;
  return { ...rest, revision: entry.revision + 1 } as E;
}
