import * as v from 'valibot';
import { isTree } from '../same.ts';
import { readSettings } from '../settings/read-settings.ts';
import type { Settings } from '../settings/schema.ts';
import type { Instant } from '../time.ts';
import { BACKUP_FORMAT, BACKUP_VERSION } from './backup.ts';
import type { Entry } from './entry.ts';
import { entrySchema } from './entry-schema.ts';
import { jsonScanner, type ScanFault } from './json-scanner.ts';
import { supersedes } from './merge.ts';

/**
 * Why a file is no backup that can be restored; each has one sentence, `restore.fault.*`.
 * - `unreadable`: the file itself is gone or cannot be opened. `empty`: nothing in it. `not-text`: not UTF-8. `not-json`: not JSON. `cut-off`: it ends in the middle.
 * - `not-rill`: JSON, but not of Rill. `newer`: of a newer Rill. `too-large`: more than any log can be.
 * - `settings`, `routines`, `entry`: that part of it is damaged.
 */
export type BackupFault =
  | { code: 'unreadable' | 'empty' | 'not-text' | 'not-json' | 'cut-off' | 'not-rill' | 'newer' | 'too-large' | 'settings' | 'routines' }
  /** @property number which entry of the file, counted from 1. */
  | { code: 'entry'; number: number };

export interface BackupContents {
  savedAt: Instant | null;
  /** As this version understands them, with the defaults of what a backup leaves out; null when the file has none. */
  settings: Settings | null;
  /** Not checked yet: that is for whoever knows routines. */
  routines: unknown[];
  entries: Map<string, Entry>;
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
const ROUTINE_LIMIT = 1_000;

const faultOfScan: Readonly<Record<ScanFault, BackupFault>> = {
  'not-json': { code: 'not-json' },
  'no-object': { code: 'not-rill' },
  'cut-off': { code: 'cut-off' },
  'too-large': { code: 'too-large' },
};

/** Reads a backup in pieces. Nothing that is read is trusted: each entry is checked against the schema of the log. */
export function backupReader(): BackupReader {
  const contents: BackupContents = { savedAt: null, settings: null, routines: [], entries: new Map() };
  let fault: BackupFault | null = null;
  let isEmpty = true;
  let isFirst = true;
  let format: unknown;
  let version: unknown;
  let entries = 0;

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
        else if (key === 'settings' && isKnown()) readSettingsInto(value);
        // A list in name only.
        else if (key === 'entries' || key === 'routines') fail({ code: 'not-rill' });
      },
      item(key, value) {
        if (fault || !isKnown()) return;
        if (key === 'routines') {
          contents.routines.push(value);
          if (contents.routines.length > ROUTINE_LIMIT) fail({ code: 'too-large' });
        } else readEntry(value);
      },
    },
    VALUE_LIMIT,
  );

  function readSettingsInto(value: unknown): void {
    const isRecord = isTree(value);
    const { value: settings, damaged } = readSettings(isRecord ? value : null);
    if (!isRecord || damaged.length > 0) fail({ code: 'settings' });
    else contents.settings = settings;
  }

  function readEntry(value: unknown): void {
    entries += 1;
    const parsed = v.safeParse(entrySchema, value, { abortEarly: true });
    if (!parsed.success) {
      fail({ code: 'entry', number: entries });
      return;
    }
    const entry = parsed.output;
    const known = contents.entries.get(entry.id);
    if (!known || supersedes(entry, known)) contents.entries.set(entry.id, entry);
    if (entries > ENTRY_LIMIT) fail({ code: 'too-large' });
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
      return fault ? { ok: false, fault } : { ok: true, contents };
    },
  };
}

function readInstant(value: unknown): Instant | null {
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}
