import * as v from 'valibot';
import { isNode } from '../same.ts';

export interface Repaired<T> {
  value: T;
  /** Dotted paths whose stored value did not fit and was replaced by its default, or taken out. Missing values are not damage. */
  damaged: string[];
}

/** An object or a list. */
type Tree = Record<string, unknown>;

/** A step into stored data, and what stands there. */
interface Step {
  key: unknown;
  value: unknown;
}

/** How a fault is mended. `before` is the value that stood there. */
type Mend =
  | { type: 'put'; node: Tree; key: string; fallback: unknown; before: unknown }
  | { type: 'delete'; node: Tree; key: string; before: unknown }
  /**
   * Items of a list, from a place on; these items are removed at the end of a round, all at once, so that until then every fault is at the
   * place where it was found.
   */
  | { type: 'drop'; list: unknown[]; from: number; to: number; before: unknown };

/**
 * Reads stored data that may be damaged: values that do not fit the schema are replaced by their defaults, the rest is kept. Of a list only
 * damaged items are removed, and of a list that is too long, its end.
 * @param defaults a value that fits the schema; these defaults are returned whole when nothing can be saved.
 */
export function repair<S extends v.GenericSchema>(schema: S, raw: unknown, defaults: v.InferOutput<S>): Repaired<v.InferOutput<S>> {
  const damaged: string[] = [];
  let value: unknown = structuredClone(raw);
  // A round mends the faults that the round before has reported; a mended parent can only show fewer faults, so the loop ends.
  for (let round = 0; round < 8; round += 1) {
    const result = v.safeParse(schema, value);
    if (result.success) return { value: result.output, damaged };
    const drops = new Map<unknown[], Set<number>>();
    for (const issue of result.issues) {
      const path = issue.path ?? [];
      const mend = isNode(value) ? mendFor(value, path, defaults, mostOf(issue)) : null;
      const before = mend ? mend.before : value;
      if (before !== undefined) damaged.push(path.map(({ key }) => key).join('.') || '(all)');
      if (mend) apply(mend, drops);
      else value = structuredClone(defaults);
    }
    for (const [list, places] of drops) list.splice(0, list.length, ...list.filter((_, at) => !places.has(at)));
  }
  return { value: defaults, damaged: [...damaged, '(all)'] };
}

/** How many a list may have that has too many; else null. */
function mostOf({ type, requirement }: { type: string; requirement?: unknown }): number | null {
  return type === 'max_length' && typeof requirement === 'number' ? requirement : null;
}

/**
 * The smallest thing that takes a fault away: the default in its place, as deep as the defaults go; beyond them, the innermost item of a
 * list that it lies in, or else what has no default, such as one answer among many, as a whole.
 * In a list, defaults count only for what has a structure, such as the hours of a weekday. Plain values there are what a person has
 * chosen, and a default would bring back what they have taken out.
 * @param most how many a list at the end of the path may have.
 */
function mendFor(root: Tree, path: readonly Step[], defaults: unknown, most: number | null): Mend | null {
  const last = path.at(-1)?.value;
  if (most !== null && Array.isArray(last)) return { type: 'drop', list: last, from: most, to: last.length, before: last };
  let mend: Mend | null = null;
  let node = root;
  let fallbacks = defaults;
  for (const { key, value } of path) {
    const name = String(key);
    const fallback = defaultIn(fallbacks, name);
    const isDefault = fallback !== undefined && (isNode(fallback) || !Array.isArray(node));
    if (isDefault) mend = { type: 'put', node, key: name, fallback, before: value };
    else if (Array.isArray(node) && typeof key === 'number') mend = { type: 'drop', list: node, from: key, to: key + 1, before: value };
    else if (isNode(fallbacks)) mend = { type: 'delete', node, key: name, before: value };
    // A value whose default is null or a single value is replaced as a whole.
    if (!isNode(value) || (isDefault && !isNode(fallback))) break;
    node = value;
    fallbacks = isDefault ? fallback : undefined;
  }
  return mend;
}

function apply(mend: Mend, drops: Map<unknown[], Set<number>>): void {
  if (mend.type === 'put') mend.node[mend.key] = structuredClone(mend.fallback);
  else if (mend.type === 'delete') delete mend.node[mend.key];
  else {
    const places = drops.get(mend.list) ?? new Set();
    for (let at = mend.from; at < mend.to; at += 1) places.add(at);
    drops.set(mend.list, places);
  }
}

function defaultIn(defaults: unknown, name: string): unknown {
  return isNode(defaults) && Object.hasOwn(defaults, name) ? defaults[name] : undefined;
}
