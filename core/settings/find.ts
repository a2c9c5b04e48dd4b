/** Something that can be found, in the words of the language in use; the fields stand in the order in which they count. */
export interface Findable {
  label: string;
  /** Other words for it. */
  words: string;
  help: string;
  /** The section and part in which the entry stands. */
  section: string;
}

const FIELDS = ['label', 'words', 'help', 'section'] as const satisfies readonly (keyof Findable)[];

export interface Index<T> {
  entries: readonly { item: T; fields: readonly (readonly string[])[] }[];
  locale: string;
}

/** Takes the texts apart once, so that each key pressed costs little. */
export function indexOf<T extends Findable>(items: readonly T[], locale: string): Index<T> {
  return { entries: items.map((item) => ({ item, fields: FIELDS.map((field) => wordsOf(item[field], locale)) })), locale };
}

/**
 * The entries that have all the words of a query, each at least by its beginning; entries with these words in their label come first.
 * Capitals and accents make no difference.
 * @returns nothing for a query without words.
 */
export function find<T>({ entries, locale }: Index<T>, query: string): T[] {
  const wanted = wordsOf(query, locale);
  if (wanted.length === 0) return [];
  return entries
    .map(({ item, fields }) => ({ item, rank: rankOf(fields, wanted) }))
    .filter(({ rank }) => rank < FIELDS.length)
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

/** The last field that is needed to have all words; the number of fields, when that is not enough. */
function rankOf(fields: readonly (readonly string[])[], wanted: readonly string[]): number {
  const ranks = wanted.map((word) => fields.findIndex((words) => words.some((one) => one.startsWith(word))));
  return ranks.includes(-1) ? fields.length : Math.max(...ranks);
}

/** By the rules of the language, since some write without spaces. */
function wordsOf(text: string, locale: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase(locale);
  return [...new Intl.Segmenter(locale, { granularity: 'word' }).segment(plain)].flatMap(({ segment, isWordLike }) =>
    isWordLike ? segment : [],
  );
}
