/** Languages that programs for drinks are known to write dates in words in. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl', 'ru', 'tr', 'uk'];

let known: ReadonlyMap<string, number> | null = null;

/** 1 to 12 for the name of a month, long or short, in capitals or not; undefined for any other word. */
export function monthNumber(name: string): number | undefined {
  known ??= new Map(LANGUAGES.flatMap(namesOf));
  return known.get(name.toLowerCase());
}

/** As a date has them: in some languages another form than that of the month alone. */
function namesOf(language: string): [string, number][] {
  return (['long', 'short'] as const).flatMap((month) => {
    const format = new Intl.DateTimeFormat(language, { day: 'numeric', month, timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, i): [string, number] => {
      const name = format.formatToParts(Date.UTC(2026, i, 14)).find(({ type }) => type === 'month')?.value ?? '';
      return [name.replace(/\.$/u, '').toLowerCase(), i + 1];
    });
  });
}
