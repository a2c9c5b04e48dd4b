/** A person's own data: saved as a backup or a table, restored, brought from elsewhere, erased. Loaded by the options page only. */
import { backupName, settingsForBackup } from '../core/log/backup.ts';
import type { BackupContents, BackupFault } from '../core/log/backup-read.ts';
import { type DrinkRows, readDrinkRows, readDrinkTable, type TableFault } from '../core/log/drinks-csv.ts';
import type { Entry } from '../core/log/entry.ts';
import { entriesWithin, FIRST_DAY, firstShown } from '../core/log/entry-bounds.ts';
import type { DayRange } from '../core/log/history.ts';
import { type Day, localDay } from '../core/log/local-day.ts';
import { mergeEntries } from '../core/log/merge.ts';
import type { RestoreMode, RestorePlan } from '../core/log/restore-plan.ts';
import type { DrinkMapping, DrinkTable } from '../core/log/table-guess.ts';
import { decodeTable } from '../core/log/table-text.ts';
import { storedList } from '../core/routines/own-summaries.ts';
import type { Routine } from '../core/routines/schema.ts';
import type { Settings } from '../core/settings/schema.ts';
import { readBackupFile } from '../platform/backup-file.ts';
import { dayRule, now } from '../platform/clock.ts';
import { eraseEverything } from '../platform/erase-all.ts';
import { inSteps } from '../platform/in-steps.ts';
import { backupStream, csvStream } from '../platform/log-db-backup.ts';
import { deleteLog, eraseDays } from '../platform/log-db-erase.ts';
import { readSpan } from '../platform/log-db-history.ts';
import { applyRestore, planRestore } from '../platform/log-db-restore.ts';
import type { LongWork } from '../platform/long-work.ts';
import { askToLook } from '../platform/messages.ts';
import { loadOwnStored } from '../platform/own-routines-store.ts';
import { changeOwnStored } from '../platform/own-routines-write.ts';
import { changeSettings, loadSettings } from '../platform/settings-store.ts';
import { giveEverythingBack } from './menu.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { dropUnneeded } from './permissions.ts';
import { useSettings } from './settings.ts';

export { keepStorage, storageRoom } from '../platform/keep-storage.ts';
export type { LongWork } from '../platform/long-work.ts';

/** A file that is ready to be saved. */
export interface SavedFile {
  name: string;
  blob: Blob;
}

/** Makes a backup of everything but the answers to safety checks. Say `backupSaved` once the person has it. */
export function makeBackup(work: LongWork = {}): Promise<Outcome<SavedFile>> {
  return outcomeOf(async () => {
    const [settings, own] = await Promise.all([loadSettings(), loadOwnRoutines()]);
    const head = { savedAt: now(), settings: settingsForBackup(settings), routines: own };
    return fileOf(backupStream(head, work), 'json', 'application/json', settings);
  }, work.signal);
}

/** Those that pass every check: a backup with others could not be restored. What checks them knows the whole library, and is loaded late. */
async function loadOwnRoutines(): Promise<Routine[]> {
  const stored = await loadOwnStored();
  if (storedList(stored).length === 0) return [];
  const { soundOwn } = await import('../core/routines/own-check.ts');
  return soundOwn(stored).routines;
}

/** Makes a table of the entries for spreadsheets; it cannot be restored. */
export function makeTable(work: LongWork = {}): Promise<Outcome<SavedFile>> {
  return outcomeOf(async () => fileOf(csvStream(work), 'csv', 'text/csv', await loadSettings()), work.signal);
}

/** The browser gathers the pieces, on disk when there are many. */
async function fileOf(stream: ReadableStream, ending: 'json' | 'csv', type: string, settings: Settings): Promise<SavedFile> {
  const blob = await new Response(stream, { headers: { 'content-type': type } }).blob();
  return { name: backupName(localDay(now(), dayRule(settings)), ending), blob };
}

/** Puts off the reminder to make a backup. */
export async function backupSaved(): Promise<void> {
  await changeSettings((settings) => ({ ...settings, backup: { ...settings.backup, savedAt: now() } }));
}

/** What a file holds, read and checked; nothing has been changed yet. */
export interface Staged {
  entries: ReadonlyMap<string, Entry>;
  savedAt: number | null;
  settings: Settings | null;
  routines: Routine[];
  /** How many entries are left out, since they are dated when none can be. */
  outside: number;
}

/** Reads a backup and checks all of it. */
export function readBackup(file: Blob, work: LongWork = {}): Promise<Outcome<{ staged: Staged } | { fault: BackupFault }>> {
  return outcomeOf(async () => {
    const read = await readBackupFile(file, work);
    return read.ok ? stage(read.contents) : { fault: read.fault };
  }, work.signal);
}

async function stage({ entries, savedAt, settings, routines }: BackupContents): Promise<{ staged: Staged } | { fault: BackupFault }> {
  const within = { ...entriesWithin(entries, now(), savedAt), savedAt, settings };
  // The checks of routines know the whole library: only a file with routines needs them.
  if (routines.length === 0) return { staged: { ...within, routines: [] } };
  const { soundOwn } = await import('../core/routines/own-check.ts');
  const own = soundOwn({ version: 1, routines });
  if (own.damaged.length > 0) return { fault: { code: 'routines' } };
  return { staged: { ...within, routines: own.routines } };
}

