import words from '../../content/one-hand.json' with { type: 'json' };
import type { Step } from './schema.ts';

/** The words of a step for one side, in place of its words for both. */
export type OneHandWords = Record<keyof Pick<Step, 'title' | 'text' | 'where'>, string>;

const known: Readonly<Record<string, Readonly<Record<'left' | 'right', OneHandWords>>>> = words;

/** The words for one hand on one side of a stroke; undefined for a stroke that has none, which the build finds. */
export function oneHandWords(path: string, side: 'left' | 'right'): OneHandWords | undefined {
  return Object.hasOwn(known, path) ? known[path]?.[side] : undefined;
}
