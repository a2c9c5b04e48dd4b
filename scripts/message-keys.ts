import { readFileSync } from 'node:fs';
import { filesOf } from './imports.ts';

/** A file named by its language, such as `en.ts` or `pt-BR.ts`; `translate.ts` and its like are code. */
export const CATALOGUE = /\/locales\/[a-z]{2,3}(-[a-z0-9]+)*\.ts$/i;
const TEXT = /'([a-zA-Z][\w.-]*\.[\w.-]+)'/g;
const TEMPLATE = /`([a-zA-Z][\w-]*\.(?:[\w.-]|\$\{[^`}]*\})+)`/g;
const PLACE = /\$\{[^}]*\}/g;

/**
 * The messages that a page can show: the messages that its files name, and the files that those import. A key is written out, or as a
 * template of which a place in braces stands for one part between dots, as in `drinks.${kind}`.
 * @param entry the page's first file.
 * @param keys all there are.
 * @param withLate also the messages of files that the page imports only while it runs.
 */
export function keysOfPage(entry: string, keys: readonly string[], withLate = true): { keys: Set<string>; files: readonly string[] } {
  // A catalogue names every key.
  const files = filesOf(entry, CATALOGUE, withLate);
  const known = new Set(keys);
  const found = new Set<string>();
  for (const source of files.map((file) => readFileSync(file, 'utf8'))) {
    for (const [, text] of source.matchAll(TEXT)) if (text && known.has(text)) found.add(text);
    for (const [, template] of source.matchAll(TEMPLATE)) for (const key of keysLike(template ?? '', keys)) found.add(key);
  }
  return { keys: found, files };
}

function keysLike(template: string, keys: readonly string[]): string[] {
  const pattern = template
    .split(PLACE)
    .map((part) => part.replaceAll('.', '\\.'))
    .join('[^.]+');
  const whole = new RegExp(`^${pattern}$`);
  return keys.filter((key) => whole.test(key));
}
