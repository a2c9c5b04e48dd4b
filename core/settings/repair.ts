import * as v from 'valibot';

export interface Repaired<T> {
  value: T;
  /** Dotted paths whose stored value did not fit and was replaced by its default. Missing values are not damage. */
  damaged: string[];
}

type Tree = Record<string, unknown>;

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
    for (const issue of result.issues) {
      const path = (issue.path ?? []).map((item) => String(item.key));
      const mended = mend(value, path, defaults);
      if (mended.hadValue) damaged.push(path.join('.') || '(all)');
      value = mended.value;
    }
  }
  return { value: defaults, damaged: [...damaged, '(all)'] };
}

/** Puts the default in at `path`; what has no default, such as one answer among many, is dropped whole. */
function mend(value: unknown, path: string[], defaults: unknown): { value: unknown; hadValue: boolean } {
  if (path.length === 0 || !isTree(value)) return { value: structuredClone(defaults), hadValue: value !== undefined };
  let node: Tree = value;
  let fallback: unknown = defaults;
  for (const [depth, key] of path.entries()) {
    fallback = isTree(fallback) ? fallback[key] : undefined;
    const here = node[key];
    const isLast = depth === path.length - 1;
    if (fallback === undefined) removeKey(node, key);
    else if (isLast || !isTree(here)) node[key] = structuredClone(fallback);
    if (isLast || fallback === undefined || !isTree(here)) return { value, hadValue: here !== undefined };
    node = here;
  }
  return { value, hadValue: true };
}

function removeKey(node: Tree, key: string): void {
  if (Array.isArray(node)) node.splice(Number(key), 1);
  else delete node[key];
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null;
}
