import { latePart } from './late-parts.ts';

/** Writes what a page in a private window cannot (`hand-over.ts`). @returns whether it was written. */
export async function takeEntries(handed: unknown): Promise<boolean> {
  try {
    const entries = (await latePart('checks')).readEntries(handed);
    if (entries) await (await latePart('log')).writeEntries(entries);
    return entries !== null;
  } catch {
    return false;
  }
}
