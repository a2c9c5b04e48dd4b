import { type Locales, personLocales } from './person-locales.ts';
import type { Catalogue } from './translate.ts';

/** Words with the form of what is put into them. */
export interface Language extends Locales {
  catalogue: Catalogue;
}

export type PageName = 'popup' | 'break' | 'options' | 'welcome';

type Read = () => Promise<{ default: unknown }>;

/** The messages of a page. */
export interface PageWords {
  name: PageName;
  /** The messages that it begins with, in the source of all languages: read with its code, since what a language lacks is said in them. */
  english: unknown;
  /** For a page that has to be there at once: the messages of the parts that are opened in it. */
  late?: Read;
}

/** The languages beside English; of each one chunk for each page: only the messages that are shown are read. */
const languages: Record<string, Record<PageName, Read>> = {};

let readLate: () => Promise<unknown> = async () => undefined;

/** Waits for the messages of parts of the page that are read late; these messages are in the catalogue then. */
export async function lateMessages(): Promise<void> {
  await readLate();
}

/**
 * The first language of the person that Rill speaks, else English, as far as a page needs it, with the formats of their region.
 * @param wanted BCP 47 tags, best first, as in `navigator.languages`.
 */
export async function loadCatalogue({ name, english, late }: PageWords, wanted: readonly string[]): Promise<Language> {
  const locales = personLocales(wanted, ['en', ...Object.keys(languages)]);
  const own = (await languages[new Intl.Locale(locales.words).language]?.[name]())?.default as Partial<Catalogue> | undefined;
  // The build compiles `en.ts` into messages (scripts/vite-messages.ts); the type of the source is plain strings.
  const catalogue = { ...(english as Catalogue), ...own };
  readLate = async () => Object.assign(catalogue, (await late?.())?.default, own);
  return { ...locales, catalogue };
}
