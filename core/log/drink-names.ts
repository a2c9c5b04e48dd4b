import type { DrinkKind } from './entry.ts';

type Named = Exclude<DrinkKind, 'other'>;

/**
 * The names of drinks. `words` stand by themselves; `heads` may have others before them in one word, as in `Früchtetee`, `mineraalwater`
 * and `绿茶`: the end of such a word says which drink it is.
 */
const NAMES: Readonly<Record<Named, { words: readonly string[]; heads: readonly string[] }>> = {
  water: {
    words: ['water', 'eau', 'agua', 'água', 'acqua', 'woda', 'вода', 'su', 'vatten', 'vann', 'vand', 'ماء', 'مياه', 'מים', '물'],
    heads: ['wasser', 'mineraalwater', 'bronwater', 'kraanwater', 'bruiswater', '水'],
  },
  tea: {
    words: ['tea', 'thé', 'té', 'tè', 'te', 'chá', 'herbata', 'чай', 'çay', 'شاي', 'תה', '차'],
    heads: ['tee', 'thee', '茶'],
  },
  coffee: {
    words: [
      ...['coffee', 'café', 'cafe', 'caffè', 'caffe', 'kaffe', 'kawa', 'кофе', 'кава', 'kahve', 'قهوة', 'קפה'],
      ...['espresso', 'latte', 'cappuccino', 'americano', 'macchiato'],
    ],
    heads: ['kaffee', 'koffie', '咖啡', 'コーヒー', '커피'],
  },
  milk: {
    words: ['milk', 'lait', 'leche', 'leite', 'mleko', 'молоко', 'süt', 'mjölk', 'mælk', 'حليب', 'חלב'],
    heads: ['milch', 'melk', '牛奶', '牛乳', '豆乳', '우유', 'ミルク'],
  },
};

/** In this order, a coffee with milk is a coffee, and so is a tea with milk a tea. */
const ORDER = ['tea', 'coffee', 'milk', 'water'] as const;

/** Sodas whose last sign is the one for water, and what is no drink but has the name of one. */
const NONE_OF_THEM = ['汽水', '香水'];

const wordsOf = new Map(ORDER.map((kind) => [kind, new Set(NAMES[kind].words)]));

/** The kind of drink that a cell names; `other` for a name of none of the kinds, undefined for no name at all. */
export function kindOf(text: string): DrinkKind | undefined {
  const words = wordsIn(text);
  if (words.length === 0) return undefined;
  return ORDER.find((kind) => words.some((word) => isKind(word, kind))) ?? 'other';
}

function isKind(word: string, kind: Named): boolean {
  if (NONE_OF_THEM.some((name) => word.endsWith(name))) return false;
  return wordsOf.get(kind)?.has(word) || NAMES[kind].heads.some((head) => word.endsWith(head));
}

/** The words of a text in small letters; camel case and underscores part them too, but not `mL`. */
export function wordsIn(text: string): string[] {
  return text
    .normalize('NFC')
    .replace(/(\p{Ll}\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{M}]/u)
    .filter((word) => word !== '');
}
