import * as v from 'valibot';
import { isTree } from '../same.ts';
import { readSettings } from '../settings/read-settings.ts';
import type { Settings } from '../settings/schema.ts';
import type { Instant } from '../time.ts';
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupEnd } from './backup.ts';
import type { Entry } from './entry.ts';
import { readEntry } from './entry-read.ts';
import { jsonScanner, type ScanFault } from './json-scanner.ts';
import { supersedes } from './merge.ts';

/**
 * Why a file is no backup that can be restored; each reason has one sentence, `restore.fault.*`. Damage inside of a backup is no such
 * reason: damaged entries are left out, and the rest is restored.
 * - `unreadable`: the file itself is gone or cannot be opened. `empty`: nothing in it. `not-text`: not UTF-8. `not-json`: not JSON. `cut-off`: it ends in the middle.
 * - `not-rill`: JSON, but not of Rill. `newer`: of a newer Rill. `too-large`: more than any log can be.
 */
export interface BackupFault {
  code: 'unreadable' | 'empty' | 'not-text' | 'not-json' | 'cut-off' | 'not-rill' | 'newer' | 'too-large';
}

export interface BackupContents {
  savedAt: Instant | null;
  /** As this version understands them, with the defaults of what a backup leaves out; null when the file has none. */
  settings: Settings | null;
  /** Not checked yet: the caller that knows routines does that. */
  routines: unknown[];
  entries: Map<string, Entry>;
  /** How many entries are of a kind that only a newer version knows. These entries are contained in `entries`. */
  unknown: number;
  leftOut: LeftOut;
  /** The last member of the file; null for a file without one, as older versions wrote it. */
  end: BackupEnd | null;
  /** Whether as much is in it as its end says; true where it says nothing. */
  isComplete: boolean;
}

/** The parts of a file that could not be read. */
export interface LeftOut {
  /** The numbers of these entries in the file, counted from 1; of many, only the first numbers. */
  entries: number[];
  entryCount: number;
  /** Dotted paths, such as `drinks.goalMl`; `(all)` for the settings as a whole. */
  settings: string[];
}

export interface BackupReader {
  /** Takes the next piece of the file's text. After a fault it takes no more. */
  push(text: string): BackupFault | null;
  end(): { ok: true; contents: BackupContents } | { ok: false; fault: BackupFault };
}

/** The longest value in characters: a routine may have 256 kB. */
const VALUE_LIMIT = 400_000;
/** About two centuries of a busy log. */
const ENTRY_LIMIT = 1_000_000;
/** Many times what can be kept (`own-summaries.ts`). */
const ROUTINE_LIMIT = 1_000;
/** How many entries that were left out are named. */
const NAMED = 5;

const faultOfScan: Readonly<Record<ScanFault, BackupFault>> = {
  'not-json': { code: 'not-json' },
  'no-object': { code: 'not-rill' },
  'cut-off': { code: 'cut-off' },
  'too-large': { code: 'too-large' },
};

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const lacksSchema = v.object({ days: v.array(v.pipe(v.string(), v.isoDate())), routines: count });
const endSchema = v.object({
  entries: count,
  routines: count,
  lacks: v.optional(lacksSchema),
  sha256: v.pipe(v.string(), v.regex(/^[\da-f]{64}$/u)),
});

/** Reads a backup in pieces. Nothing that is read is trusted: every entry is checked against the schema of the log. */
export function backupReader(): BackupReader {
  const contents: BackupContents = {
    savedAt: null,
    settings: null,
    routines: [],
    entries: new Map(),
    unknown: 0,
    leftOut: { entries: [], entryCount: 0, settings: [] },
    end: null,
    isComplete: true,
  };
  let fault: BackupFault | null = null;
  let isEmpty = true;
  let isFirst = true;
  let format: unknown;
  let version: unknown;
  let entries = 0;
  let hasEnd = false;

  const fail = (what: BackupFault) => {
    fault ??= what;
  };

  /** The format says what the rest means, so it has to come before it. */
  const isKnown = (): boolean => {
    if (format !== BACKUP_FORMAT || typeof version !== 'number' || !Number.isInteger(version) || version < 1) fail({ code: 'not-rill' });
    else if (version > BACKUP_VERSION) fail({ code: 'newer' });
    return fault === null;
  };

  const scanner = jsonScanner(
    ['entries', 'routines'],
    {
      member(key, value) {
        if (fault) return;
        if (key === 'format') format = value;
        else if (key === 'version') version = value;
        else if (key === 'savedAt') contents.savedAt = readInstant(value);
        else if (key === 'end') readEnd(value);
        else if (key === 'settings' && isKnown()) takeSettings(value);
        // A list in name only.
        else if (key === 'entries' || key === 'routines') fail({ code: 'not-rill' });
      },
      item(key, value, length) {
        if (fault || !isKnown()) return;
        if (key === 'routines') {
          contents.routines.push(value);
          if (contents.routines.length > ROUTINE_LIMIT) fail({ code: 'too-large' });
        } else takeEntry(value, length);
      },
    },
    VALUE_LIMIT,
  );

  function takeSettings(value: unknown): void {
    const isRecord = isTree(value);
    const { value: settings, damaged } = readSettings(isRecord ? value : null);
    contents.settings = isRecord ? settings : null;
    contents.leftOut.settings = damaged;
  }

  function takeEntry(value: unknown, length: number): void {
    entries += 1;
    if (entries > ENTRY_LIMIT) fail({ code: 'too-large' });
    const read = readEntry(value, length);
    if (!read) {
      contents.leftOut.entryCount += 1;
      if (contents.leftOut.entries.length < NAMED) contents.leftOut.entries.push(entries);
      return;
    }
    const { entry, isUnknown } = read;
    const known = contents.entries.get(entry.id);
    if (!known && isUnknown) contents.unknown += 1;
    if (!known || supersedes(entry, known)) contents.entries.set(entry.id, entry);
  }

  function readEnd(value: unknown): void {
    hasEnd = true;
    const parsed = v.safeParse(endSchema, value, { abortEarly: true });
    contents.end = parsed.success ? (parsed.output as BackupEnd) : null;
  }

  return {
    push(text) {
      if (fault) return fault;
      // The mark that some editors put before a text.
      const piece = isFirst && text.startsWith('\ufeff') ? text.slice(1) : text;
      if (text !== '') isFirst = false;
      if (piece.trim() !== '') isEmpty = false;
      const scanFault = scanner.push(piece);
      if (scanFault) fail(faultOfScan[scanFault]);
      return fault;
    },
    end() {
      if (isEmpty) return { ok: false, fault: { code: 'empty' } };
      const scanFault = fault ? null : scanner.end();
      if (scanFault) fail(faultOfScan[scanFault]);
      else isKnown();
      if (fault) return { ok: false, fault };
      const { end, routines } = contents;
      contents.isComplete = end ? end.entries === entries && end.routines === routines.length : !hasEnd;
      return { ok: true, contents };
    },
  };
}

function readInstant(value: unknown): Instant | null {
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}
