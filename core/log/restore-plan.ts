import type { Entry } from './entry.ts';
import { DAY_ENTRIES } from './limits.ts';
import type { Day } from './local-day.ts';
import { supersedes } from './merge.ts';

/** `merge` adds what the log does not have and takes newer versions; `replace` makes the log what the file says. */
export type RestoreMode = 'merge' | 'replace';

/** The changes that a restore makes to the log, in numbers of entries. */
export interface RestorePlan {
  adds: number;
  changes: number;
  keeps: number;
  /** Only when replacing. */
  removes: number;
  /** Entries of the file for whose day there are too many (`limits.ts`); the entries of that day that the log has stay as they are. */
  leftOut: number;
}

/** The records that have to be written for a restore. */
export interface RestoreSteps {
  plan: RestorePlan;
  days: Map<Day, DayChange>;
}

/** Entries that leave a day, by their ids, and then those that come into it; an entry in another version does both. */
interface DayChange {
  gone: Set<string>;
  put: Entry[];
}

export interface RestorePlanner {
  /** Compares some entries of the log with the file; every entry of the log is given once. */
  compare(known: readonly Entry[]): void;
  /** All steps that are to be done, once the whole log has been compared. */
  finish(): RestoreSteps;
}

/** Works out a restore while the log is read in parts, so that only the file has to be in memory. */
export function restorePlanner(file: ReadonlyMap<string, Entry>, mode: RestoreMode): RestorePlanner {
  const missing = new Map(file);
  const plan: RestorePlan = { adds: 0, changes: 0, keeps: 0, removes: 0, leftOut: 0 };
  const days = new Map<Day, DayChange>();
  /** How many entries each day has in the end, as far as is known. */
  const counts = new Map<Day, number>();
  /** Entries that would come into another day, where there may be no room for them. */
  const moves: { before: Entry; after: Entry }[] = [];

  const counted = (day: Day) => counts.set(day, (counts.get(day) ?? 0) + 1);
  const hasRoom = (day: Day) => (counts.get(day) ?? 0) < DAY_ENTRIES;
  const keep = ({ day }: Entry) => {
    plan.keeps += 1;
    counted(day);
  };
  const change = (before: Entry, after: Entry) => {
    plan.changes += 1;
    counted(after.day);
    changeOf(before.day).gone.add(before.id);
    changeOf(after.day).put.push(after);
  };
  const changeOf = (day: Day): DayChange => {
    const known = days.get(day);
    if (known) return known;
    const fresh: DayChange = { gone: new Set(), put: [] };
    days.set(day, fresh);
    return fresh;
  };

  return {
    compare(known) {
      for (const before of known) {
        const after = missing.get(before.id);
        missing.delete(before.id);
        if (after ? !replaces(after, before, mode) : mode === 'merge') keep(before);
        else if (!after) {
          plan.removes += 1;
          changeOf(before.day).gone.add(before.id);
        } else if (after.day === before.day) change(before, after);
        else moves.push({ before, after });
      }
    },
    finish() {
      for (const { before, after } of moves) {
        if (hasRoom(after.day)) change(before, after);
        else {
          plan.leftOut += 1;
          keep(before);
        }
      }
      for (const entry of missing.values()) {
        if (!hasRoom(entry.day)) {
          plan.leftOut += 1;
          continue;
        }
        plan.adds += 1;
        counted(entry.day);
        changeOf(entry.day).put.push(entry);
      }
      missing.clear();
      return { plan, days };
    },
  };
}

function replaces(after: Entry, before: Entry, mode: RestoreMode): boolean {
  return supersedes(after, before) || (mode === 'replace' && supersedes(before, after));
}
