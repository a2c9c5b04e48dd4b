import { countEntry } from './day-totals.ts';
import type { Entry } from './entry.ts';
import { supersedes } from './merge.ts';
import { type DaySums, sumsOf } from './recount.ts';

/** `merge` adds what the log does not have and takes newer versions; `replace` makes the log what the file says. */
export type RestoreMode = 'merge' | 'replace';

/** What a restore does to the log, in numbers of entries. */
export interface RestorePlan {
  adds: number;
  changes: number;
  keeps: number;
  /** Only when replacing. */
  removes: number;
}

/** What has to be written for it. */
export interface RestoreSteps {
  plan: RestorePlan;
  put: Entry[];
  remove: string[];
  /** What the day totals change by; days may be missing. */
  days: DaySums;
}

export interface RestorePlanner {
  /** Compares some entries of the log with the file; each entry of the log once. */
  compare(known: readonly Entry[]): void;
  /** All that is to be done, once the whole log has been compared. */
  finish(): RestoreSteps;
}

/** Works out a restore while the log is read in parts, so that only the file has to be in memory. */
export function restorePlanner(file: ReadonlyMap<string, Entry>, mode: RestoreMode): RestorePlanner {
  const missing = new Map(file);
  const steps: RestoreSteps = { plan: { adds: 0, changes: 0, keeps: 0, removes: 0 }, put: [], remove: [], days: new Map() };

  const count = (entry: Entry, sign: 1 | -1) => countEntry(sumsOf(steps.days, entry.day), entry, sign);
  const put = (entry: Entry) => {
    steps.put.push(entry);
    count(entry, 1);
  };

  return {
    compare(known) {
      for (const before of known) {
        const after = missing.get(before.id);
        missing.delete(before.id);
        if (after ? !replaces(after, before, mode) : mode === 'merge') {
          steps.plan.keeps += 1;
          continue;
        }
        count(before, -1);
        if (after) {
          steps.plan.changes += 1;
          put(after);
        } else {
          steps.plan.removes += 1;
          steps.remove.push(before.id);
        }
      }
    },
    finish() {
      steps.plan.adds = missing.size;
      for (const entry of missing.values()) put(entry);
      missing.clear();
      return steps;
    },
  };
}

function replaces(after: Entry, before: Entry, mode: RestoreMode): boolean {
  return supersedes(after, before) || (mode === 'replace' && supersedes(before, after));
}
