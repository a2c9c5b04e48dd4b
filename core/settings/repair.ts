import * as v from 'valibot';

export interface Repaired<T> {
  value: T;
  /** Dotted paths whose stored value did not fit and was replaced by its default. Missing values are not damage. */
  damaged: string[];
}

/** An object or a list. */
type Tree = Record<string, unknown>;

/** A step into stored data, and what stands there. */
interface Step {
  key: unknown;
  value: unknown;
}

/**
 * Reads stored data that may be damaged: what does not fit the schema is replaced by its default, the rest is kept.
 * @param defaults a value that fits the schema; it is returned whole when nothing can be saved.
 */
export function repair<S extends v.GenericSchema>(schema: S, raw: unknown, defaults: v.InferOutput<S>): Repaired<v.InferOutput<S>> {
  const damaged: string[] = [];
  let value: unknown = structuredClone(raw);
  // Each round mends what the last one reported; a mended parent can only show fewer problems, so it ends.
  for (let round = 0; round < 8; round += 1) {
    const result = v.safeParse(schema, value);
    if (result.success) return { value: result.output, damaged };
    for (const { path = [] } of result.issues) {
      const [first, ...rest] = path;
      const hadValue = first && isTree(value) ? mend(value, first, rest, defaults) : value !== undefined;
      if (hadValue) damaged.push(path.map(({ key }) => key).join('.') || '(all)');
      if (!isTree(value)) value = structuredClone(defaults);
    }
  }
  return { value: defaults, damaged: [...damaged, '(all)'] };
}

/**
 * Puts the default in where the steps lead; what has no default, such as one answer among many, is dropped whole.
 * @returns whether anything stood there.
 */
function mend(node: Tree, { key, value }: Step, [next, ...rest]: readonly Step[], defaults: unknown): boolean {
  const name = String(key);
  const fallback = isTree(defaults) ? defaults[name] : undefined;
  if (next && isTree(value) && isTree(fallback)) return mend(value, next, rest, fallback);
  if (fallback !== undefined) node[name] = structuredClone(fallback);
  else if (Array.isArray(node)) dropFrom(node, value);
  else delete node[name];
  return value !== undefined;
}

/** By what it is, since its place changes when others are dropped, and one with two faults is dropped twice. */
function dropFrom(list: unknown[], value: unknown): void {
  const at = list.findIndex((item) => Object.is(item, value));
  if (at >= 0) list.splice(at, 1);
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null;
}
