import type { Catalogue } from './translate.ts';

export interface Language {
  locale: string;
  catalogue: Catalogue;
}

/** One chunk a language: only the one in use is read. */
const languages: Record<string, () => Promise<{ default: unknown }>> = {
  en: () => import('./en.ts'),
};

/**
 * The first language of the person that Rill speaks, else English.
 * @param wanted BCP 47 tags, best first, as in `navigator.languages`.
 */
export async function loadCatalogue(wanted: readonly string[]): Promise<Language> {
  const locale = wanted.find((tag) => base(tag) in languages) ?? 'en';
  const module = await languages[base(locale)]?.();
  // The build compiles `en.ts` into messages (scripts/vite-messages.ts); its source type is plain strings.
  return { locale, catalogue: module?.default as Catalogue };
}

function base(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? tag;
}
