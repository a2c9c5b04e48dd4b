import { isSame, isTree, type Tree } from '../same.ts';
import { readSettings } from './read-settings.ts';
import type { Settings } from './schema.ts';

/**
 * The settings with those values that were set aside as damaged and can be read now, as after an update that knows more. A value that has
 * been chosen since stays, unless it is a default. Answers to safety checks never come back in this way: the checks are asked again.
 * @param aside the value that was set aside; of any form.
 */
export function withBroughtBack(current: Settings, aside: unknown, defaults: Settings): Settings {
  const { damaged, original } = Object(aside) as { damaged?: unknown; original?: unknown };
  if (!Array.isArray(damaged)) return current;
  const read = readSettings(original);
  const paths = damaged.filter((path): path is string => typeof path === 'string' && !read.damaged.includes(path));
  const back = paths.reduce<unknown>((into, path) => bring(into, read.value, defaults, path.split('.')), current);
  return readSettings(back).value;
}

/** Brings one place along. Of a list that it lies in, everything comes that is not there. */
function bring(into: unknown, from: unknown, defaults: unknown, [key = '', ...rest]: readonly string[]): unknown {
  if (Array.isArray(into) && Array.isArray(from)) return [...into, ...from.filter((one) => !into.some((other) => isTwin(other, one)))];
  if (!isTree(into) || !isTree(from) || !Object.hasOwn(from, key) || key === 'checks') return into;
  const isDeeper = rest.length > 0 || Array.isArray(from[key]);
  if (isDeeper) return { ...into, [key]: bring(into[key], from[key], (defaults as Tree | undefined)?.[key], rest) };
  return isSame(into[key], (defaults as Tree | undefined)?.[key]) ? { ...into, [key]: from[key] } : into;
}

function isTwin(a: unknown, b: unknown): boolean {
  return isTree(a) && isTree(b) && 'id' in a ? a.id === b.id : isSame(a, b);
}
