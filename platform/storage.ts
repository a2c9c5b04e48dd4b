import { browser } from './browser.ts';

/** Keys that are asked for in the same moment are read in one go: asking takes longer than reading. */
let asked: { keys: Set<string>; answer: Promise<Record<string, unknown>> } | null = null;

/** Reads one key of `storage.local`; the value is not checked. */
export async function readLocal(key: string): Promise<unknown> {
  asked ??= askTogether();
  asked.keys.add(key);
  return (await asked.answer)[key];
}

function askTogether() {
  const keys = new Set<string>();
  const answer = Promise.resolve().then(() => {
    asked = null;
    return browser.storage.local.get([...keys]);
  });
  return { keys, answer };
}

export async function writeLocal(values: Record<string, unknown>): Promise<void> {
  await browser.storage.local.set(values);
}

export async function removeLocal(keys: string[]): Promise<void> {
  await browser.storage.local.remove(keys);
}

/**
 * Calls back with each new value of a key, from whichever page or background it was written.
 * @returns a function that ends it.
 */
export const watchLocal = (key: string, onChange: (value: unknown) => void): (() => void) => watchStorage('local', key, onChange);

/** Watches an area of the storage. */
export function watchStorage(watched: 'local' | 'session', key: string, onChange: (value: unknown) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === watched && changes[key]) onChange(changes[key].newValue);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
