/**
 * Reads a number as people type it: in the digits of their language or in European ones, with a comma or a point before decimals,
 * and with spaces around it.
 * @returns null for anything else, signs and grouping included.
 */
export function readTypedNumber(text: string, locale: string): number | null {
  const typed = inEuropeanDigits(text, locale).replace(/[,٫]/u, '.');
  return /^\d+(\.\d+)?$/.test(typed) ? Number(typed) : null;
}

/** The same, without decimals: "60.0" is no whole number, and "1,000" is nothing at all. */
export function readTypedWhole(text: string, locale: string): number | null {
  const typed = inEuropeanDigits(text, locale);
  return /^\d+$/.test(typed) ? Number(typed) : null;
}

/** NFKC turns the wide digits of East Asian keyboards into plain ones. */
function inEuropeanDigits(text: string, locale: string): string {
  const digits = [...new Intl.NumberFormat(locale, { useGrouping: false }).format(9876543210)].reverse();
  return [...text.normalize('NFKC').trim()].map((sign) => (digits.includes(sign) ? digits.indexOf(sign) : sign)).join('');
}
