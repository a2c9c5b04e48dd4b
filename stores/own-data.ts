/** A person's own data: saved as a backup or a table, restored, brought from elsewhere, erased. Loaded by the options page only. */
import { backupName, type Lacks, settingsForBackup } from '../core/log/backup.ts';
import type { BackupContents, BackupFault, LeftOut } from '../core/log/backup-read.ts';
import { type DrinkRows, readDrinkRows, readDrinkTable, type TableFault } from '../core/log/drinks-csv.ts';
import type { Entry } from '../core/log/entry.ts';
import { entriesWithin, FIRST_DAY, firstShown } from '../core/log/entry-bounds.ts';
import type { DayRange } from '../core/log/history.ts';
import { type Day, localDay } from '../core/log/local-day.ts';
import { mergeEntries } from '../core/log/merge.ts';
import { planRest, type RestPlan } from '../core/log/rest-plan.ts';
import type { RestoreMode, RestorePlan } from '../core/log/restore-plan.ts';
import type { DrinkMapping, DrinkTable } from '../core/log/table-guess.ts';
import { decodeTable } from '../core/log/table-text.ts';
import { markedByWords } from '../core/routines/brought.ts';
import { routineIndex } from '../core/routines/library.ts';
import { loadRoutine } from '../core/routines/load-routine.ts';
import { storedList } from '../core/routines/own-summaries.ts';
import type { Routine } from '../core/routines/schema.ts';
import type { Settings } from '../core/settings/schema.ts';
import { eraseAside } from '../platform/aside.ts';
import { readBackupFile } from '../platform/backup-file.ts';
import { dayRule, now } from '../platform/clock.ts';
import { eraseEverything } from '../platform/erase-all.ts';
import { inSteps } from '../platform/in-steps.ts';
import { backupFile, csvFile } from '../platform/log/backup.ts';
import { deleteLog, eraseDays } from '../platform/log/erase.ts';
import { readSpan } from '../platform/log/history.ts';
import { applyRestore, planRestore } from '../platform/log/restore.ts';
import type { LogTrouble } from '../platform/log/trouble.ts';
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
  /** The data that is missing in the file, since it cannot be read; null when none is. */
  lacks: Lacks | null;
}

/** Makes a backup of everything but the answers to safety checks. Say `backupSaved` once the person has it. */
export function makeBackup(work: LongWork = {}): Promise<Outcome<SavedFile>> {
  return outcomeOf(async () => {
    const [settings, own] = await Promise.all([loadSettings(), loadOwnRoutines()]);
    const head = { savedAt: now(), settings: settingsForBackup(settings), routines: own.routines };
    return { name: nameOf('json', settings), ...(await backupFile(head, own.damaged.length, work)) };
  }, work.signal);
}

/** The code that checks own routines knows the whole library, and is loaded late. */
async function loadOwnRoutines(): Promise<{ routines: Routine[]; damaged: readonly unknown[] }> {
  const stored = await loadOwnStored();
  if (storedList(stored).length === 0) return { routines: [], damaged: [] };
  const { soundOwn } = await import('../core/routines/own-check.ts');
  return soundOwn(stored);
}

/** Makes a table of the entries for spreadsheets; such a table cannot be restored. */
export function makeTable(work: LongWork = {}): Promise<Outcome<SavedFile>> {
  return outcomeOf(async () => ({ name: nameOf('csv', await loadSettings()), ...(await csvFile(work)) }), work.signal);
}

function nameOf(ending: 'json' | 'csv', settings: Settings): string {
  return backupName(localDay(now(), dayRule(settings)), ending);
}

/** Puts off the reminder to make a backup. */
export async function backupSaved(): Promise<void> {
  await changeSettings((settings) => ({ ...settings, backup: { ...settings.backup, savedAt: now() } }));
}

/** The contents of a file, read and checked; nothing has been changed yet. */
export interface Staged {
  entries: ReadonlyMap<string, Entry>;
  savedAt: number | null;
  settings: Settings | null;
  routines: Routine[];
  /** The parts of the file that cannot be taken in; null when all can, and for a file that is no backup. */
  flaws: Flaws | null;
}

/** The flaws of a backup that can be restored all the same. */
export interface Flaws extends Pick<LeftOut, 'entries' | 'entryCount'> {
  /** How many entries are left out, since they are dated when none can be. */
  outside: number;
  /** How many settings get their defaults. */
  settings: number;
  /** How many own routines are left out. */
  routines: number;
  /** How many entries are of a kind that only a newer version knows; such entries are kept as they came. */
  unknown: number;
  /** The file is not as it was saved: a part has been changed, or has got lost. */
  isChanged: boolean;
  /** The data that was missing already when the backup was saved. */
  lacks: Lacks | null;
}

/** Reads a backup and checks all of it. */
export function readBackup(file: Blob, work: LongWork = {}): Promise<Outcome<{ staged: Staged } | { fault: BackupFault }>> {
  return outcomeOf(async () => {
    const read = await readBackupFile(file, work);
    return read.ok ? { staged: await stage(read.contents) } : { fault: read.fault };
  }, work.signal);
}

