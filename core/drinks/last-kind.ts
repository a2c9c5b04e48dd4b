import type { DrinkKind, Entry } from '../log/entry.ts';

/** The kind of the newest of these drinks: most people have the same again. Water on a day without any. */
export function lastKind(entries: readonly Entry[]): DrinkKind {
  let last: Extract<Entry, { kind: 'drink' }> | undefined;
  for (const entry of entries) if (entry.kind === 'drink' && !entry.undone && (!last || entry.at >= last.at)) last = entry;
  return last?.of ?? 'water';
}
