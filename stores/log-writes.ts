/** What pages write to the log. Apart from what they read of it: most popups are opened for a look, and this is not needed for one. */
import type { Change } from '../core/log/edit.ts';
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
import type { ReminderEvent } from '../core/reminders/event.ts';
import type { Instant } from '../core/time.ts';
import { dayRule, now } from '../platform/clock.ts';
import { freshId } from '../platform/fresh-id.ts';
import { editEntry, redoEntries, undoEntry } from '../platform/log-db-edit.ts';
import { troubleOf } from '../platform/log-db-trouble.ts';
import { writeEntries } from '../platform/log-db-write.ts';
import { sendReminderEvent } from '../platform/messages.ts';
import { useSettings } from './settings.ts';
import { useToday } from './today.ts';

/**
 * Logs a drink.
 * @param ml 1 to 5000.
 * @param more its kind, water unless said; and when it was, for one that was had earlier.
 * @returns the entry once it is saved, or null when it could not be.
 */
export async function logDrink(ml: number, more: { of?: DrinkKind; at?: Instant } = {}): Promise<DrinkEntry | null> {
  const { at = now(), ...kind } = more;
  const entry = await write({ kind: 'drink', id: freshId(at), at, ml, ...kind });
  if (entry) await tell({ type: 'drink-logged', id: entry.id, at, ml });
  return entry;
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
  return write({ kind: 'note', id: freshId(at), at, text: text.trim() });
}

/**
 * Changes a drink, a routine or a note as it is in the log now.
 * @returns `unchanged` when it is so already, or somebody has undone it meanwhile.
 */
export async function changeEntry(id: string, change: Change): Promise<'saved' | 'unchanged' | 'not-saved'> {
  const entry = await saving(() => editEntry(id, change, dayRuleNow()));
  if (entry === null) return 'unchanged';
  if (entry === NOT_SAVED) return 'not-saved';
  if (entry.kind === 'drink') {
    await tell({ type: 'drink-undone', id });
    await tell({ type: 'drink-logged', id, at: entry.at, ml: entry.ml });
  }
  return 'saved';
}

/**
 * Undoes any entry, and what was said about it with it.
 * @returns what takes the undoing back, or null when it could not be saved.
 */
export async function undo(entry: Entry): Promise<(() => Promise<boolean>) | null> {
  const ids = await saving(() => undoEntry(entry.id));
  if (ids === NOT_SAVED) return null;
  if (entry.kind === 'drink') await tell({ type: 'drink-undone', id: entry.id });
  return async () => {
    if ((await saving(() => redoEntries(ids))) === NOT_SAVED) return false;
    if (entry.kind === 'drink') await tell({ type: 'drink-logged', id: entry.id, at: entry.at, ml: entry.ml });
    return true;
  };
}

/** @returns whether the drink is undone. */
export async function undoDrink(drink: DrinkEntry): Promise<boolean> {
  const undone = await save({ ...drink, revision: drink.revision + 1, undone: true });
  if (undone) await tell({ type: 'drink-undone', id: drink.id });
  return undone;
}

/**
 * Begins the entry of a routine. It is written again as the routine goes on, so that closing the window
 * or a crash still leaves what was done.
 */
export function newRoutineEntry(routineId: string, variant: RoutineEntry['variant']): RoutineEntry {
  const at = now();
  return stamp({ kind: 'routine', id: freshId(at), at, routineId, variant, seconds: 0, finished: false } as const, dayRuleNow());
}

/** @returns the entry as saved, or null when it could not be. */
export async function saveRoutineProgress(entry: RoutineEntry, seconds: number, finished: boolean): Promise<RoutineEntry | null> {
  const next = { ...entry, revision: entry.revision + 1, seconds, finished };
  return (await save(next)) ? next : null;
}

/**
 * Logs how a routine felt. There is one answer for each routine: another one takes its place, and null takes it back.
 * @param before the answer so far, if there is one.
 * @returns the answer as saved, or null when it could not be.
 */
export async function logFeel(routine: RoutineEntry, feel: Feel | null, before: FeelEntry | null): Promise<FeelEntry | null> {
  const at = now();
  const { undone: _, ...entry } = before
    ? { ...before, revision: before.revision + 1 }
    : stamp(
        { kind: 'feel', id: feelId(routine.id), at, routineEntryId: routine.id, routineId: routine.routineId, feel: 'same' },
        dayRuleNow(),
      );
  const next: FeelEntry = feel === null ? { ...entry, undone: true } : { ...entry, feel };
  return (await save(next)) ? next : null;
}

/** The log has it already: a background that cannot be told only asks for a drink a little sooner or later than it would. */
async function tell(event: ReminderEvent): Promise<void> {
  await sendReminderEvent(event).catch(() => undefined);
}

async function write<D extends EntryDraft>(draft: D) {
  const entry = stamp(draft, dayRuleNow());
  return (await save(entry)) ? entry : null;
}

async function save(entry: Entry): Promise<boolean> {
  return (await saving(() => writeEntries([entry]))) !== NOT_SAVED;
}

const NOT_SAVED = Symbol('not saved');

async function saving<T>(work: () => Promise<T>): Promise<T | typeof NOT_SAVED> {
  try {
    return await work();
  } catch (error) {
    useToday.setState({ status: 'unavailable', trouble: troubleOf(error) });
    return NOT_SAVED;
  }
}

const dayRuleNow = (): DayRule => dayRule(useSettings.getState().settings);
