import { type Instant, MINUTE } from '../time.ts';
import type { DrinkEntry, Entry, Feel, FeelEntry, HeldEntry, NoteEntry, PromptEntry, RoutineEntry } from './entry.ts';

/** How long a drink can be taken back from the timeline. */
const UNDO_FOR = 10 * MINUTE;
/** A routine that begins within this long of "Start" is the one that was started. */
const FOLLOWS_WITHIN = 10 * MINUTE;

/** The outcome of a prompt. *Offered* says nothing by itself, so it is no outcome. */
export type PromptOutcome = Exclude<PromptEntry['outcome'], 'offered'>;

/** A line of a day as a person reads it. */
export type TimelineLine =
  | { kind: 'drink'; id: string; at: Instant; drink: DrinkEntry }
  | { kind: 'routine'; id: string; at: Instant; routine: RoutineEntry; feel: Feel | null }
  | { kind: 'note'; id: string; at: Instant; note: NoteEntry }
  | { kind: 'prompt'; id: string; at: Instant; outcome: PromptOutcome; reminderIds: readonly string[]; later: PromptEntry['later'] }
  | { kind: 'held'; id: string; at: Instant; held: HeldEntry; offeredAt: Instant | null }
  | { kind: 'credited'; id: string; at: Instant; minutes: number }
  | { kind: 'pause'; id: string; at: Instant; until: Instant | null }
  | { kind: 'quiet'; id: string; at: Instant; until: Instant | null }
  | { kind: 'resume'; id: string; at: Instant };

/**
 * A day's entries as lines, newest first. Every prompt is one line with its outcome. A prompt that was only offered has no line, and
 * neither has a started one when the routine itself follows.
 */
export function timeline(entries: readonly Entry[]): TimelineLine[] {
  const shown = entries.filter(({ undone }) => !undone);
  const lines = shown.flatMap((entry) => lineOf(entry, shown) ?? []);
  return lines.sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
}

/** The newest drink, as long as it can be taken back. */
export function undoableDrink(entries: readonly Entry[], now: Instant): DrinkEntry | undefined {
  const drinks = entries.filter((entry): entry is DrinkEntry => entry.kind === 'drink' && !entry.undone);
  const newest = drinks.reduce<DrinkEntry | undefined>((last, drink) => (last && last.at > drink.at ? last : drink), undefined);
  return newest && now - newest.at < UNDO_FOR ? newest : undefined;
}

function lineOf(entry: Entry, entries: readonly Entry[]): TimelineLine | undefined {
  const { id, at } = entry;
  switch (entry.kind) {
    case 'drink':
      return { kind: 'drink', id, at, drink: entry };
    case 'routine':
      return { kind: 'routine', id, at, routine: entry, feel: feelAbout(entry, entries) };
    case 'note':
      return { kind: 'note', id, at, note: entry };
    case 'feel':
      // Told with its routine.
      return undefined;
    case 'pause':
      return { kind: 'pause', id, at, until: entry.until };
    case 'held':
      return { kind: 'held', id, at, held: entry, offeredAt: offeredAfter(entry, entries) };
    case 'credited':
      return { kind: 'credited', id, at, minutes: entry.minutes };
    case 'quiet':
      return { kind: 'quiet', id, at, until: entry.until };
    case 'resume':
      return { kind: 'resume', id, at };
    case 'prompt':
      return promptLine(entry, entries);
  }
}

function feelAbout(routine: RoutineEntry, entries: readonly Entry[]): Feel | null {
  return entries.find((entry): entry is FeelEntry => entry.kind === 'feel' && entry.routineEntryId === routine.id)?.feel ?? null;
}

function promptLine(entry: PromptEntry, entries: readonly Entry[]): TimelineLine | undefined {
  const { id, at, outcome, reminderIds, later } = entry;
  if (outcome === 'offered' || isToldLater(entry, entries)) return undefined;
  return { kind: 'prompt', id, at, outcome, reminderIds, later };
}

/** Whether another entry says the same and more: a later outcome of this prompt, or the routine that it started. */
function isToldLater(entry: PromptEntry, entries: readonly Entry[]): boolean {
  return entries.some((other) => {
    if (other.kind === 'prompt') return other.promptId === entry.promptId && other.outcome !== 'offered' && other.at > entry.at;
    if (other.kind !== 'routine' || entry.outcome !== 'started') return false;
    return other.at >= entry.at && other.at - entry.at <= FOLLOWS_WITHIN;
  });
}

/** When what was held was offered in the end. */
function offeredAfter(held: HeldEntry, entries: readonly Entry[]): Instant | null {
  const offers = entries.filter(
    (entry) => entry.kind === 'prompt' && entry.outcome === 'offered' && entry.heldBy === held.by && entry.at >= held.at,
  );
  return offers.length > 0 ? Math.min(...offers.map(({ at }) => at)) : null;
}
