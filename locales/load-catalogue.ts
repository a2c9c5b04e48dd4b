import type { Catalogue } from './translate.ts';

export interface Language {
  locale: string;
  catalogue: Catalogue;
}

export type PageName = 'popup' | 'break' | 'options' | 'welcome';

/** One chunk for each language and page: only the messages that are shown are read. */
const languages: Record<string, Record<PageName, () => Promise<{ default: unknown }>>> = {
  en: {
    popup: () => import('./en.ts?page=popup'),
    break: () => import('./en.ts?page=break'),
    options: () => import('./en.ts?page=options'),
    welcome: () => import('./en.ts?page=welcome'),
  },
};

/**
 * The first language of the person that Rill speaks, else English, as far as a page needs it.
 * @param wanted BCP 47 tags, best first, as in `navigator.languages`.
 */
export async function loadCatalogue(page: PageName, wanted: readonly string[]): Promise<Language> {
  const locale = wanted.find((tag) => base(tag) in languages) ?? 'en';
  const module = await languages[base(locale)]?.[page]();
  // The build compiles `en.ts` into messages (scripts/vite-messages.ts); its source type is plain strings.
  return { locale, catalogue: module?.default as Catalogue };
}

function base(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? tag;
}
