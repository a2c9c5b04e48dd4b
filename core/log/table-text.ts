/**
 * The text of a table, in whatever encoding a spreadsheet saved it. Most tables are UTF-8; *Unicode text* of Excel is UTF-16, and its CSV is in
 * the old encoding of the region that Windows is set to.
 */

/** By language, where it is not that of Western Europe (WHATWG Encoding, names of the legacy encodings). */
const LEGACY: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['cs', 'hr', 'hu', 'pl', 'ro', 'sk', 'sl', 'sq'].map((language) => [language, 'windows-1250'])),
  ...Object.fromEntries(['be', 'bg', 'kk', 'ky', 'mk', 'mn', 'ru', 'sr', 'tg', 'uk'].map((language) => [language, 'windows-1251'])),
  ...Object.fromEntries(['az', 'tr', 'uz'].map((language) => [language, 'windows-1254'])),
  ...Object.fromEntries(['ar', 'fa', 'ur'].map((language) => [language, 'windows-1256'])),
  ...Object.fromEntries(['et', 'lt', 'lv'].map((language) => [language, 'windows-1257'])),
  el: 'windows-1253',
  he: 'windows-1255',
  ja: 'shift_jis',
  ko: 'euc-kr',
  th: 'windows-874',
  vi: 'windows-1258',
  zh: 'gbk',
};
const LEGACY_TAIWAN = 'big5';

/** So much of a file tells whether it is UTF-16 without a mark. */
const LOOKED_AT = 1_000;

/** @param locale whose region the old encoding would be that of. @returns null for what is no text in any of them, such as a picture. */
export function decodeTable(bytes: ArrayBuffer, locale: string): string | null {
  const utf16 = utf16Of(new Uint8Array(bytes));
  const text = utf16 ? decode(bytes, utf16) : (decode(bytes, 'utf-8') ?? decode(bytes, legacyOf(locale)) ?? decode(bytes, 'windows-1252'));
  // Files that are no text are full of signs that no text has.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  return text === null || /[\0-\x08\x0e-\x1a\x1c-\x1f]/u.test(text) ? null : text;
}

function decode(bytes: ArrayBuffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 by its mark, or by the zeros in every other byte that digits and delimiters have. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, LOOKED_AT);
  const zeros = [0, 1].map((parity) => start.filter((byte, i) => i % 2 === parity && byte === 0).length);
  const [even = 0, odd = 0] = zeros;
  if (odd > start.length / 4 && even === 0) return 'utf-16le';
  return even > start.length / 4 && odd === 0 ? 'utf-16be' : null;
}

function legacyOf(locale: string): string {
  const { language, script, region } = new Intl.Locale(locale).maximize();
  if (language === 'zh' && (script === 'Hant' || region === 'TW' || region === 'HK')) return LEGACY_TAIWAN;
  return LEGACY[language] ?? 'windows-1252';
}
