/**
 * Where tests run. A test runs in the zone and locale of its project, whatever those of the machine are; a test that passes only in a zone
 * of its own names that zone itself.
 */
export interface Place {
  zone: string;
  locale: string;
}

/** Where every test runs. */
export const HOME: Place = { zone: 'UTC', locale: 'en-US' };
/** Where what shows or counts local time runs once more: half an hour off the full hour, and day, month and decimals written in another way. */
export const SECOND: Place = { zone: 'Asia/Kolkata', locale: 'de-DE' };
/**
 * Places in which only quick tests run: the date differs from that of UTC for much of the day, clocks that change in spring and in autumn,
 * other digits.
 */
export const OTHERS: readonly Place[] = [
  { zone: 'America/Los_Angeles', locale: 'fr-CA' },
  { zone: 'Pacific/Auckland', locale: 'ar-EG' },
];

/** The variables by which a process starts in a place. Once it runs, a locale cannot be changed. */
export function environmentOf({ zone, locale }: Place): Record<'TZ' | 'LANG' | 'LC_ALL' | 'LC_MESSAGES', string> {
  const language = `${locale.replace('-', '_')}.UTF-8`;
  return { TZ: zone, LANG: language, LC_ALL: language, LC_MESSAGES: language };
}
