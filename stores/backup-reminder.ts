import { backupDue } from '../core/log/backup-due.ts';
import { now } from '../platform/clock.ts';
import { readSpan } from '../platform/log/history.ts';
import { changeSettings, loadSettings } from '../platform/settings-store.ts';

/** Whether a backup is worth suggesting, and how long there has been none; null also when the log cannot be read. */
export async function readBackupDue(): Promise<ReturnType<typeof backupDue>> {
  try {
    const [span, { backup }] = await Promise.all([readSpan(), loadSettings()]);
    return backupDue(backup, span && Date.parse(span.from), now());
  } catch {
    return null;
  }
}

/** Puts the suggestion away for another while. @returns whether that could be saved. */
export async function dismissBackupReminder(): Promise<boolean> {
  try {
    await changeSettings((settings) => ({ ...settings, backup: { ...settings.backup, dismissedAt: now() } }));
    return true;
  } catch {
    return false;
  }
}
