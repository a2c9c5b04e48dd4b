import type { Catalogue } from './translate.ts';

export interface Language {
  locale: string;
  catalogue: Catalogue;
}

export type PageName = 'popup' | 'break' | 'options' | 'welcome';

type Read = () => Promise<{ default: unknown }>;

/** One chunk for each language and page: only the messages that are shown are read. */
const languages: Record<string, Record<PageName, Read>> = {
  en: {
    popup: () => import('./en.ts?page=popup&part=first'),
    break: () => import('./en.ts?page=break'),
    options: () => import('./en.ts?page=options'),
    welcome: () => import('./en.ts?page=welcome'),
  },
};

/** Of a page that has to be there at once: the messages of what is opened in it. */
const late: Record<string, Partial<Record<PageName, Read>>> = {
  en: { popup: () => import('./en.ts?page=popup&part=late') },
};

let readLate: () => Promise<unknown> = async () => undefined;

/** Waits for the messages of parts of the page that are read late; they are in the catalogue then. */
export async function lateMessages(): Promise<void> {
  await readLate();
}

/**
 * The first language of the person that Rill speaks, else English, as far as a page needs it.
 * @param wanted BCP 47 tags, best first, as in `navigator.languages`.
 */
export async function loadCatalogue(page: PageName, wanted: readonly string[]): Promise<Language> {
  const locale = wanted.find((tag) => base(tag) in languages) ?? 'en';
  const module = await languages[base(locale)]?.[page]();
  // The build compiles `en.ts` into messages (scripts/vite-messages.ts); its source type is plain strings.
  const catalogue = { ...(module?.default as Catalogue) };
  readLate = async () => Object.assign(catalogue, (await late[base(locale)]?.[page]?.())?.default);
  return { locale, catalogue };
}

function base(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? tag;
}
