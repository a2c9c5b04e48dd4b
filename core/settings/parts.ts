import { isSame, isTree, type Tree } from '../same.ts';
import type { Settings } from './schema.ts';

/** A part of the settings that a change has touched. Lists are changed as a whole. */
export interface Part {
  path: readonly string[];
  /** Undefined where there was nothing. */
  before: unknown;
  after: unknown;
}

/** The parts of the settings that a change has touched, as small as they can be told. */
export function partsOf(before: Settings, after: Settings): Part[] {
  return differences(before, after, []);
}

/** The settings without a change: only what the change has touched, and only where nothing else has been chosen since. */
export function takeBack(settings: Settings, parts: readonly Part[]): Settings {
  return parts.reduce<Tree>(takePartBack, settings) as Settings;
}

function differences(before: unknown, after: unknown, path: readonly string[]): Part[] {
  if (!isTree(before) || !isTree(after)) return isSame(before, after) ? [] : [{ path, before, after }];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => differences(before[key], after[key], [...path, key]));
}

function takePartBack(tree: Tree, { path: [key = '', ...rest], before, after }: Part): Tree {
  const here = tree[key];
  if (rest.length > 0) return isTree(here) ? { ...tree, [key]: takePartBack(here, { path: rest, before, after }) } : tree;
  if (!isSame(here, after)) return tree;
  const { [key]: _, ...others } = tree;
  return before === undefined ? others : { ...tree, [key]: before };
}
