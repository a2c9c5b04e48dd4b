import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type DayTotals, emptyTotals, replaceInTotals } from '../core/log/day-totals.ts';
import type { Entry } from '../core/log/entry.ts';
import type { Day } from '../core/log/local-day.ts';

/** The log could not be opened or written; nothing was saved. */
export class LogUnavailable extends Error {
  constructor(cause: unknown) {
    super('The log cannot be opened', { cause });
    this.name = 'LogUnavailable';
  }
}

interface LogSchema extends DBSchema {
  entries: { key: string; value: Entry; indexes: { day: Day } };
  days: { key: Day; value: DayTotals };
}

const NAME = 'rill-log';
const VERSION = 1;

let opened: Promise<IDBPDatabase<LogSchema>> | undefined;

function openLog(): Promise<IDBPDatabase<LogSchema>> {
  opened ??= openDatabase().catch((error: unknown) => {
    opened = undefined;
    throw new LogUnavailable(error);
  });
  return opened;
}

/** Async, so that a browser that throws at once (storage blocked) is met like one that refuses later. */
async function openDatabase(): Promise<IDBPDatabase<LogSchema>> {
  return openDB<LogSchema>(NAME, VERSION, {
    upgrade(db, oldVersion) {
      if (oldVersion < 1) {
        db.createObjectStore('entries', { keyPath: 'id' }).createIndex('day', 'day');
        db.createObjectStore('days', { keyPath: 'day' });
      }
    },
    // A page of a newer version waits for this one to let go.
    blocking: closeLog,
    terminated: closeLog,
  });
}

function closeLog(): void {
  void opened?.then((db) => db.close()).catch(() => undefined);
  opened = undefined;
}

const changes = new BroadcastChannel('rill-log');

/** Calls back after each write, from whichever page or background it came, this one included. */
export function watchLog(onChange: () => void): () => void {
  const channel = new BroadcastChannel('rill-log');
  channel.onmessage = onChange;
  return () => channel.close();
}

/**
 * Writes entries and their days' totals in one transaction, so that concurrent writers lose nothing.
 * An entry that is there already in this or a newer revision is left alone; writing twice is harmless.
 * @throws LogUnavailable when nothing could be saved.
 */
export async function writeEntries(entries: readonly Entry[]): Promise<void> {
  const db = await openLog();
  try {
    const transaction = db.transaction(['entries', 'days'], 'readwrite', { durability: 'strict' });
    const store = transaction.objectStore('entries');
    const days = transaction.objectStore('days');
    const replace = async (day: Day, before: Entry | undefined, after: Entry | undefined) => {
      await days.put(replaceInTotals((await days.get(day)) ?? emptyTotals(day), before, after));
    };
    for (const entry of entries) {
      const before = await store.get(entry.id);
      if (before && before.revision >= entry.revision) continue;
      await store.put(entry);
      if (before && before.day !== entry.day) {
        await replace(before.day, before, undefined);
        await replace(entry.day, undefined, entry);
      } else {
        await replace(entry.day, before, entry);
      }
    }
    await transaction.done;
  } catch (error) {
    throw new LogUnavailable(error);
  }
  changes.postMessage(null);
}

/** A day's entries, oldest first, without those undone, and its totals. */
export async function readDay(day: Day): Promise<{ entries: Entry[]; totals: DayTotals }> {
  const db = await openLog();
  try {
    const transaction = db.transaction(['entries', 'days']);
    const [entries, totals] = await Promise.all([
      transaction.objectStore('entries').index('day').getAll(day),
      transaction.objectStore('days').get(day),
    ]);
    const shown = entries.filter(({ undone }) => !undone).sort((a, b) => a.at - b.at || a.id.localeCompare(b.id));
    return { entries: shown, totals: totals ?? emptyTotals(day) };
  } catch (error) {
    throw new LogUnavailable(error);
  }
}