async function stage({ entries, savedAt, settings, routines, unknown, leftOut, end, isComplete }: BackupContents): Promise<Staged> {
  const own = await soundOf(routines);
  const within = entriesWithin(entries, now(), savedAt);
  const flaws = {
    entries: leftOut.entries,
    entryCount: leftOut.entryCount,
    outside: within.outside,
    settings: leftOut.settings.length,
    routines: own.damaged.length,
    unknown,
    isChanged: !isComplete,
    lacks: end?.lacks ?? null,
  };
  const isSound = flaws.entryCount + flaws.outside + flaws.settings + flaws.routines + unknown === 0 && isComplete && flaws.lacks === null;
  return { entries: within.entries, savedAt, settings, routines: await marked(own.routines), flaws: isSound ? null : flaws };
}

/** The checks of routines know the whole library: only a file with routines needs them. */
async function soundOf(routines: readonly unknown[]): Promise<{ routines: Routine[]; damaged: unknown[] }> {
  if (routines.length === 0) return { routines: [], damaged: [] };
  const { soundOwn } = await import('../core/routines/own-check.ts');
  return soundOwn({ version: 1, routines });
}

/** Marks routines whose words somebody else has written: a backup may be another person's. */
async function marked(routines: Routine[]): Promise<Routine[]> {
  if (routines.length === 0) return routines;
  const library = await Promise.all(routineIndex.map(({ id }) => loadRoutine(id)));
  return routines.map((routine) => markedByWords(routine, library));
}

/** Works out the changes that restoring would make to the log. */
export function planFor(staged: Staged, mode: RestoreMode, work: LongWork = {}): Promise<Outcome<RestorePlan>> {
  return outcomeOf(() => planRestore(staged.entries, mode, work), work.signal);
}

/** The changes that restoring would make to settings, own reminders and own routines; null when the file has none. */
export function planForRest(staged: Staged, mode: RestoreMode): Promise<Outcome<RestPlan | null>> {
  return outcomeOf(async () => {
    const { settings, routines } = staged;
    if (!settings) return null;
    const [current, own] = await Promise.all([loadSettings(), loadOwnRoutines()]);
    return planRest({ settings: current, routines: own.routines }, { settings, routines }, mode).plan;
  });
}

/**
 * Restores. The log comes first, in one transaction: when that fails or is cancelled, nothing at all has changed.
 * @param withRest whether settings and own routines follow; safety checks stay as they are on this device.
 * @returns the changes that were made, and whether the rest was saved as well, if that was wanted.
 */
export async function restore(
  staged: Staged,
  mode: RestoreMode,
  { withRest, ...work }: LongWork & { withRest: boolean },
): Promise<Outcome<{ plan: RestorePlan; isRestSaved: boolean }>> {
  const log = await outcomeOf(() => applyRestore(staged.entries, mode, work), work.signal);
  if (!log.ok) return log;
  const rest = await outcomeOf(async () => {
    if (withRest && staged.settings) await restoreRest(staged.settings, staged.routines, mode);
  });
  return { ok: true, value: { plan: log.value, isRestSaved: rest.ok } };
}

/** Worked out anew from what there is at that moment: other pages may have changed it since the plan. */
async function restoreRest(settings: Settings, routines: readonly Routine[], mode: RestoreMode): Promise<void> {
  const own = await loadOwnRoutines();
  const changed = await changeSettings(
    (current) => planRest({ settings: current, routines: own.routines }, { settings, routines }, mode).after.settings,
  );
  await dropUnneeded(changed);
  if (routines.length === 0 && mode === 'merge') return;
  const { soundOwn } = await import('../core/routines/own-check.ts');
  await changeOwnStored((stored) => {
    const { routines: known, damaged } = soundOwn(stored);
    const rest = planRest({ settings, routines: known }, { settings, routines }, mode);
    return { routines: rest.after.routines, damaged };
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

/** Whatever error a file causes in the code that reads it, there is a sentence about the file. */
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

/** Drinks of a table in the form that `planFor` and `restore` take; these drinks are merged into the log. */
export function stageDrinks({ drinks }: Pick<DrinkRows, 'drinks'>): Staged {
  return { entries: mergeEntries(drinks), savedAt: null, settings: null, routines: [], flaws: null };
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
 * Erases the days from `from` to `to`, both included. Entries from before the first day that can be shown, which an earlier version has let
 * in, are erased with that day. @returns how many entries these days had.
 */
export function eraseRange({ from, to }: DayRange): Promise<Outcome<number>> {
  return outcomeOf(async () => {
    const count = await eraseDays(reachesBack(from) ? '' : from, to);
    await eraseAside();
    return count;
  });
}

/** Whether a stretch that begins there has all entries of before in it. */
export function reachesBack(from: Day): boolean {
  return from <= FIRST_DAY;
}

/**
 * Erases log, settings, safety checks and own routines, and lets Rill begin anew.
 * @returns why the log is still there, all else being erased; null when it is gone too.
 */
export function eraseAll(): Promise<Outcome<LogTrouble | null>> {
  return outcomeOf(async () => {
    const trouble = await eraseEverything();
    await giveEverythingBack();
    await askToLook().catch(() => undefined);
    return trouble;
  });
}

/** Gives up a log that cannot be opened, so that a new one can begin. */
export function giveUpLog(): Promise<Outcome<void>> {
  return outcomeOf(async () => {
    await deleteLog();
    await eraseAside();
  });
}