/** What restoring would do to the log. */
export function planFor(staged: Staged, mode: RestoreMode, work: LongWork = {}): Promise<Outcome<RestorePlan>> {
  return outcomeOf(() => planRestore(staged.entries, mode, work), work.signal);
}

/**
 * Restores. The log comes first, in one transaction: when that fails or is cancelled, nothing at all has changed.
 * @param withRest whether settings and own routines follow; safety checks stay as they are on this device.
 * @returns what was done, and whether the rest was saved as well, if it was wanted.
 */
export async function restore(
  staged: Staged,
  mode: RestoreMode,
  { withRest, ...work }: LongWork & { withRest: boolean },
): Promise<Outcome<{ plan: RestorePlan; isRestSaved: boolean }>> {
  const log = await outcomeOf(() => applyRestore(staged.entries, mode, work), work.signal);
  if (!log.ok) return log;
  const rest = await outcomeOf(async () => {
    const { settings, routines } = staged;
    if (!withRest || !settings) return;
    await dropUnneeded(await changeSettings((current) => ({ ...settings, checks: current.checks, backup: current.backup })));
    if (routines.length > 0 || mode === 'replace') await restoreRoutines(routines, mode);
  });
  return { ok: true, value: { plan: log.value, isRestSaved: rest.ok } };
}

/** Of two with the same id, the one in the file counts: the person has just chosen the file. */
async function restoreRoutines(routines: readonly Routine[], mode: RestoreMode): Promise<void> {
  const { soundOwn } = await import('../core/routines/own-check.ts');
  const ids = new Set(routines.map(({ id }) => id));
  await changeOwnStored((stored) => {
    const { routines: known, damaged } = soundOwn(stored);
    const kept = mode === 'replace' ? [] : known.filter(({ id }) => !ids.has(id));
    return { routines: [...kept, ...routines], damaged };
  });
}

/** Far more than as many rows as are taken in. */
const TABLE_LIMIT_BYTES = 16_000_000;

/** `broken`: something about it that nobody has foreseen. */
export type TableReadFault = TableFault | 'not-text' | 'unreadable' | 'broken';
type TableRead<T> = Promise<Outcome<T | { fault: TableReadFault }>>;

/** Reads a table of drinks, and guesses what its columns are. @param locale tells the old encoding of the region. */
export function readTable(file: Blob, locale: string, work: LongWork = {}): TableRead<{ text: string; table: DrinkTable }> {
  return readingOf(async () => {
    if (file.size > TABLE_LIMIT_BYTES) return { fault: 'too-large' };
    const bytes = await file.arrayBuffer().catch(() => null);
    if (!bytes) return { fault: 'unreadable' };
    const text = decodeTable(bytes, locale);
    if (text === null) return { fault: 'not-text' };
    const read = await inSteps(readDrinkTable(text, now()), work);
    return read.ok ? { text, table: read.table } : { fault: read.fault };
  }, work);
}

/** Every row of the table as a drink or a problem, by what the person says its columns are. */
export function readTableRows(text: string, mapping: DrinkMapping, work: LongWork = {}): TableRead<{ rows: DrinkRows }> {
  return readingOf(async () => {
    const read = await inSteps(readDrinkRows(text, mapping, dayRule(await loadSettings()), now()), work);
    return read.ok ? { rows: read.rows } : { fault: read.fault };
  }, work);
}

/** Whatever a file does to what reads it, there is a sentence about the file. */
function readingOf<T>(read: () => Promise<T | { fault: TableReadFault }>, { signal }: LongWork): TableRead<T> {
  return outcomeOf(
    () =>
      read().catch((error) => {
        if (signal?.aborted) throw error;
        return { fault: 'broken' as const };
      }),
    signal,
  );
}

/** Drinks of a table as something that `planFor` and `restore` take; they are to be merged. */
export function stageDrinks({ drinks }: Pick<DrinkRows, 'drinks'>): Staged {
  return { entries: mergeEntries(drinks), savedAt: null, settings: null, routines: [], outside: 0 };
}

/** The day it is, as a person counts days. */
export function today(): Day {
  return localDay(now(), dayRule(useSettings.getState().settings));
}

/** The stretch of days that can be erased: from the first entry to today, or to a later one that a wrong clock has written. */
export async function erasableDays(): Promise<DayRange> {
  const span = await readSpan().catch(() => null);
  const last = today();
  if (!span) return { from: last, to: last };
  // biome-ignore lint/complexity/useMathMinMax: days are texts
  return { from: firstShown(span.from), to: span.to > last ? span.to : last };
}

/**
 * Erases the days from `from` to `to`, both included. What an earlier version has let in from before the first day that can be shown goes
 * with that day. @returns how many entries they had.
 */
export function eraseRange({ from, to }: DayRange): Promise<Outcome<number>> {
  return outcomeOf(() => eraseDays(reachesBack(from) ? '' : from, to));
}

/** Whether a stretch that begins there has all entries of before in it. */
export function reachesBack(from: Day): boolean {
  return from <= FIRST_DAY;
}

/** Erases log, settings, safety checks and own routines, and lets Rill begin anew. */
export function eraseAll(): Promise<Outcome<void>> {
  return outcomeOf(async () => {
    await eraseEverything();
    await giveEverythingBack();
    await askToLook();
  });
}

/** Gives up a log that cannot be opened, so that a new one can begin. */
export function giveUpLog(): Promise<Outcome<void>> {
  return outcomeOf(deleteLog);
}
