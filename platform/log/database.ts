import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { DayEntries } from '../../core/log/day-entries.ts';
import type { DayTotals } from '../../core/log/day-totals.ts';
import type { Day } from '../../core/log/local-day.ts';
import { type RecentLog, recentSpan } from '../../core/log/recent.ts';
import { abortTransaction } from './abort.ts';
import { upgradeLog } from './upgrade.ts';

/** The log could not be opened or written; nothing was saved. `trouble.ts` reads the cause. */
export class LogUnavailable extends Error {
  constructor(cause: unknown) {
    super('The log cannot be opened', { cause });
    this.name = 'LogUnavailable';
  }
}

export interface LogSchema extends DBSchema {
  dayEntries: { key: Day; value: DayEntries; indexes: { id: string } };
  days: { key: Day; value: DayTotals };
}

export type LogDb = IDBPDatabase<LogSchema>;

export const LOG_NAME = 'rill-log';
/** On which it is told that the log has changed. */
export const LOG_CHANNEL = 'rill-log';
const VERSION = 3;
/** How long another page may take to let go of an older version of the database. */
const PATIENCE_MS = 5_000;

let opened: Promise<LogDb> | undefined;

/** @throws LogUnavailable */
export function openLog(): Promise<LogDb> {
  opened ??= openDatabase().catch((error: unknown) => {
    opened = undefined;
    throw new LogUnavailable(error);
  });
  return opened;
}

/** Async, so that a browser that throws at once (storage blocked) is met like one that refuses later. */
async function openDatabase(): Promise<LogDb> {
  return new Promise((resolve, reject) => {
    let gaveUp = false;
    const giveUp = () => {
      gaveUp = true;
      reject(new DOMException('Another page holds the log', 'TimeoutError'));
    };
    openDB<LogSchema>(LOG_NAME, VERSION, {
      upgrade: upgradeLog,
      blocked: () => void setTimeout(giveUp, PATIENCE_MS),
      // A page of a newer version waits for this one to let go.
      blocking: closeLog,
      terminated: closeLog,
    }).then((db) => (gaveUp ? db.close() : resolve(db)), reject);
  });
}

/** Lets go of the database; the next use opens it again. */
export function closeLog(): void {
  void opened?.then((db) => db.close()).catch(() => undefined);
  opened = undefined;
}

/** Calls back after each write, from whichever page or background it came, this one included. */
export function watchLog(onChange: () => void): () => void {
  const channel = new BroadcastChannel(LOG_CHANNEL);
  channel.onmessage = onChange;
  return () => channel.close();
}

type Mode = 'readonly' | 'readwrite';
export type LogTransaction<M extends Mode = Mode> = IDBPTransaction<LogSchema, ('dayEntries' | 'days')[], M>;

/**
 * Works in one transaction over entries and days: all changes are saved or none, also when the page dies in the middle.
 * @param work may await nothing but the transaction; an error that `work` throws undoes all changes.
 * @throws LogUnavailable with the cause when the log cannot be opened, read or written, or `work` throws.
 */
export async function inLog<M extends Mode, T>(mode: M, work: (transaction: LogTransaction<M>) => Promise<T>): Promise<T> {
  const db = await openLog();
  try {
    const transaction = db.transaction(['dayEntries', 'days'], mode, { durability: 'strict' });
    try {
      const result = await work(transaction);
      // The values were read, and a transaction that only reads has nothing left that could fail.
      if (mode === 'readwrite') await transaction.done;
      return result;
    } catch (error) {
      await abortTransaction(transaction);
      throw error;
    }
  } catch (error) {
    throw new LogUnavailable(error);
  }
}

/** @param date by the clock on the wall. */
export function readRecentLog(date: Day): Promise<RecentLog> {
  const { entriesFrom, daysFrom, to } = recentSpan(date);
  return inLog('readonly', async (transaction) => {
    const [entries, days] = await Promise.all([
      transaction.objectStore('dayEntries').getAll(IDBKeyRange.bound(entriesFrom, to)),
      transaction.objectStore('days').getAll(IDBKeyRange.bound(daysFrom, to)),
    ]);
    return { entries, days };
  });
}
