import words from '../../content/one-hand.json' with { type: 'json' };
import type { Step } from './schema.ts';

/** What a step says of one side, in place of what it says of both. */
export type OneHandWords = Record<keyof Pick<Step, 'title' | 'text' | 'where'>, string>;

const known: Readonly<Record<string, Readonly<Record<'left' | 'right', OneHandWords>>>> = words;

/** The words for one hand on one side of a stroke; undefined for a stroke that has none, which the build finds. */
export function oneHandWords(path: string, side: 'left' | 'right'): OneHandWords | undefined {
  return Object.hasOwn(known, path) ? known[path]?.[side] : undefined;
}
