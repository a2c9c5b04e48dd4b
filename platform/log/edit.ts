import { type Change, type EditableEntry, edited, redone, undone } from '../../core/log/edit.ts';
import { type Entry, type FeelEntry, feelId, type RoutineEntry } from '../../core/log/entry.ts';
import type { DayRule } from '../../core/log/local-day.ts';
import { inLog, type LogTransaction } from './database.ts';
import { changeLog, findEntry, putEntry } from './write.ts';

/**
 * Changes an entry as it is in the log, also when another page has changed it since it was shown here.
 * @returns the entry as saved; null when it is not there, was undone, or is so already.
 * @throws LogUnavailable when nothing could be saved.
 */
export function editEntry(id: string, change: Change, rule: DayRule): Promise<EditableEntry | null> {
  return changing(async (transaction) => {
    const before = await findEntry(transaction, id);
    const after = before ? edited(before, change, rule) : null;
    if (after) await putEntry(transaction, after);
    return after;
  });
}

/**
 * Undoes an entry, and what was said about it with it.
 * @returns the ids that were undone, for `redoEntries`.
 * @throws LogUnavailable when nothing could be saved.
 */
export function undoEntry(id: string): Promise<string[]> {
  return changing((transaction) => putEach(transaction, [id, feelId(id)], (entry) => (entry.undone ? null : undone(entry))));
}

/** Takes an undoing back. @throws LogUnavailable when nothing could be saved. */
export function redoEntries(ids: readonly string[]): Promise<string[]> {
  return changing((transaction) => putEach(transaction, ids, (entry) => (entry.undone ? redone(entry) : null)));
}

/**
 * Writes an entry that is told again and again: a routine under way, or how it felt.
 * @param next makes of the entry as it is in the log what it shall be; null leaves it.
 * @returns the entry as saved; null when it was left.
 * @throws LogUnavailable when nothing could be saved.
 */
export function tellAgain<E extends RoutineEntry | FeelEntry>(first: E, next: (before: E) => E | null): Promise<E | null> {
  return changing(async (transaction) => {
    const before = (await findEntry(transaction, first.id)) as E | undefined;
    const after = before ? next(before) : first;
    if (after) await putEntry(transaction, after);
    return after;
  });
}

async function putEach(transaction: LogTransaction<'readwrite'>, ids: readonly string[], change: (entry: Entry) => Entry | null) {
  const changed: string[] = [];
  for (const id of ids) {
    const before = await findEntry(transaction, id);
    const after = before ? change(before) : null;
    if (!after) continue;
    await putEntry(transaction, after);
    changed.push(id);
  }
  return changed;
}

function changing<T>(work: (transaction: LogTransaction<'readwrite'>) => Promise<T>): Promise<T> {
  return changeLog(() => inLog('readwrite', work));
}
