import { ask } from './ask.ts';

/** Firefox asks the person, and may never say anything when nobody answers. */
const PATIENCE_MS = 3_000;

/**
 * Asks the browser to keep the log also when the disk gets full.
 * @returns `unknown` where it does not say. Chromium says no to extensions although `unlimitedStorage` keeps their data.
 */
export async function keepStorage(): Promise<'kept' | 'not-kept' | 'unknown'> {
  if (typeof navigator.storage?.persist !== 'function') return 'unknown';
  const unanswered = new Promise<null>((resolve) => void setTimeout(() => resolve(null), PATIENCE_MS));
  const isKept = await Promise.race([ask(() => navigator.storage.persist(), null), unanswered]);
  return isKept === null ? 'unknown' : isKept ? 'kept' : 'not-kept';
}

/** Bytes that Rill uses, and that it may use; null where the browser does not say. */
export async function storageRoom(): Promise<{ used: number; most: number } | null> {
  try {
    const { usage, quota } = await navigator.storage.estimate();
    return usage === undefined || quota === undefined ? null : { used: usage, most: quota };
  } catch {
    return null;
  }
}
