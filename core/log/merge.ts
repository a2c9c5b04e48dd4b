import type { Entry } from './entry.ts';

/**
 * Whether `entry` takes the place of `other`, which is the same entry in another version. The higher revision does. Two that were
 * changed apart from each other to the same revision are put in an order that hangs on nothing but what they say: a tombstone
 * first, so that what was taken back stays so. Therefore it does not matter in which order, or how often, logs are merged.
 */
export function supersedes(entry: Entry, other: Entry): boolean {
  if (entry.revision !== other.revision) return entry.revision > other.revision;
  if (Boolean(entry.undone) !== Boolean(other.undone)) return Boolean(entry.undone);
  return canonical(entry) > canonical(other);
}

/** The text is the same for the same content, in whatever order its fields were written. */
function canonical(entry: Entry): string {
  return JSON.stringify(entry, Object.keys(entry).sort());
}

/** Merges two logs: every entry once, in the version that supersedes the others. */
export function mergeEntries(entries: Iterable<Entry>, into: ReadonlyMap<string, Entry> = new Map()): Map<string, Entry> {
  const merged = new Map(into);
  for (const entry of entries) {
    const known = merged.get(entry.id);
    if (!known || supersedes(entry, known)) merged.set(entry.id, entry);
  }
  return merged;
}
