/** The writes of pages to the log. They stand apart from the reads: most popups are opened for a look, which needs no writes. */
import { type Change, type EditableEntry, edited, redone, undone } from '../core/log/edit.ts';
import {
  type DrinkEntry,
  type DrinkKind,
  type Entry,
  type EntryDraft,
  type Feel,
  type FeelEntry,
  feelId,
  type NoteEntry,
  type RoutineEntry,
} from '../core/log/entry.ts';
import type { DayRule } from '../core/log/local-day.ts';
import { stamp } from '../core/log/stamp.ts';
import { withoutHidden } from '../core/plain-text.ts';
import type { Instant } from '../core/time.ts';
import { dayRule, now } from '../platform/clock.ts';
import { freshId } from '../platform/fresh-id.ts';
import { editEntry, redoEntries, tellAgain, undoEntry } from '../platform/log/edit.ts';
import { troubleOf } from '../platform/log/trouble.ts';
import { writeEntries } from '../platform/log/write.ts';
import { useSettings } from './settings.ts';
import { useToday } from './today.ts';

/**
 * Logs a drink.
 * @param ml 1 to 5000.
 * @param more its kind, water unless said; and when it was, for one that was had earlier.
 * @returns the entry once it is saved, or null when it could not be.
 */
export function logDrink(ml: number, more: { of?: DrinkKind; at?: Instant } = {}): Promise<DrinkEntry | null> {
  const { at = now(), ...kind } = more;
  return write({ kind: 'drink', id: freshId(at), at, ml, ...kind });
}

/**
 * Logs a routine that was done without Rill, or before.
 * @param seconds 0 to a day.
 */
export function logRoutineDone(routineId: string, seconds: number, at: Instant = now()): Promise<RoutineEntry | null> {
  return write({ kind: 'routine', id: freshId(at), at, routineId, variant: 'full', seconds, finished: true });
}

/** Logs a note. @param text not blank, up to `NOTE_LENGTH` characters. */
export function logNote(text: string, at: Instant = now()): Promise<NoteEntry | null> {
  return write({ kind: 'note', id: freshId(at), at, text: withoutHidden(text).trim() });
}

/**
 * Changes a drink, a routine or a note as it is in the log now.
 * @returns `unchanged` when it is so already, or somebody has undone it meanwhile.
 */
export async function changeEntry(id: string, change: Change): Promise<'saved' | 'unchanged' | 'not-saved'> {
  const entry = await saving(
    () => editEntry(id, change, dayRuleNow()),
    () => changing<EditableEntry>(id, (before) => before && edited(before, change, dayRuleNow())),
  );
  if (entry === null) return 'unchanged';
  return entry === NOT_SAVED ? 'not-saved' : 'saved';
}

/**
 * Undoes any entry, and with a routine the answer of how it felt.
 * @returns a function that takes the undoing back, or null when it could not be saved.
 */
export async function undo(entry: Entry): Promise<(() => Promise<boolean>) | null> {
  const ids = await saving(
    () => undoEntry(entry.id),
    () => turning([entry.id, feelId(entry.id)], (before) => (before.undone ? null : undone(before))),
  );
  if (ids === NOT_SAVED) return null;
  const redo = () => turning(ids, (before) => (before.undone ? redone(before) : null));
  return async () => (await saving(() => redoEntries(ids), redo)) !== NOT_SAVED;
}

/**
 * Begins the entry of a routine. The entry is written again as the routine goes on, so that after closing the window or a crash the log
 * still has the part that was done.
 */
export function newRoutineEntry(routineId: string, variant: RoutineEntry['variant']): RoutineEntry {
  const at = now();
  return stamp({ kind: 'routine', id: freshId(at), at, routineId, variant, seconds: 0, finished: false } as const, dayRuleNow());
}

/**
 * Tells how far a routine has come. An entry that was undone or deleted meanwhile stays so.
 * @returns whether the entry could be saved.
 */
export async function saveRoutineProgress(entry: RoutineEntry, seconds: number, finished: boolean): Promise<boolean> {
  const next = (before: RoutineEntry) => (before.undone ? null : { ...before, revision: before.revision + 1, seconds, finished });
  return (await telling({ ...entry, seconds, finished }, next)) !== NOT_SAVED;
}

/**
 * Logs how a routine felt. There is one answer for each routine: a further answer takes its place, and null takes it back.
 * @returns the answer as saved, or null when it could not be.
 */
export async function logFeel(routine: RoutineEntry, feel: Feel | null): Promise<FeelEntry | null> {
  const { id: routineEntryId, routineId } = routine;
  const first = stamp(
    { kind: 'feel', id: feelId(routineEntryId), at: now(), routineEntryId, routineId, feel: feel ?? 'same' },
    dayRuleNow(),
  );
  const saved = await telling(feel === null ? undone(first) : first, (before) => answered(before, feel));
  return saved === NOT_SAVED ? null : saved;
}

function answered(before: FeelEntry, feel: Feel | null): FeelEntry {
  if (feel === null) return undone(before);
  return { ...redone(before), feel };
}

async function write<D extends EntryDraft>(draft: D) {
  const entry = stamp(draft, dayRuleNow());
  return (await save(entry)) ? entry : null;
}

function telling<E extends RoutineEntry | FeelEntry>(first: E, next: (before: E) => E | null) {
  return saving(
    () => tellAgain(first, next),
    () => changing<E>(first.id, (before) => (before ? next(before) : first)),
  );
}

async function save(entry: Entry): Promise<boolean> {
  const write = () => writeEntries([entry]);
  return (await saving<unknown>(write, () => changing(entry.id, () => entry))) !== NOT_SAVED;
}

const NOT_SAVED = Symbol('not saved');

/** @param instead what to hand over where this page may not write, and what that comes to. */
async function saving<T>(work: () => Promise<T>, instead: () => { put: Entry[]; result: T }): Promise<T | typeof NOT_SAVED> {
  try {
    return await work();
  } catch (error) {
    const trouble = troubleOf(error);
    const { put, result } = instead();
    if (trouble === 'denied' && (await handOver(put).catch(() => false))) return result;
    useToday.setState({ status: 'unavailable', trouble });
    return NOT_SAVED;
  }
}

const readHandOver = () => import('../platform/hand-over.ts');

/** The entries that this page has handed over: they are not read back. */
const handed = new Map<string, Entry>();

async function handOver(put: readonly Entry[]): Promise<boolean> {
  const { handOverEntries } = await readHandOver();
  if (put.length > 0 && !(await handOverEntries(put))) return false;
  for (const entry of put) handed.set(entry.id, entry);
  return true;
}

/** An entry as this page knows it, which has no log to look it up in. */
const known = (id: string) => handed.get(id) ?? useToday.getState().entries.find((entry) => entry.id === id);

function changing<E extends Entry>(id: string, next: (before: E | undefined) => E | null | undefined) {
  const result = next(known(id) as E | undefined) ?? null;
  return { put: result ? [result] : [], result };
}

function turning(ids: readonly string[], turn: (before: Entry) => Entry | null) {
  const put = ids.flatMap((id) => known(id) ?? []).flatMap((before) => turn(before) ?? []);
  return { put, result: put.map(({ id }) => id) };
}

const dayRuleNow = (): DayRule => dayRule(useSettings.getState().settings);
