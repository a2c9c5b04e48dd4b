import type * as v from 'valibot';
import type { drinkEntry, entrySchema, feelEntry, heldEntry, noteEntry, promptEntry, routineEntry } from './entry-schema.ts';

/** The kind of a drink; all kinds count the same. */
export const DRINK_KINDS = ['water', 'tea', 'coffee', 'milk', 'other'] as const;
/** How a face feels after a routine. */
export const FEELS = ['lighter', 'same', 'sore'] as const;
/** The longest note, in characters as a text field counts them. */
export const NOTE_LENGTH = 500;

export type Entry = v.InferOutput<typeof entrySchema>;
/** The kinds that this version knows. The log may hold others, which a backup of a newer version has brought (`entry-read.ts`). */
export const ENTRY_KINDS = [
  'drink',
  'routine',
  'feel',
  'note',
  'prompt',
  'held',
  'credited',
  'pause',
  'quiet',
  'resume',
] as const satisfies readonly Entry['kind'][];
export type DrinkEntry = v.InferOutput<typeof drinkEntry>;
export type RoutineEntry = v.InferOutput<typeof routineEntry>;
export type FeelEntry = v.InferOutput<typeof feelEntry>;
export type NoteEntry = v.InferOutput<typeof noteEntry>;
export type DrinkKind = (typeof DRINK_KINDS)[number];
export type Feel = (typeof FEELS)[number];
export type HeldEntry = v.InferOutput<typeof heldEntry>;
export type PromptEntry = v.InferOutput<typeof promptEntry>;

type Stamp = 'revision' | 'offsetMin' | 'day' | 'undone';
type Unstamped<E> = E extends Entry ? Omit<E, Stamp> : never;

/** An entry before it is stamped with its day and offset, which depend on where it is written. */
export type EntryDraft = Unstamped<Entry>;

/** The id of what was said about a routine: said again, it is an edit. */
export function feelId(routineEntryId: string): string {
  return `${routineEntryId}/feel`;
}
