import { fileNameOf, writeOwnFile } from '../../core/routines/own-file.ts';
import type { Routine } from '../../core/routines/schema.ts';

/** The browser reads the file after the click has been dealt with; then its memory can go. */
const KEPT_MS = 60_000;

/** Hands a routine to the browser as a file to save. */
export function saveAsFile(routine: Routine): void {
  const url = URL.createObjectURL(new Blob([writeOwnFile(routine)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileNameOf(routine);
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
