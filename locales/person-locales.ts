/**
 * The languages and formats that follow from a person's list of languages. Words come from the best catalogue there is, formats from where
 * the person is: a usual German list, `de-DE, de, en-US, en`, may have to read English, but knows no ounces, no AM/PM and no week that
 * begins on Sunday.
 */
export interface Locales {
  /** The language of the texts, a BCP 47 tag: for `<html lang>`, voices and searching. */
  words: string;
  /**
   * A BCP 47 tag for `Intl`: the language of the words, so that what it writes fits into their sentences, with the person's region and
   * clock, such as `en-DE-u-hc-h23`. Digits are those of the words; so is the calendar, unless the person has asked for one.
   */
  formats: string;
}

/** The tag by which the browser formats for itself. */
const browsersOwn = () => new Intl.NumberFormat().resolvedOptions().locale;

/**
 * @param wanted BCP 47 tags, best first, as in `navigator.languages`; a text that is no tag is passed over.
 * @param spoken the languages, without regions, that there are words in.
 * @param own the browser's own tag.
 */
export function personLocales(wanted: readonly string[], spoken: readonly string[], own: string = browsersOwn()): Locales {
  const tags = wanted.flatMap(parsed);
  const words = tags.find(({ language }) => spoken.includes(language)) ?? ENGLISH;
  return { words: words.baseName, formats: formatsOf(words, homeOf(tags, own)) };
}

/** A tag with the person's region, where only that is asked for: this region is the same that their formats are for, whatever the words. */
export function personHome(wanted: readonly string[], own: string = browsersOwn()): string {
  const home = homeOf(wanted.flatMap(parsed), own);
  return (tells(home) ? home.maximize() : home).toString();
}

/** The region that formats are for, such as `DE`; undefined for a language by itself. */
export function regionOf(formats: string): string | undefined {
  return /-rg-(..)zzzz/.exec(formats)?.[1]?.toUpperCase() ?? new Intl.Locale(formats).region;
}

const ENGLISH = /* @__PURE__ */ new Intl.Locale('en');

/** Nothing for what is no tag, such as `C`. */
function parsed(tag: string): Intl.Locale[] {
  try {
    return [new Intl.Locale(tag.replaceAll('_', '-'))];
  } catch {
    return [];
  }
}

/**
 * The tag that tells best where the person is: the first wanted one with a region, else the browser's own, else the most wanted language.
 * `en-US` counts last, as browsers put it into lists and settings of people who never chose it.
 */
function homeOf(wanted: readonly Intl.Locale[], own: string): Intl.Locale {
  const told = [...wanted.filter(({ region }) => region).slice(0, 1), ...parsed(own)];
  return [...told, ...wanted.slice(0, 1)].find(tells) ?? told[0] ?? ENGLISH;
}

function tells(tag: Intl.Locale): boolean {
  const { language, region } = tag.maximize();
  return region !== undefined && (language !== 'en' || region !== 'US');
}

function formatsOf(words: Intl.Locale, home: Intl.Locale): string {
  const isSame = words.language === home.language;
  const { script } = isSame ? home : words;
  const { region } = isSame ? home : home.maximize();
  const tag = [words.language, script, region].filter(Boolean).join('-');
  const isKnown = knows(tag, region);
  // Browsers know the English of some regions; for the others, that of the world is closer than that of the United States.
  const best = isKnown || words.language !== 'en' ? tag : `en-001-u-rg-${region}zzzz`;
  const asked = {
    calendar: home.calendar,
    hourCycle: isSame && isKnown ? home.hourCycle : clockOf(home, region),
    numberingSystem: isSame ? home.numberingSystem : undefined,
  };
  return new Intl.Locale(best, asked as Intl.LocaleOptions).toString();
}

/** A language as such is always known. */
function knows(tag: string, region: string | undefined): boolean {
  return !region || new Intl.NumberFormat(tag).resolvedOptions().locale.includes(region);
}

/** The hour cycle that was asked for, else that of the person's language there, else that of the region's own language. */
function clockOf(home: Intl.Locale, region: string | undefined): Intl.LocaleHourCycleKey | undefined {
  const there = knows(home.baseName, home.region) ? home : new Intl.Locale(`und-${region}`).maximize();
  return home.hourCycle ?? new Intl.DateTimeFormat(there, { hour: 'numeric' }).resolvedOptions().hourCycle;
}
