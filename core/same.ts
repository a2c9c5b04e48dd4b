export type Tree = Readonly<Record<string, unknown>>;

/** Whether two pieces of plain data say the same, whatever the order of their keys, which storage does not keep. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((value, i) => isSame(value, b[i]));
  if (!isTree(a) || !isTree(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => isSame(a[key], b[key]));
}

export function isTree(value: unknown): value is Tree {
  return isNode(value) && !Array.isArray(value);
}

/** Whether there is something below: a tree or a list. */
export function isNode(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
