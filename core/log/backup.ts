import type { Settings } from '../settings/schema.ts';
import type { Instant } from '../time.ts';
import type { Entry } from './entry.ts';
import type { Day } from './local-day.ts';

/** The backup file, as `docs/backup-format.md` describes it. */
export const BACKUP_FORMAT = 'rill-backup';
/** Rises when a program of before could misread the file. */
export const BACKUP_VERSION = 1;

/** The parts of a backup besides the log. */
export interface BackupHead {
  savedAt: Instant;
  settings: BackupSettings;
  /** The routines that a person has made. */
  routines: readonly unknown[];
}

/** The data that could not be read when a backup was made, and is missing in it. */
export interface Lacks {
  /** Days of the log, oldest first. */
  days: readonly Day[];
  /** Own routines that are damaged. */
  routines: number;
}

/** The last member of a backup, by which a file that has been changed or damaged on its way can be told. */
export interface BackupEnd {
  entries: number;
  routines: number;
  lacks?: Lacks;
  /** Of all bytes of the file before this member, in hexadecimal digits. */
  sha256: string;
}

/**
 * The answers to safety checks are about a person's health and this device's owner: the answers stay on this device, and the checks are
 * asked again elsewhere.
 */
export type BackupSettings = Omit<Settings, 'checks' | 'backup'>;

export function settingsForBackup({ checks: _, backup: __, ...settings }: Settings): BackupSettings {
  return settings;
}

/** The file up to its first entry. */
export function backupStart({ savedAt, settings, routines }: BackupHead): string {
  const head = { format: BACKUP_FORMAT, version: BACKUP_VERSION, savedAt: new Date(savedAt).toISOString(), settings };
  const members = Object.entries(head).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `{\n${members.join(',\n')},\n"routines": [${listed(routines)}],\n"entries": [`;
}

/** A part of the entries for the file, one on each line. @param isFirst whether they are its first. */
export function backupPart(entries: readonly Entry[], isFirst: boolean): string {
  return entries.length === 0 ? '' : (isFirst ? '' : ',') + listed(entries);
}

/** The text between the last entry and the last member. */
export const ENTRIES_END = '\n],\n';
/** The beginning of the last member, at the start of a line; its checksum is of the text before it. */
export const END_MEMBER = '"end":';

export function backupEnd(end: BackupEnd): string {
  return `${END_MEMBER} ${JSON.stringify(end)}\n}\n`;
}

function listed(values: readonly unknown[]): string {
  return values.map((value) => `\n${JSON.stringify(value)}`).join(',');
}

/** `rill-backup-2026-11-22.json`; a name that sorts by day and that no system objects to. */
export function backupName(day: string, ending: 'json' | 'csv'): string {
  return `rill-${ending === 'json' ? 'backup' : 'entries'}-${day}.${ending}`;
}
