import { type DayEntries, dayEntries } from '../../core/log/day-entries.ts';
import { type DayTotals, totalsOf } from '../../core/log/day-totals.ts';
import type { Entry } from '../../core/log/entry.ts';
import { DAY_ENTRIES } from '../../core/log/limits.ts';
import type { Day } from '../../core/log/local-day.ts';

/** The part that two kinds of transactions share: those that change the log and those that upgrade it. */
interface Stores {
  objectStore(name: 'dayEntries'): Store<DayEntries>;
  objectStore(name: 'days'): Store<DayTotals>;
}

interface Store<T> {
  get(day: Day): Promise<T | undefined>;
  put(value: T): Promise<unknown>;
  delete(day: Day): Promise<void>;
}

/**
 * Takes entries out of a day, by their ids, and then puts others in.
 * @throws dayFull when the day would become longer than a day can be; a day that is longer already must not grow.
 */
export async function changeDay(stores: Stores, day: Day, gone: ReadonlySet<string>, put: readonly Entry[]): Promise<void> {
  const known = await stores.objectStore('dayEntries').get(day);
  const kept = known?.entries.filter(({ id }) => !gone.has(id)) ?? [];
  const count = kept.length + put.length;
  if (count > DAY_ENTRIES && count > (known?.entries.length ?? 0)) throw dayFull();
  await putDay(stores, day, [...kept, ...put]);
}

/** The error that `trouble.ts` knows as `full-day`. */
export function dayFull(): DOMException {
  return new DOMException('The day has no room for more entries', 'DayFullError');
}

/**
 * Makes these the entries of a day. Every write to the log comes through here, and writes the totals too: these are counted anew, so that
 * they always agree with the entries.
 */
export async function putDay(stores: Stores, day: Day, entries: readonly Entry[]): Promise<void> {
  const [days, totals] = [stores.objectStore('dayEntries'), stores.objectStore('days')];
  const isEmpty = entries.length === 0;
  await Promise.all([
    putOrDelete(days, day, isEmpty ? null : dayEntries(day, entries)),
    putOrDelete(totals, day, isEmpty ? null : totalsOf(day, entries)),
  ]);
}

async function putOrDelete<T>(store: Store<T>, day: Day, value: T | null): Promise<void> {
  await (value ? store.put(value) : store.delete(day));
}
