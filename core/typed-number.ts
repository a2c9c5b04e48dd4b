/**
 * Reads a number as people type it: in the digits of any language, with a comma or a point before decimals, and with spaces around it.
 * @returns null for anything else, signs and grouping included.
 */
export function readTypedNumber(text: string): number | null {
  const typed = inEuropeanDigits(text).replace(/[,٫]/u, '.');
  return /^\d+(\.\d+)?$/.test(typed) ? Number(typed) : null;
}

/** Reads a typed number without decimals: "60.0" is no whole number, and "1,000" is nothing at all. */
export function readTypedWhole(text: string): number | null {
  const typed = inEuropeanDigits(text);
  return /^\d+$/.test(typed) ? Number(typed) : null;
}

/** A text with the digits of any language as European ones. NFKC turns the wide digits of East Asian keyboards into plain ones. */
export function inEuropeanDigits(text: string): string {
  return [...text.normalize('NFKC').trim()].map(inEuropean).join('');
}

/** The digits of Chinese numbers; Unicode counts them among letters. */
const HAN = '〇一二三四五六七八九';

function inEuropean(sign: string): string {
  if (HAN.includes(sign)) return String(HAN.indexOf(sign));
  const code = sign.codePointAt(0) ?? 0;
  const isDigit = (before: number) => /\p{Nd}/u.test(String.fromCodePoint(code - before));
  if (!isDigit(0)) return sign;
  // Digits stand in runs of ten that begin with zero (Unicode 4.6, "Decimal Digits").
  let value = 0;
  while (isDigit(value + 1)) value += 1;
  return String(value % 10);
}
