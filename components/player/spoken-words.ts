import type { Step } from '../../core/routines/schema.ts';

/** A step as sentences, so that the voice can leave off between two of them and not in the middle of one. */
export function spokenStep({ title, text, caution }: Step, locale: string): string[] {
  return [title, ...sentences(text, locale), ...(caution ? sentences(caution, locale) : [])];
}

function sentences(text: string, locale: string): string[] {
  const segments = new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text);
  return [...segments].map(({ segment }) => segment.trim()).filter((sentence) => sentence !== '');
}
