import type { Entry } from '../../core/log/entry.ts';
import { DAY_ENTRIES, ENTRY_LENGTH } from '../../core/log/limits.ts';
import type { Day } from '../../core/log/local-day.ts';
import { mergeEntries, supersedes } from '../../core/log/merge.ts';
import { LOG_LOCK, withLock } from '../lock.ts';
import { sendReminderEvent } from '../messages.ts';
import { renewCopies, sayCopiesBehind } from './copies.ts';
import { inLog, LOG_CHANNEL, type LogTransaction } from './database.ts';
import { changeDay, dayFull, putDay } from './day.ts';

/** Made when it is first needed: a background that logs nothing makes none. */
let changes: BroadcastChannel | undefined;

/**
 * Writes entries and their days' totals in one transaction, so that concurrent writers lose nothing. Everything that is logged,
 * on whichever surface, is written here.
 * An entry that is there already in this or a newer version is left alone; writing twice is harmless.
 * @param whereFull whether an entry is refused or left out when its day has no room for it, or when it is longer than an entry can be.
 *   An entry of a person is refused, together with the other entries of the same call, and the person is told; an entry of the reminders is
 *   left out, or it would keep all later ones from the log for ever.
 * @throws LogUnavailable when nothing could be saved.
 */
export async function writeEntries(entries: readonly Entry[], whereFull: WhereFull = 'refuse'): Promise<void> {
  await changeLog(() => inLog('readwrite', (transaction) => putEntries(transaction, entries, whereFull)));
}

type WhereFull = 'refuse' | 'leave-out';

/**
 * The entries of a day are put in one go, and all questions are asked at once: an answer of the database costs more time than its content.
 */
async function putEntries(transaction: LogTransaction<'readwrite'>, entries: readonly Entry[], whereFull: WhereFull): Promise<void> {
  const byDay = [...Map.groupBy(mergeEntries(entries).values(), ({ day }) => day)];
  const [known, days] = await Promise.all([
    Promise.all(entries.map(({ id }) => findEntry(transaction, id))),
    Promise.all(byDay.map(([day]) => readEntries(transaction, day))),
  ]);
  const knownIds = new Set(known.map((entry) => entry?.id));
  for (const [i, [day, put]] of byDay.entries()) {
    const before = days[i] ?? [];
    const fresh = put.filter(({ id }) => !knownIds.has(id));
    const fitting = fresh.filter(isShort).slice(0, Math.max(0, DAY_ENTRIES - before.length));
    if (fitting.length < fresh.length && whereFull === 'refuse') throw dayFull();
    if (fitting.length > 0) await putDay(transaction, day, [...before, ...fitting]);
  }
  for (const entry of entries) if (knownIds.has(entry.id)) await putEntry(transaction, entry);
}

const isShort = (entry: Entry) => JSON.stringify(entry).length <= ENTRY_LENGTH;

/** Async, so that what the database throws at once fails like what it refuses later, and nothing asked beside it is left alone. */
async function readEntries(transaction: LogTransaction, day: Day): Promise<readonly Entry[]> {
  return (await transaction.objectStore('dayEntries').get(day))?.entries ?? [];
}

/** Puts an entry in unless what is there supersedes it. */
export async function putEntry(transaction: LogTransaction<'readwrite'>, entry: Entry): Promise<void> {
  const before = await findEntry(transaction, entry.id);
  if (before && !supersedes(entry, before)) return;
  const gone = new Set([entry.id]);
  if (before && before.day !== entry.day) await changeDay(transaction, before.day, gone, []);
  await changeDay(transaction, entry.day, gone, [entry]);
}

/** An entry as it is in the log now, also an undone one. */
export async function findEntry(transaction: LogTransaction, id: string): Promise<Entry | undefined> {
  const day = await transaction.objectStore('dayEntries').index('id').get(id);
  return day?.entries.find((entry) => entry.id === id);
}

/**
 * The only way in which the log is changed: alone, with its copies renewed, and with every page told of it, and the reminders once if
 * drinks or routines are others than before.
 * @throws the error of `work`; then nothing was changed.
 */
export async function changeLog<T>(work: () => Promise<T>): Promise<T> {
  const { result, isNews } = await withLock(LOG_LOCK, async () => {
    // Not waited for: a page that is being closed has little time, and what was asked for first is done first.
    const said = sayCopiesBehind();
    const result = await work().catch(async (error: unknown) => {
      await said.then(renewCopies);
      throw error;
    });
    changes ??= new BroadcastChannel(LOG_CHANNEL);
    changes.postMessage(null);
    const renewed = await renewCopies();
    return { result, isNews: renewed?.isNews ?? true };
  });
  // A change that the background does not hear of now is found at its next look; its own changes it knows.
  if (isNews) await sendReminderEvent({ type: 'log-changed' }).catch(() => undefined);
  return result;
}
